package cn.zeren.assignment.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.visit.VisitStatus.Verb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitStatusTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, RECORD, RECORDED",
        "PLANNED, COMPLETE,",
        "PLANNED, CANCEL, CANCELLED",
        "RECORDED, RECORD, RECORDED",
        "RECORDED, COMPLETE, COMPLETED",
        "RECORDED, CANCEL, CANCELLED",
        "COMPLETED, RECORD,",
        "COMPLETED, COMPLETE,",
        "COMPLETED, CANCEL,",
        "CANCELLED, RECORD,",
        "CANCELLED, COMPLETE,",
        "CANCELLED, CANCEL,",
    })
    void aVerbLeadsWhereTheTableSaysOrNowhere(VisitStatus from, Verb verb, VisitStatus to) {
        assertEquals(to, from.after(verb).orElse(null));
    }
}
