package cn.zeren.assignment.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.Task;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.proof.Evidences;
import cn.zeren.assignment.proof.Lateness;
import cn.zeren.assignment.proof.Standing;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Any verbs by any hands on any days: the table is kept, four eyes are kept, and no day shuts a door. */
class TaskPartPropertyTest {

    private static final UUID UNIT = FactsFixture.id("教育局");
    private static final LocalDate DUE = LocalDate.parse("2016-06-30");
    private static final Instant NOW = Instant.parse("2016-06-01T01:00:00Z");
    private static final Standing THERE = new Standing(Set.of(), Set.of(UNIT));

    @Property(tries = 500)
    void aWalkKeepsToTheTableAndNobodyVerifiesHisOwnWork(
            @ForAll @Size(max = 12) List<TaskVerb> verbs,
            @ForAll @Size(value = 12) List<@IntRange(max = 2) Integer> hands,
            @ForAll @IntRange(min = -200, max = 200) int offset) {
        Task task = new Task(2016, "1", "事项", null, UNIT, List.of(), null, DUE);
        var assigned = new BreakDown.Assigned(TaskRole.LEAD_UNIT, UNIT, null, null, DUE, new Explanation(List.of()));
        TaskPart part = new TaskPart(UNIT, UNIT, task, assigned, new Deed("clerk", null, NOW, null));
        LocalDate day = DUE.plusDays(offset);
        Set<Actor> doers = new HashSet<>();
        for (int i = 0; i < verbs.size(); i++) {
            Actor actor = new Actor(
                    "one" + hands.get(i),
                    FactsFixture.id("one" + hands.get(i)),
                    null,
                    Set.of(Role.UNIT_LIAISON, Role.LG_OFFICE),
                    false);
            step(part, verbs.get(i), actor, doers, day.plusDays(i));
        }
    }

    private static void step(TaskPart part, TaskVerb verb, Actor actor, Set<Actor> doers, LocalDate day) {
        TaskPartStatus before = part.status();
        boolean ownWork = doers.contains(actor);
        try {
            act(part, verb, actor, day);
            assertEquals(before.after(verb).orElseThrow(), part.status());
            assertTrue(verb != TaskVerb.VERIFY || !ownWork);
            if (verb.isTheBearers()) {
                doers.add(actor);
            }
            if (verb == TaskVerb.COMPLETE) {
                assertEquals(Lateness.days(DUE, day), part.lateDays(day.plusDays(30)));
            }
        } catch (Refused refused) {
            assertEquals(before, part.status(), "a refused verb changes nothing");
            String code = refused.refusal().code();
            assertNotEquals(before.after(verb).isPresent(), code.equals("TASK_PART_STATUS"));
            assertTrue(code.equals("TASK_PART_STATUS") || (code.equals("VERIFIER_IS_DOER") && ownWork));
        }
    }

    private static void act(TaskPart part, TaskVerb verb, Actor actor, LocalDate day) {
        switch (verb) {
            case PROGRESS -> part.progress(actor, THERE, "进展", NOW);
            case COMPLETE ->
                part.complete(
                        actor, THERE, "已办结", new Evidences(List.of(new Evidence("ab".repeat(32), "文", day))), day, NOW);
            case VERIFY -> part.verify(actor, THERE, null, NOW);
            case SEND_BACK -> part.sendBack(actor, THERE, "不符", NOW);
            case WITHDRAW -> part.withdraw(actor, THERE, "误", NOW);
        }
    }
}
