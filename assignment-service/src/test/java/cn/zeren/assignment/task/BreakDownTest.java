package cn.zeren.assignment.task;

import static cn.zeren.assignment.task.TaskRole.CO_UNIT;
import static cn.zeren.assignment.task.TaskRole.LEADER;
import static cn.zeren.assignment.task.TaskRole.LEAD_UNIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.Task;
import cn.zeren.assignment.task.BreakDown.Assigned;
import cn.zeren.assignment.task.BreakDown.Bearer;
import cn.zeren.assignment.task.BreakDown.Bearers;
import cn.zeren.assignment.task.BreakDown.Share;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** JZ-1.2: a task of the year is broken down to its leader, its lead unit and its co-units. */
class BreakDownTest {

    private static final UUID TASK = FactsFixture.id("task");
    private static final UUID COMMITTEE = FactsFixture.id("市委");
    private static final UUID LEAD = FactsFixture.id("宣传部");
    private static final UUID CO = FactsFixture.id("党校");
    private static final UUID VACANT = FactsFixture.id("新设单位");
    private static final UUID LEADER_POST = FactsFixture.id("宣传部长");
    private static final UUID LEAD_HEAD = FactsFixture.id("宣传部正职");
    private static final UUID CO_HEAD = FactsFixture.id("党校校长");
    private static final LocalDate DUE = LocalDate.parse("2016-12-10");

    private static final Bearers BEARERS = new Bearers(COMMITTEE, Map.of(LEAD, LEAD_HEAD, CO, CO_HEAD));

    private static Task task(UUID leaderPost) {
        return new Task(2016, "2", "宣传教育", leaderPost, LEAD, List.of(CO, VACANT), "宣传教育月", DUE);
    }

    private static List<Assigned> broken(Set<Bearer> already, Share... shares) {
        return BreakDown.of(TASK, task(LEADER_POST), BEARERS, already, List.of(shares));
    }

    @Test
    void everybodyTheTaskNamesGetsAPartThatHangsOnAPost() {
        List<Assigned> parts = broken(Set.of());
        assertEquals(
                List.of(LEADER, LEAD_UNIT, CO_UNIT, CO_UNIT),
                parts.stream().map(Assigned::role).toList());
        assertEquals(LEADER_POST, parts.get(0).postId());
        assertEquals(COMMITTEE, parts.get(0).unitId());
        assertEquals(LEAD_HEAD, parts.get(1).postId());
        assertEquals(CO_HEAD, parts.get(2).postId());
        assertNull(parts.get(3).postId(), "a unit without a post of a 正职 bears its part all the same");
        parts.forEach(part -> assertEquals(DUE, part.dueDate()));
        parts.forEach(part -> assertEquals("宣传教育月", part.measures()));
    }

    @Test
    void aShareHasItsOwnMeasuresAndLimit() {
        LocalDate earlier = DUE.minusMonths(2);
        List<Assigned> parts =
                broken(Set.of(), new Share(CO_UNIT, CO, "进主体班", earlier), new Share(LEADER, null, null, earlier));
        assertEquals(earlier, parts.get(0).dueDate());
        assertEquals("进主体班", parts.get(2).measures());
        assertEquals(earlier, parts.get(2).dueDate());
        assertEquals(DUE, parts.get(1).dueDate());
    }

    @Test
    void theExplanationNamesTheTaskThePostAndWhatCameOut() {
        var step = broken(Set.of()).get(2).explanation().steps().get(0);
        assertEquals("JZ-1.2", step.clause());
        assertEquals(
                List.of(TASK, CO_HEAD),
                step.facts().stream().map(fact -> fact.id()).toList());
        assertEquals(CO.toString(), step.out().get("unitId"));
        assertEquals(DUE.toString(), step.out().get("dueDate"));
    }

    @Test
    void whoeverHasAPartKeepsItAndWhomTheTaskNamesSinceGetsOne() {
        Set<Bearer> already =
                Set.of(new Bearer(LEADER, COMMITTEE), new Bearer(LEAD_UNIT, LEAD), new Bearer(CO_UNIT, CO));
        assertEquals(
                List.of(VACANT), broken(already).stream().map(Assigned::unitId).toList());
    }

    @Test
    void aTaskWithoutALeaderIsBrokenDownToItsUnits() {
        var parts = BreakDown.of(TASK, task(null), new Bearers(null, Map.of()), Set.of(), List.of());
        assertEquals(
                List.of(LEAD_UNIT, CO_UNIT, CO_UNIT),
                parts.stream().map(Assigned::role).toList());
    }

    @Test
    void whereNobodyIsWithoutAPartItIsRefused() {
        Set<Bearer> all = Set.of(
                new Bearer(LEADER, COMMITTEE),
                new Bearer(LEAD_UNIT, LEAD),
                new Bearer(CO_UNIT, CO),
                new Bearer(CO_UNIT, VACANT));
        assertEquals(
                "TASK_BROKEN_DOWN",
                assertThrows(Refused.class, () -> broken(all)).refusal().code());
    }

    @Test
    void sharesAtFaultAreToldOneByOne() {
        Share stranger = new Share(CO_UNIT, FactsFixture.id("别的单位"), null, null);
        Share late = new Share(LEAD_UNIT, LEAD, null, DUE.plusDays(1));
        Share again = new Share(LEAD_UNIT, LEAD, null, DUE);
        Share had = new Share(CO_UNIT, CO, null, null);
        var refusal = assertThrows(
                        Refused.class, () -> broken(Set.of(new Bearer(CO_UNIT, CO)), stranger, late, again, had))
                .refusal();
        assertEquals("SHARES_REFUSED", refusal.code());
        assertEquals(
                List.of("SHARE_NOT_OF_TASK", "SHARE_DUE_AFTER_TASK", "SHARE_TWICE", "SHARE_EXISTS"),
                refusal.errors().stream().map(FieldError::code).toList());
        assertEquals("/parts/1/dueDate", refusal.errors().get(1).pointer());
    }
}
