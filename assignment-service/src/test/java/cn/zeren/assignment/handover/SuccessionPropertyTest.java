package cn.zeren.assignment.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.handover.Succession.Change;
import cn.zeren.assignment.handover.Succession.Known;
import cn.zeren.assignment.handover.Succession.Opening;
import cn.zeren.assignment.handover.Succession.Steps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However tenures are told and corrected, no change of holder is lost and none is handed over twice. */
class SuccessionPropertyTest {

    private static final UUID POST = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2016, 12, 31);

    @Property(tries = 500)
    void everyChangeHasItsOneHandOverAfterAnyCorrections(@ForAll Random random) {
        List<Known> handovers = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            List<Change> changes = Succession.changes(POST, tenures(random));
            apply(Succession.steps(changes, handovers, TODAY), handovers);
            for (Change change : changes) {
                if (Succession.opens(change, TODAY)) {
                    assertTrue(
                            handovers.stream().anyMatch(one -> live(one) && pair(one, change)),
                            () -> "lost: " + change);
                }
                assertTrue(
                        handovers.stream()
                                        .filter(one -> live(one) && exactly(one, change))
                                        .count()
                                <= 1,
                        () -> "twice: " + change);
            }
            handovers.stream()
                    .filter(one -> live(one) && one.status() != HandoverStatus.DONE)
                    .forEach(one -> assertTrue(
                            changes.stream().anyMatch(change -> exactly(one, change)), () -> "stray: " + one));
            assertEquals(
                    new Steps(List.of(), List.of(), List.of()),
                    Succession.steps(changes, handovers, TODAY),
                    "told again it changes nothing");
            handovers.replaceAll(one -> live(one) && random.nextInt(3) == 0 ? as(one, HandoverStatus.DONE) : one);
        }
    }

    /** A post held by up to four, in stretches that may overlap, touch or leave gaps. */
    private static List<Stay> tenures(Random random) {
        List<Stay> stays = new ArrayList<>();
        LocalDate from = LocalDate.of(2015, 6, 1).plusDays(random.nextInt(60));
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            LocalDate to = from.plusDays(1 + random.nextInt(120));
            String official = List.of("甲", "乙", "丙", "丁").get(random.nextInt(4));
            LocalDate end = random.nextInt(5) == 0 ? null : to;
            stays.add(new Stay(FactsFixture.id(official), POST, new Period(from, end), List.of(UUID.randomUUID())));
            from = to.plusDays(random.nextInt(3) == 0 ? random.nextInt(30) : 0);
        }
        return stays;
    }

    private static void apply(Steps steps, List<Known> handovers) {
        handovers.replaceAll(one -> steps.annul().contains(one.id())
                ? as(one, HandoverStatus.VOID)
                : steps.reopen().contains(one.id()) ? as(one, HandoverStatus.OPEN) : one);
        steps.open().stream()
                .map(Opening::change)
                .forEach(change -> handovers.add(new Known(
                        UUID.randomUUID(),
                        change.postId(),
                        change.from(),
                        change.to(),
                        change.day(),
                        HandoverStatus.OPEN)));
    }

    private static Known as(Known one, HandoverStatus status) {
        return new Known(one.id(), one.postId(), one.from(), one.to(), one.day(), status);
    }

    private static boolean live(Known one) {
        return one.status() != HandoverStatus.VOID;
    }

    private static boolean pair(Known one, Change change) {
        return change.between(one.postId(), one.from(), one.to());
    }

    private static boolean exactly(Known one, Change change) {
        return pair(one, change) && one.day().equals(change.day());
    }
}
