package cn.zeren.assignment.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.issue.IssueStatus.Verb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueStatusTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN, RESOLVE, RESOLVED",
        "OPEN, WITHDRAW, WITHDRAWN",
        "OPEN, OPEN_REVIEWS, OPEN",
        "RESOLVED, RESOLVE,",
        "RESOLVED, WITHDRAW,",
        "RESOLVED, OPEN_REVIEWS, RESOLVED",
        "WITHDRAWN, RESOLVE,",
        "WITHDRAWN, WITHDRAW,",
        "WITHDRAWN, OPEN_REVIEWS,",
    })
    void aVerbLeadsWhereTheTableSaysOrNowhere(IssueStatus from, Verb verb, IssueStatus to) {
        assertEquals(to, from.after(verb).orElse(null));
    }
}
