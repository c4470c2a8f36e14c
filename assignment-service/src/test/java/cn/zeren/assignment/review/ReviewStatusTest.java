package cn.zeren.assignment.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.review.ReviewStatus.Verb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewStatusTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN, STATE, OPEN",
        "OPEN, CONCLUDE, CONCLUDED",
        "OPEN, REOPEN,",
        "CONCLUDED, STATE,",
        "CONCLUDED, CONCLUDE,",
        "CONCLUDED, REOPEN, OPEN",
    })
    void aVerbLeadsWhereTheTableSaysOrNowhere(ReviewStatus from, Verb verb, ReviewStatus to) {
        assertEquals(to, from.after(verb).orElse(null));
    }
}
