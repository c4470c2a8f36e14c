package cn.zeren.assignment.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.Task;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.proof.Evidences;
import cn.zeren.assignment.proof.Standing;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A part of a task on its way: who may do what, and that lateness shuts nothing. */
class TaskPartTest {

    private static final LocalDate DUE = LocalDate.parse("2016-06-30");
    private static final Instant NOW = Instant.parse("2016-06-01T01:00:00Z");
    private static final UUID UNIT = FactsFixture.id("教育局");
    private static final UUID POST = FactsFixture.id("教育局长");

    private final Actor liaison = actor("liaison", Role.UNIT_LIAISON);
    private final Actor clerk = actor("clerk", Role.LG_OFFICE);
    private final Standing there = new Standing(Set.of(), Set.of(UNIT));
    private final Standing office = new Standing(Set.of(), Set.of(FactsFixture.id("办公室")));

    private static Actor actor(String name, Role... roles) {
        return new Actor(name, FactsFixture.id(name), null, Set.of(roles), false);
    }

    private static TaskPart part(TaskRole role) {
        Task task = new Task(2016, "1", "事项", POST, UNIT, List.of(), null, DUE);
        var assigned = new BreakDown.Assigned(role, UNIT, POST, null, DUE, new Explanation(List.of()));
        return new TaskPart(
                FactsFixture.id("part"), FactsFixture.id("task"), task, assigned, new Deed("clerk", null, NOW, null));
    }

    private static Evidences shown(String day) {
        return new Evidences(List.of(new Evidence("ab".repeat(32), "教发〔2016〕1号", LocalDate.parse(day))));
    }

    private void complete(TaskPart part, LocalDate on) {
        part.complete(liaison, there, "已办结", shown("2016-05-31"), on, NOW);
    }

    private static String refused(org.junit.jupiter.api.function.Executable command) {
        return assertThrows(Refused.class, command).refusal().code();
    }

    @Test
    void whoIsOfTheUnitReportsAndAnotherVerifies() {
        TaskPart part = part(TaskRole.LEAD_UNIT);
        part.progress(liaison, there, "已部署", NOW);
        complete(part, DUE);
        assertEquals(List.of(TaskPartEvent.VERIFIED), part.verify(clerk, office, null, NOW));
        assertEquals(TaskPartStatus.VERIFIED, part.status());
        assertEquals(0, part.lateDays(DUE.plusDays(90)), "the days stand as they were when it was reported complete");
    }

    @Test
    void nobodyVerifiesWhatHeHadAHandIn() {
        Actor both = actor("both", Role.UNIT_LIAISON, Role.LG_OFFICE);
        TaskPart completedByHim = part(TaskRole.CO_UNIT);
        completedByHim.complete(both, there, "已办结", shown("2016-05-31"), DUE, NOW);
        assertEquals("VERIFIER_IS_DOER", refused(() -> completedByHim.verify(both, there, null, NOW)));

        TaskPart reportedByHim = part(TaskRole.CO_UNIT);
        reportedByHim.progress(both, there, "已部署", NOW);
        complete(reportedByHim, DUE);
        assertEquals("VERIFIER_IS_DOER", refused(() -> reportedByHim.verify(both, there, null, NOW)));
        reportedByHim.verify(clerk, office, null, NOW);
    }

    @Test
    void aUnitsPartIsNotWorkedOnFromOutside() {
        assertEquals(
                "NOT_THE_TASK_BEARER", refused(() -> part(TaskRole.CO_UNIT).progress(liaison, office, "已部署", NOW)));
    }

    @Test
    void aLeadersPartIsThatOfWhoHoldsThePostOnTheDay() {
        Actor leader = actor("leader", Role.VICE_MAYOR);
        TaskPart part = part(TaskRole.LEADER);
        assertEquals("NOT_THE_TASK_BEARER", refused(() -> part.progress(leader, there, "已调度", NOW)));
        part.progress(leader, new Standing(Set.of(POST), Set.of()), "已调度", NOW);
        assertEquals("NOT_THE_TASK_BEARER", refused(() -> part.progress(leader, there, "已离任", NOW)));
    }

    @Test
    void latenessIsCountedAndShutsNothing() {
        TaskPart part = part(TaskRole.LEAD_UNIT);
        assertEquals(0, part.lateDays(DUE));
        assertEquals(45, part.lateDays(DUE.plusDays(45)));
        complete(part, DUE.plusDays(45));
        assertEquals(45, part.lateDays(DUE.plusDays(99)));
        part.sendBack(clerk, office, "凭据不符", NOW);
        assertEquals(99, part.lateDays(DUE.plusDays(99)), "sent back, its days count on");
        complete(part, DUE.plusDays(100));
        assertEquals(100, part.lateDays(DUE.plusDays(365)));
    }

    @Test
    void evidenceOfADayToComeIsRefused() {
        TaskPart part = part(TaskRole.LEAD_UNIT);
        assertEquals(
                "EVIDENCE_OF_THE_FUTURE",
                refused(() ->
                        part.complete(liaison, there, "已办结", shown("2016-06-02"), LocalDate.parse("2016-06-01"), NOW)));
    }

    @Test
    void whatIsVerifiedIsDoneWith() {
        TaskPart part = part(TaskRole.LEAD_UNIT);
        complete(part, DUE);
        part.verify(clerk, office, null, NOW);
        assertEquals("TASK_PART_STATUS", refused(() -> part.sendBack(clerk, office, "再查", NOW)));
        assertEquals("TASK_PART_STATUS", refused(() -> part.withdraw(clerk, office, "误", NOW)));
    }
}
