package cn.zeren.notice.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.draft.Cause;
import cn.zeren.notice.draft.CauseKind;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.paper.Term;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadencePolicyTest {

    private static final Map<NoticeKind, Timing> BOTH =
            Map.of(NoticeKind.REMINDER_CARD, Timing.EVERY_PERIOD, NoticeKind.SUPERVISION_CARD, Timing.WITH_CAUSE);
    private static final Set<CauseKind> ALL = Set.of(CauseKind.values());

    @Test
    void untilACityDecidesOtherwiseTheClauseHoldsAndEveryCauseCounts() {
        CadencePolicy initial = CadencePolicy.NAME.initial();

        assertEquals(Set.of(Timing.EVERY_PERIOD), Set.copyOf(initial.timing().values()));
        assertEquals(ALL, initial.causes());
        assertEquals(List.of(), initial.faults());
    }

    @Test
    void eachOfTheTwoCardsHasATimingAndNothingElse() {
        Map<NoticeKind, Timing> one = Map.of(NoticeKind.REMINDER_CARD, Timing.EVERY_PERIOD);

        assertEquals(
                List.of(new FieldError("/timing", "TIMING_OF_EACH_CARD")),
                policy(one, ALL, 60, 15).faults());
    }

    @Test
    void somethingHasToCountAsACause() {
        assertEquals(
                List.of(new FieldError("/causes", "CAUSES_NONE")),
                policy(BOTH, Set.of(), 60, 15).faults());
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "100,0", "101,1"})
    void aShareIsAPercentageOfThePoints(int lowPercent, int faults) {
        assertEquals(faults, policy(BOTH, ALL, lowPercent, 15).faults().size());
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,0", "365,0", "366,1"})
    void anAnswerIsDueWithinAYearOrNotAtAll(int feedbackDays, int faults) {
        assertEquals(faults, policy(BOTH, ALL, 60, feedbackDays).faults().size());
    }

    @Test
    void onlyASupervisionCardAsksForAnAnswer() {
        CadencePolicy policy = policy(BOTH, ALL, 60, 15);

        assertEquals(Term.of(15, Counting.WORKING), policy.answer(NoticeKind.SUPERVISION_CARD));
        assertEquals(Term.NONE, policy.answer(NoticeKind.REMINDER_CARD));
        assertEquals(Term.NONE, policy(BOTH, ALL, 60, 0).answer(NoticeKind.SUPERVISION_CARD));
    }

    @Test
    void aReminderRemindsOfSomething() {
        CadencePolicy none = new CadencePolicy(BOTH, ALL, 60, 15, Counting.WORKING, Set.of(), Map.of());

        assertEquals(List.of(new FieldError("/reminded", "DUTIES_NONE")), none.faults());
    }

    @Test
    void aCauseFallsUnderTheDutyTheFactNamesElseUnderThatOfItsKind() {
        CadencePolicy policy = policy(BOTH, ALL, 60, 15);
        Cause named = cause(CauseKind.PROBLEM_OVERDUE, DutyCode.D2);
        Cause unnamed = cause(CauseKind.PROBLEM_OVERDUE, null);
        Cause under = cause(CauseKind.SIGNAL_OPEN, null);

        assertEquals(List.of(DutyCode.D2), policy.duties(NoticeKind.SUPERVISION_CARD, List.of(named)));
        assertEquals(List.of(DutyCode.D5), policy.duties(NoticeKind.SUPERVISION_CARD, List.of(unnamed, unnamed)));
        assertEquals(List.of(), policy.duties(NoticeKind.SUPERVISION_CARD, List.of(under)));
        assertEquals(List.of(DutyCode.D1, DutyCode.D2), policy.duties(NoticeKind.REMINDER_CARD, List.of(named, under)));
    }

    private static Cause cause(CauseKind kind, DutyCode duty) {
        return new Cause(kind, LocalDate.of(2016, 1, 1), "题", List.of(new Fact("x", UUID.randomUUID())), duty);
    }

    private static CadencePolicy policy(
            Map<NoticeKind, Timing> timing, Set<CauseKind> causes, int lowPercent, int feedbackDays) {
        return new CadencePolicy(
                timing,
                causes,
                lowPercent,
                feedbackDays,
                Counting.WORKING,
                Set.of(DutyCode.D1),
                Map.of(CauseKind.PROBLEM_OVERDUE, DutyCode.D5, CauseKind.TASK_DUE, DutyCode.D1));
    }
}
