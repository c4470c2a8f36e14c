package cn.zeren.notice.paper;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 3, 1);
    private static final Parts.Problem PROBLEM = new Parts.Problem(1, "事实", ProblemCause.OTHER, "第七条", "要求");

    @ParameterizedTest
    @ValueSource(strings = {"绝密", "机密", "秘密", "机密★1年"})
    void whatHasALevelOfSecrecyIsNotKeptHere(String level) {
        assertRefused("SECRET_NOT_ON_THIS_NETWORK", "DESIGN-SECRECY", () -> PaperRule.open(level));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void whatHasNoneIs(String level) {
        assertDoesNotThrow(() -> PaperRule.open(level));
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"REMINDER_CARD", "SUPERVISION_CARD"})
    void aCardNeedsNothingButItsText(NoticeKind kind) {
        assertDoesNotThrow(() -> PaperRule.complete(kind, Parts.none(kind), Term.NONE, TODAY, Set.of()));
    }

    @Test
    void aRectificationNoticeStatesItsLimit() {
        assertRefused("RECTIFICATION_WITHOUT_LIMIT", "DESIGN-NOTICE-LIMIT", () -> rectify(Term.NONE, null, PROBLEM));
        assertDoesNotThrow(() -> rectify(Term.of(30, Counting.NATURAL), null, PROBLEM));
        assertDoesNotThrow(() -> rectify(Term.on(TODAY.plusDays(1)), null, PROBLEM));
    }

    @Test
    void aRectificationNoticeListsItsProblems() {
        assertRefused("RECTIFICATION_WITHOUT_PROBLEMS", "JZ-2.2", () -> rectify(Term.of(30, Counting.NATURAL), null));
    }

    @Test
    void aLimitLiesAhead() {
        assertRefused("LIMIT_NOT_AHEAD", "DESIGN-NOTICE-LIMIT", () -> rectify(Term.on(TODAY), null, PROBLEM));
        assertRefused(
                "LIMIT_NOT_AHEAD", "DESIGN-NOTICE-LIMIT", () -> rectify(Term.of(30, Counting.NATURAL), TODAY, PROBLEM));
    }

    @Test
    void whoWritesItAnewMayLeaveALimitThatHasPassedAsItWas() {
        Parts parts = new Parts.Rectification(List.of(PROBLEM), TODAY.minusDays(30), null);
        Set<LocalDate> kept = Set.of(TODAY.minusDays(10), TODAY.minusDays(30));

        assertDoesNotThrow(() ->
                PaperRule.complete(NoticeKind.RECTIFICATION_NOTICE, parts, Term.on(TODAY.minusDays(10)), TODAY, kept));
        assertRefused(
                "LIMIT_NOT_AHEAD",
                "DESIGN-NOTICE-LIMIT",
                () -> PaperRule.complete(
                        NoticeKind.RECTIFICATION_NOTICE, parts, Term.on(TODAY.minusDays(9)), TODAY, kept));
    }

    @Test
    void aRecommendationTellsHowThingsStandAndWhatIsSuggested() {
        Parts none = Parts.none(NoticeKind.RECOMMENDATION);
        Parts whole = new Parts.Recommendation("平稳", List.of(), List.of("建议"));

        assertRefused(
                "RECOMMENDATION_INCOMPLETE",
                "JZ-2.2",
                () -> PaperRule.complete(NoticeKind.RECOMMENDATION, none, Term.NONE, TODAY, Set.of()));
        assertDoesNotThrow(() -> PaperRule.complete(NoticeKind.RECOMMENDATION, whole, Term.NONE, TODAY, Set.of()));
    }

    @Test
    void theRefusalPointsToWhatIsLacking() {
        Refusal refusal = assertThrows(Refused.class, () -> rectify(Term.NONE, null, PROBLEM))
                .refusal();

        assertEquals("/limit", refusal.errors().get(0).pointer());
    }

    @Test
    void thePartsAreOfTheKind() {
        assertRefused(
                "PARTS_OF_ANOTHER_KIND",
                "JZ-2.2",
                () -> PaperRule.complete(
                        NoticeKind.REMINDER_CARD, Parts.none(NoticeKind.SUPERVISION_CARD), Term.NONE, TODAY, Set.of()));
    }

    private static void rectify(Term term, LocalDate planDue, Parts.Problem... problems) {
        PaperRule.complete(
                NoticeKind.RECTIFICATION_NOTICE,
                new Parts.Rectification(List.of(problems), planDue, null),
                term,
                TODAY,
                Set.of());
    }

    private static void assertRefused(String code, String clause, Runnable command) {
        Refusal refusal = assertThrows(Refused.class, command::run).refusal();
        assertEquals(code, refusal.code());
        assertEquals(clause, refusal.clause());
    }
}
