package cn.zeren.notice.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.zeren.notice.Samples;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What happens to a problem after it was closed: watched, settled, opened again. */
class ProblemWatchTest {

    @Test
    void aClosedProblemIsWatchedForHalfAYear() {
        assertEquals(Problems.FOUND.plusDays(25 + 180), Problems.closed().watchUntil());
    }

    @Test
    void onlyTimeSettlesIt() {
        Problem problem = Problems.closed();
        assertEquals(
                "FORBIDDEN",
                problem.refuses(ProblemVerb.SETTLE, Samples.OFFICE_HEAD, false)
                        .orElseThrow()
                        .code());

        problem.settle(Problems.SERVICE, Problems.at(problem.watchUntil().plusDays(1)));

        assertEquals(ProblemStatus.SETTLED, problem.status());
    }

    @Test
    void aReopenedOneHasAMonthAnewAndKeepsTheClosingItHad() {
        Problem problem = Problems.closed();
        LocalDate day = LocalDate.of(2016, 8, 1);

        problem.reopen(Samples.OFFICE_HEAD, "反弹", null, Problems.EDITION, day, Problems.at(day));

        assertEquals(ProblemStatus.REOPENED, problem.status());
        assertEquals(LocalDate.of(2016, 9, 1), problem.dueOn());
        assertEquals(day, problem.since());
        assertEquals(0, problem.proofs());
        assertNull(problem.closedOn());
        assertNull(problem.watchUntil());
        Course.Step closing = problem.course().steps().stream()
                .filter(step -> step.verb() == ProblemVerb.CLOSE)
                .findFirst()
                .orElseThrow();
        assertEquals("属实", closing.deed().note());
        assertEquals("clerk", closing.deed().by());
    }

    @Test
    void oneWhoseWatchIsOverIsReopenedAllTheSame() {
        Problem problem = Problems.closed();
        problem.settle(Problems.SERVICE, Problems.at(problem.watchUntil().plusDays(1)));
        LocalDate day = problem.watchUntil().plusYears(1);

        problem.reopen(Samples.CLERK, "反弹", null, Problems.EDITION, day, Problems.at(day));

        assertEquals(1, problem.reopenings());
    }
}
