package cn.zeren.notice.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.Samples;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Random walks of random people over a problem, held against the transition table and a model of who did what. */
class ProblemPropertyTest {

    /** Some wear two hats: that must not let them verify their own work. */
    private static final List<Actor> PEOPLE = List.of(
            Samples.CLERK,
            Samples.OFFICE_HEAD,
            Samples.LIAISON,
            Samples.PRINCIPAL,
            Samples.actor("two-hats", Role.UNIT_LIAISON, Role.LG_OFFICE, Role.LG_OFFICE_HEAD),
            Samples.actor("inspector", Role.INSPECTION_LEADER),
            Problems.SERVICE);

    record Step(ProblemVerb verb, Actor actor, boolean own, int pieces, int daysLater) {}

    @Property(tries = 3_000)
    void noWalkLeavesTheTableAndNoneClosesWithoutEvidenceAndASecondPerson(@ForAll("walks") List<Step> walk) {
        Problem problem = Problems.found();
        LocalDate day = Problems.FOUND;
        Set<String> workers = new HashSet<>();
        int shown = 0;

        for (Step step : walk) {
            day = day.plusDays(step.daysLater());
            ProblemStatus before = problem.status();
            Optional<ProblemStatus> allowed = before.after(step.verb());
            try {
                take(problem, step, day);
                assertEquals(allowed.orElseThrow(), problem.status());
                assertTrue(step.verb().permits(step.actor()));
            } catch (Refused refused) {
                assertEquals(before, problem.status());
                continue;
            }
            if (step.verb().ofUnit()) {
                assertTrue(step.own());
                if (step.verb() != ProblemVerb.REQUEST_EXTENSION) {
                    workers.add(step.actor().name());
                }
            }
            switch (step.verb()) {
                case EVIDENCE, REPORT -> shown += step.pieces();
                case RETURN, REOPEN -> shown = 0;
                case CLOSE -> {
                    assertTrue(shown > 0, "closed without evidence");
                    assertFalse(workers.isEmpty());
                    assertFalse(workers.contains(step.actor().name()), "closed by who worked on it");
                }
                default -> assertEquals(shown, problem.proofs());
            }
            holds(problem);
        }
    }

    @Property(tries = 500)
    void noDayIsTooLateForAnything(@ForAll("walks") List<Step> walk) {
        Problem soon = Problems.found();
        Problem late = Problems.found();
        for (Step step : walk) {
            String one = outcome(soon, step, Problems.FOUND);
            String other = outcome(late, step, Problems.FOUND.plusYears(30));
            assertEquals(one, other);
        }
    }

    /** What is true of a problem in every state. */
    private static void holds(Problem problem) {
        boolean closed = problem.status() == ProblemStatus.CLOSED || problem.status() == ProblemStatus.SETTLED;
        assertEquals(closed, problem.closedOn() != null);
        assertEquals(closed, problem.watchUntil() != null);
        if (closed || problem.status() == ProblemStatus.REPORTED) {
            assertNotNull(problem.reportedOn());
            assertNotNull(problem.course().plan());
        }
        assertFalse(problem.status().open() && closed);
    }

    private static String outcome(Problem problem, Step step, LocalDate day) {
        try {
            take(problem, step, day);
            return problem.status().name();
        } catch (Refused refused) {
            return refused.getMessage();
        }
    }

    private static void take(Problem problem, Step step, LocalDate day) {
        Actor actor = step.actor();
        var now = Problems.at(day);
        LocalDate later = problem.dueOn().plusDays(5);
        ProblemEvent event =
                switch (step.verb()) {
                    case PLAN -> problem.plan(actor, step.own(), Problems.PLAN, day, now);
                    case EVIDENCE -> problem.evidence(actor, step.own(), step.pieces(), now);
                    case REPORT -> problem.report(actor, step.own(), "已整改", step.pieces(), day, now);
                    case REQUEST_EXTENSION ->
                        problem.requestExtension(actor, step.own(), later, "理由", Problems.EDITION, day, now);
                    case GRANT_EXTENSION -> problem.grantExtension(actor, "同意", null, Problems.EDITION, now);
                    case REFUSE_EXTENSION -> problem.refuseExtension(actor, "理由", now);
                    case CLOSE -> problem.close(actor, "属实", Problems.EDITION, day, now);
                    case RETURN -> problem.sendBack(actor, "理由", null, null, day, now);
                    case REOPEN -> problem.reopen(actor, "理由", null, Problems.EDITION, day, now);
                    case VOID -> problem.annul(actor, "理由", now);
                    case SETTLE -> problem.settle(actor, now);
                };
        assertNotNull(event);
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        // the verbs of the straight way come more often, or few walks would get far
        Arbitrary<ProblemVerb> verb = Arbitraries.frequency(
                Tuple.of(6, ProblemVerb.PLAN),
                Tuple.of(8, ProblemVerb.REPORT),
                Tuple.of(8, ProblemVerb.CLOSE),
                Tuple.of(3, ProblemVerb.RETURN),
                Tuple.of(3, ProblemVerb.REOPEN),
                Tuple.of(2, ProblemVerb.SETTLE),
                Tuple.of(3, ProblemVerb.EVIDENCE),
                Tuple.of(2, ProblemVerb.REQUEST_EXTENSION),
                Tuple.of(2, ProblemVerb.GRANT_EXTENSION),
                Tuple.of(1, ProblemVerb.REFUSE_EXTENSION),
                Tuple.of(1, ProblemVerb.VOID));
        Arbitrary<Step> step = Combinators.combine(
                        verb,
                        Arbitraries.of(PEOPLE),
                        Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false)),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 400))
                .as(Step::new);
        return step.list().ofMinSize(5).ofMaxSize(60);
    }
}
