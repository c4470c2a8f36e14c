package cn.zeren.assignment.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.SuccessionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A tree of units through years of random renames, moves, splits, merges and dissolutions. */
class UnitIdentityPropertyTest {

    private static final LocalDate FIRST = LocalDate.parse("2010-01-01");
    private static final int MONTHS = 60;

    private record Alive(String parent, LocalDate since) {}

    private final Map<String, Alive> alive = new LinkedHashMap<>();
    private Changes changes;
    private int made;

    @Property(tries = 300)
    void everyUnitHasOneLineNoUnitIsItsOwnPastAndWhatIsOpenAlwaysHasAnHeirThatStands(@ForAll long seed) {
        years(new Random(seed));
        UnitIdentity identity = changes.identity();
        UnitIdentity shuffled = changes.shuffled(seed);
        Set<UUID> units = changes.lives.stream().map(FactRow::id).collect(Collectors.toSet());
        for (int month = 0; month <= MONTHS; month += 6) {
            LocalDate day = FIRST.plusMonths(month);
            for (UUID unit : units) {
                Lineage line = identity.of(unit, day);
                assertEquals(line, shuffled.of(unit, day), "the order of the facts means nothing");
                Set<UUID> once = new HashSet<>();
                line.stages().forEach(stage -> assertTrue(once.add(stage.unitId()), "each unit once"));
                for (UUID before : line.past()) {
                    if (!before.equals(unit)) {
                        assertFalse(identity.of(before, day).past().contains(unit), "no unit is its own past");
                    }
                }
                if (changes.lives.stream()
                        .anyMatch(row ->
                                row.id().equals(unit) && !row.valid().from().isAfter(day))) {
                    assertTrue(stands(line.heir().unitId(), day), "the heir stands");
                }
            }
        }
    }

    private boolean stands(UUID unit, LocalDate day) {
        return changes.lives.stream()
                .anyMatch(row -> row.id().equals(unit) && row.valid().contains(day));
    }

    @Property(tries = 300)
    void aChangeIsRefusedExactlyWhenItWouldCloseARing(@ForAll long seed) {
        Random random = new Random(seed);
        Map<UUID, Succession> held = new HashMap<>();
        Map<Integer, Set<Integer>> reach = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            int from = random.nextInt(8);
            int to = random.nextInt(8);
            Succession change =
                    new Succession(Changes.id("u" + from), Changes.id("u" + to), SuccessionKind.MERGE, null);
            UUID fact = UUID.randomUUID();
            boolean ring = from == to || reaches(reach, to, from);
            assertEquals(
                    ring,
                    !SuccessionCheck.faults(Map.of(fact, change), held.values()).isEmpty());
            if (!ring) {
                held.put(fact, change);
                reach.computeIfAbsent(from, unit -> new HashSet<>()).add(to);
            }
        }
    }

    private static boolean reaches(Map<Integer, Set<Integer>> reach, int from, int to) {
        return from == to || reach.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(reach, next, to));
    }

    private void years(Random random) {
        changes = new Changes().unit("root", null, Period.from(FIRST));
        alive.clear();
        made = 0;
        for (int i = 0; i < 6; i++) {
            found(i < 3 ? "root" : any(random), FIRST);
        }
        for (int month = 1; month < MONTHS; month++) {
            LocalDate day = FIRST.plusMonths(month).plusDays(random.nextInt(28));
            step(random, day);
        }
        alive.forEach((unit, life) -> changes.unit(unit, life.parent(), Period.from(life.since())));
    }

    private void step(Random random, LocalDate day) {
        if (alive.size() < 2) {
            found("root", day);
            return;
        }
        String one = any(random);
        switch (random.nextInt(6)) {
            case 0 -> become(List.of(one), 1, SuccessionKind.RENAME, parent(one), day);
            case 1 -> become(List.of(one), 1, SuccessionKind.MOVE, elsewhere(random, one), day);
            case 2 -> become(List.of(one), 2 + random.nextInt(2), SuccessionKind.SPLIT, parent(one), day);
            case 3 -> {
                String other = any(random);
                become(one.equals(other) ? List.of(one) : List.of(one, other), 1, SuccessionKind.MERGE, "root", day);
            }
            case 4 -> end(one, day);
            default -> found("root", day);
        }
    }

    private void become(List<String> olds, int parts, SuccessionKind kind, String parent, LocalDate day) {
        String above = olds.contains(parent) ? "root" : parent;
        List<String> news = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            news.add(found(above, day));
        }
        for (String old : olds) {
            news.forEach(unit -> changes.change(old, unit, kind, day.toString()));
            end(old, day);
        }
    }

    private String found(String parent, LocalDate day) {
        String name = "u" + made++;
        alive.put(name, new Alive(parent, day));
        return name;
    }

    /** It ends, and those below it go to the top of the tree that day. */
    private void end(String unit, LocalDate day) {
        close(unit, alive.remove(unit), day);
        for (String below : List.copyOf(alive.keySet())) {
            Alive life = alive.get(below);
            if (life.parent().equals(unit)) {
                if (life.since().isBefore(day)) {
                    close(below, life, day);
                }
                alive.put(below, new Alive("root", day));
            }
        }
    }

    private void close(String unit, Alive life, LocalDate day) {
        if (life.since().isBefore(day)) {
            changes.unit(unit, life.parent(), new Period(life.since(), day));
        }
    }

    private String any(Random random) {
        List<String> all = List.copyOf(alive.keySet());
        return all.isEmpty() ? "root" : all.get(random.nextInt(all.size()));
    }

    private String parent(String unit) {
        return alive.get(unit).parent();
    }

    private String elsewhere(Random random, String unit) {
        String other = any(random);
        for (String at = other; !at.equals("root"); at = parent(at)) {
            if (at.equals(unit)) {
                return "root";
            }
        }
        return other;
    }
}
