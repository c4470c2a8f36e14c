package cn.zeren.notice.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.Samples;
import cn.zeren.notice.problem.Course.Plan;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The unit plans, shows and reports; another verifies. */
class ProblemTest {

    private static final LocalDate YEARS_LATER = Problems.FOUND.plusYears(5);

    @Test
    void nothingIsReportedThatIsNotShown() {
        Problem problem = Problems.planned();

        assertEquals(
                "EVIDENCE_MISSING",
                code(() -> problem.report(Samples.LIAISON, true, "已建立", 0, YEARS_LATER, Problems.at(YEARS_LATER))));
        assertEquals(ProblemStatus.PLANNED, problem.status());
    }

    @Test
    void evidenceAddedBeforeCountsForTheReport() {
        Problem problem = Problems.planned();
        problem.evidence(Samples.LIAISON, true, 2, Problems.at(Problems.FOUND.plusDays(5)));

        problem.report(Samples.LIAISON, true, "已建立", 0, Problems.FOUND.plusDays(6), Problems.at(Problems.FOUND));

        assertEquals(ProblemStatus.REPORTED, problem.status());
        assertEquals(2, problem.proofs());
    }

    @Test
    void whatWasReturnedNeedsSomethingNew() {
        Problem problem = Problems.reported();
        sendBack(problem, null);

        assertEquals(
                "EVIDENCE_MISSING",
                code(() -> problem.report(Samples.LIAISON, true, "已公开", 0, YEARS_LATER, Problems.at(YEARS_LATER))));
        assertEquals(1, problem.round());
        assertNull(problem.reportedOn());
    }

    @Test
    void aReturnMaySetANewLastDayAndOtherwiseLeavesIt() {
        Problem left = Problems.reported();
        sendBack(left, null);
        Problem set = Problems.reported();
        sendBack(set, LocalDate.of(2016, 5, 1));

        assertEquals(LocalDate.of(2016, 4, 2), left.dueOn());
        assertEquals(LocalDate.of(2016, 5, 1), set.dueOn());
    }

    @Test
    void whatComesYearsLateIsTakenInAndCounted() {
        Problem problem = Problems.found();
        problem.plan(Samples.LIAISON, true, Problems.PLAN, YEARS_LATER, Problems.at(YEARS_LATER));
        problem.report(Samples.LIAISON, true, "已建立", 1, YEARS_LATER, Problems.at(YEARS_LATER));

        assertEquals(1816, problem.course().steps().get(0).daysLate());
        assertEquals(1795, problem.course().steps().get(1).daysLate());
        assertEquals(1795, problem.daysLateOn(YEARS_LATER.plusYears(1)));
    }

    @Test
    void itIsLaterEveryDayUntilItIsReported() {
        assertEquals(0, Problems.planned().daysLateOn(LocalDate.of(2016, 4, 2)));
        assertEquals(28, Problems.planned().daysLateOn(LocalDate.of(2016, 4, 30)));
        assertEquals(0, Problems.reported().daysLateOn(LocalDate.of(2016, 4, 30)));
    }

    @Test
    void onlyPeopleOfTheUnitDoItsWork() {
        for (ProblemVerb verb :
                List.of(ProblemVerb.PLAN, ProblemVerb.EVIDENCE, ProblemVerb.REPORT, ProblemVerb.REQUEST_EXTENSION)) {
            assertEquals("NOT_OF_THE_UNIT", refusal(Problems.planned(), verb, Samples.PRINCIPAL, false));
            assertEquals("FORBIDDEN", refusal(Problems.planned(), verb, Samples.CLERK, true));
        }
    }

    @Test
    void whoPlannedOrReportedDoesNotVerifyUnderWhateverRole() {
        Actor planner = with(Samples.PRINCIPAL, Role.LG_OFFICE);
        Actor reporter = with(Samples.LIAISON, Role.INSPECTION_LEADER);

        for (ProblemVerb verb : List.of(ProblemVerb.CLOSE, ProblemVerb.RETURN)) {
            assertEquals("VERIFIER_WORKED_ON_IT", refusal(Problems.reported(), verb, planner, false));
            assertEquals("VERIFIER_WORKED_ON_IT", refusal(Problems.reported(), verb, reporter, false));
            assertTrue(Problems.reported().refuses(verb, Samples.CLERK, false).isEmpty());
        }
    }

    @Test
    void whoShowedAPieceOfEvidenceInAnEarlierRoundDoesNotVerifyEither() {
        Problem problem = Problems.planned();
        Actor liaison = Samples.actor("once-liaison", Role.UNIT_LIAISON);
        problem.evidence(liaison, true, 1, Problems.at(Problems.FOUND));
        problem.report(Samples.LIAISON, true, "已建立", 0, Problems.FOUND, Problems.at(Problems.FOUND));
        sendBack(problem, null);
        problem.report(Samples.LIAISON, true, "已公开", 1, Problems.FOUND, Problems.at(Problems.FOUND));

        assertEquals(
                "VERIFIER_WORKED_ON_IT",
                refusal(problem, ProblemVerb.CLOSE, with(liaison, Role.LG_OFFICE_HEAD), false));
    }

    @Test
    void whoAnswersForThePlanDoesNotVerifyIt() {
        Problem problem = Problems.found();
        Plan plan = new Plan("建立制度", List.of("起草"), "办公室主任甲", Samples.OFFICE_HEAD.officialId());
        problem.plan(Samples.PRINCIPAL, true, plan, Problems.FOUND, Problems.at(Problems.FOUND));
        problem.report(Samples.LIAISON, true, "已建立", 1, Problems.FOUND, Problems.at(Problems.FOUND));

        assertEquals("VERIFIER_WORKED_ON_IT", refusal(problem, ProblemVerb.CLOSE, Samples.OFFICE_HEAD, false));
    }

    @Test
    void anExtensionIsAskedByOneAndGrantedByAnother() {
        Problem problem = Problems.planned();
        LocalDate later = LocalDate.of(2016, 4, 20);
        problem.requestExtension(
                Samples.LIAISON, true, later, "征求意见", Problems.EDITION, Problems.FOUND, Problems.at(Problems.FOUND));

        assertEquals(LocalDate.of(2016, 4, 2), problem.dueOn());
        assertEquals(
                "GRANTER_ASKED",
                refusal(problem, ProblemVerb.GRANT_EXTENSION, with(Samples.LIAISON, Role.LG_OFFICE_HEAD), false));

        grant(problem);

        assertEquals(later, problem.dueOn());
        assertEquals(1, problem.extensions());
        assertNull(problem.course().asked());
    }

    @Test
    void oneThatWasRefusedLeavesTheLimitAndMayBeAskedAgain() {
        Problem problem = Problems.planned();
        ask(problem, LocalDate.of(2016, 4, 20));
        problem.refuseExtension(Samples.OFFICE_HEAD, "理由不足", Problems.at(Problems.FOUND));

        assertEquals(LocalDate.of(2016, 4, 2), problem.dueOn());
        assertEquals(0, problem.extensions());
        ask(problem, LocalDate.of(2016, 4, 10));
        assertEquals(LocalDate.of(2016, 4, 10), problem.course().asked().due());
    }

    @Test
    void askingAfterTheLimitIsRecordedAndNotRefused() {
        Problem problem = Problems.planned();
        LocalDate day = LocalDate.of(2016, 5, 2);

        problem.requestExtension(
                Samples.LIAISON, true, day.plusDays(10), "汛期", Problems.EDITION, day, Problems.at(day));

        assertEquals(30, problem.course().asked().daysLate());
    }

    @Test
    void itIsExtendedOnceByDefaultAndOnlyToLater() {
        Problem problem = Problems.planned();
        assertEquals("EXTENSION_NOT_LATER", code(() -> ask(problem, LocalDate.of(2016, 4, 2))));
        ask(problem, LocalDate.of(2016, 4, 20));
        grant(problem);

        assertEquals("EXTENSIONS_USED_UP", code(() -> ask(problem, LocalDate.of(2016, 5, 20))));
        assertNull(problem.course().asked());
    }

    @Test
    void itIsNotExtendedForLongerThanThePolicySaysAndLatenessDoesNotCount() {
        Problem problem = Problems.planned();
        LocalDate last = problem.dueOn().plusDays(90);
        assertEquals("EXTENSION_TOO_LONG", code(() -> ask(problem, last.plusDays(1))));
        ask(problem, last);
        grant(problem);
        assertEquals(90, problem.extendedDays());

        Problem late = Problems.planned();
        LocalDate day = late.dueOn().plusDays(40);
        late.requestExtension(Samples.LIAISON, true, day.plusDays(90), "汛期", Problems.EDITION, day, Problems.at(day));
        grant(late);
        assertEquals(90, late.extendedDays());
    }

    @Test
    void anExtensionSaysByWhatDocumentItWasDecided() {
        Problem problem = Problems.planned();
        ask(problem, LocalDate.of(2016, 4, 20));
        grant(problem);

        assertEquals("荆廉办〔2016〕3号", problem.extensionDecision());
        var why =
                problem.explanation().steps().get(problem.explanation().steps().size() - 1);
        assertEquals("荆廉办〔2016〕3号", why.in().get("decision"));
        assertEquals(Problems.EDITION.id(), why.policy());
    }

    @ParameterizedTest
    @CsvSource({"2016-04-19,true", "2016-04-20,false", "2016-04-21,false"})
    void aMoveThatGivesAsMuchAnswersTheRequest(LocalDate moved, boolean waits) {
        Problem problem = Problems.planned();
        ask(problem, LocalDate.of(2016, 4, 20));
        problem.goTo(moved, UUID.randomUUID());

        assertEquals(waits, problem.course().asked() != null);
        assertEquals(moved, problem.dueOn());
    }

    @ParameterizedTest
    @CsvSource({"2016-04-12,10,60", "2016-04-22,0,60", "2016-05-02,0,50", "2016-04-01,20,61"})
    void whatWasAskedLateIsAsManyDaysLessLateAfterAMove(LocalDate moved, int late, int days) {
        Problem problem = Problems.planned();
        LocalDate asked = LocalDate.of(2016, 4, 22);
        problem.requestExtension(
                Samples.LIAISON, true, asked.plusDays(60), "汛期", Problems.EDITION, asked, Problems.at(asked));
        problem.goTo(moved, UUID.randomUUID());

        assertEquals(late, problem.course().asked().daysLate());
        grant(problem);
        assertEquals(days, problem.extendedDays());
    }

    // the limit was to the 2nd of April; that of the notice, since when it stands still, what is set, and what it is
    // then
    @ParameterizedTest
    @CsvSource({
        "2016-04-30,,,2016-04-30,1",
        "2016-04-01,,,2016-04-02,0",
        "2016-04-30,,2016-04-05,2016-04-05,0",
        "2016-03-31,2016-03-20,,2016-03-31,1",
        "2016-03-31,2016-03-22,,2016-04-02,0",
        "2016-04-02,2016-03-20,,2016-04-02,0"
    })
    void whatIsReturnedWithoutADayIsDueWithItsNoticeWhereThatIsLater(
            LocalDate ordered, LocalDate standsSince, LocalDate set, LocalDate due, int said) {
        Problem problem = Problems.reported();
        int before = problem.explanation().steps().size();
        LocalDate today = LocalDate.of(2016, 3, 23);

        problem.sendBack(Samples.CLERK, "未公开", set, new Ordered(ordered, standsSince), today, Problems.at(today));

        assertEquals(due, problem.dueOn());
        assertEquals(before + said, problem.explanation().steps().size());
    }

    @Test
    void oneRequestWaitsAtATime() {
        Problem problem = Problems.planned();
        assertEquals("EXTENSION_STATE", refusal(problem, ProblemVerb.GRANT_EXTENSION, Samples.OFFICE_HEAD, false));
        ask(problem, LocalDate.of(2016, 4, 20));

        assertEquals("EXTENSION_STATE", refusal(problem, ProblemVerb.REQUEST_EXTENSION, Samples.LIAISON, true));
    }

    @ParameterizedTest
    @CsvSource({"2016-04-19,true", "2016-04-20,false", "2016-04-21,false"})
    void aReturnAnswersARequestForNoMoreThanItGives(LocalDate given, boolean waits) {
        Problem problem = Problems.planned();
        ask(problem, LocalDate.of(2016, 4, 20));
        problem.report(Samples.LIAISON, true, "已建立", 1, Problems.FOUND, Problems.at(Problems.FOUND));

        sendBack(problem, given);

        assertEquals(waits, problem.course().asked() != null);
        assertEquals(given, problem.dueOn());
    }

    @Test
    void aLimitThatIsSetLiesAfterToday() {
        Problem problem = Problems.reported();
        assertEquals("DUE_NOT_AHEAD", code(() -> sendBack(problem, Problems.FOUND)));
        assertEquals(ProblemStatus.REPORTED, problem.status());
        sendBack(problem, Problems.FOUND.plusDays(1));

        Problem closed = Problems.closed();
        LocalDate day = LocalDate.of(2016, 8, 1);
        assertEquals(
                "DUE_NOT_AHEAD",
                code(() -> closed.reopen(Samples.CLERK, "反弹", day, Problems.EDITION, day, Problems.at(day))));
    }

    @ParameterizedTest
    @EnumSource(ProblemCause.class)
    void everyCauseNamesAClauseThatCanBeRead(ProblemCause cause) {
        assertTrue(Clauses.all().containsKey(cause.clause()));
    }

    @Test
    void everyStepOfItsExplanationCitesAClauseThatCanBeRead() {
        Problem problem = Problems.planned();
        ask(problem, LocalDate.of(2016, 4, 20));
        grant(problem);
        problem.report(Samples.LIAISON, true, "已建立", 1, Problems.FOUND, Problems.at(Problems.FOUND));
        problem.close(Samples.CLERK, "属实", Problems.EDITION, Problems.FOUND, Problems.at(Problems.FOUND));

        List<String> clauses = problem.explanation().steps().stream()
                .map(step -> step.clause())
                .toList();
        assertEquals(5, clauses.size());
        clauses.forEach(clause -> assertTrue(Clauses.all().containsKey(clause), clause));
    }

    private static void sendBack(Problem problem, LocalDate last) {
        problem.sendBack(Samples.CLERK, "未公开", last, null, Problems.FOUND, Problems.at(Problems.FOUND));
    }

    private static void ask(Problem problem, LocalDate due) {
        problem.requestExtension(
                Samples.LIAISON, true, due, "征求意见", Problems.EDITION, Problems.FOUND, Problems.at(Problems.FOUND));
    }

    private static void grant(Problem problem) {
        problem.grantExtension(Samples.OFFICE_HEAD, "同意", "荆廉办〔2016〕3号", Problems.EDITION, Problems.at(Problems.FOUND));
    }

    /** The same person with another role besides. */
    private static Actor with(Actor person, Role more) {
        Set<Role> roles = new java.util.HashSet<>(person.roles());
        roles.add(more);
        return new Actor("other-account-" + UUID.randomUUID(), person.officialId(), null, roles, false);
    }

    private static String refusal(Problem problem, ProblemVerb verb, Actor actor, boolean own) {
        return problem.refuses(verb, actor, own).orElseThrow().code();
    }

    private static String code(Executable command) {
        return assertThrows(Refused.class, command).refusal().code();
    }
}
