package cn.zeren.assignment.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.derivation.DerivedAssignment;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.register.AssignmentDiff.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Under random editions, confirmed and put in force, with a clock that at times stands still. */
class AmendmentPropertyTest {

    private final List<AssignmentRow> register = new ArrayList<>();
    private final TreeMap<Instant, Set<DerivedAssignment>> oracle = new TreeMap<>();
    private final Map<UUID, Long> published = new HashMap<>();
    private Instant now = Sample.MORNING;

    @Property(tries = 300)
    void answersForAPastInstantNeverChangeAndTheLatestIsTheEditionConfirmed(@ForAll Random random) {
        register.clear();
        oracle.clear();
        published.clear();
        for (int turn = 0; turn < 8; turn++) {
            now = now.plusSeconds(random.nextInt(3));
            if (random.nextInt(3) > 0) {
                confirm(edition(random));
            } else {
                apply(Amendment.activate(register, now));
            }
        }
        oracle.forEach((at, expected) -> assertEquals(expected, knownAt(at), "as known at " + at));
    }

    private void confirm(List<DerivedAssignment> edition) {
        var draft = DraftRow.of(edition, DraftRow.ids(register, List.of()), now);
        var diff = AssignmentDiff.between(register, draft);
        apply(Amendment.confirm(diff, register, Sample.PLAN, 2016, now));
        assertEquals(Set.copyOf(edition), current());
        var again = AssignmentDiff.between(register, DraftRow.of(edition, DraftRow.ids(register, List.of()), now));
        assertEquals(edition.size(), again.count(Change.SAME), "confirmed once, nothing is left to confirm");
    }

    private void apply(Amendment amendment) {
        for (var wire : AssignmentWire.entries(amendment, register)) {
            long before = published.getOrDefault(UUID.fromString(wire.key()), 0L);
            assertEquals(before + 1, wire.version(), "each event raises the version by one");
            published.put(UUID.fromString(wire.key()), wire.version());
        }
        Set<UUID> closed = amendment.closed().stream().map(AssignmentRow::id).collect(Collectors.toSet());
        register.removeIf(row -> row.current() && closed.contains(row.id()));
        register.addAll(amendment.closed());
        register.addAll(amendment.opened());
        for (var row : amendment.closed()) {
            assertTrue(row.recordedFrom().isBefore(row.recordedTo()), "every row was held for some time");
        }
        Instant at = amendment.opened().stream()
                .map(AssignmentRow::recordedFrom)
                .findFirst()
                .or(() -> amendment.closed().stream()
                        .map(AssignmentRow::recordedTo)
                        .findFirst())
                .orElse(null);
        if (at != null) {
            assertTrue(oracle.isEmpty() || at.isAfter(oracle.lastKey()), "knowledge moves on");
            oracle.put(at, current());
        }
    }

    private Set<DerivedAssignment> current() {
        return register.stream()
                .filter(AssignmentRow::current)
                .map(AssignmentRow::content)
                .collect(Collectors.toSet());
    }

    private Set<DerivedAssignment> knownAt(Instant at) {
        return register.stream()
                .filter(row -> row.knownAt(at))
                .map(AssignmentRow::content)
                .collect(Collectors.toSet());
    }

    /** For each of three units, perhaps, one of three leaders, from one of three days until one of three others. */
    private static List<DerivedAssignment> edition(Random random) {
        Set<DerivedAssignment> rows = new HashSet<>();
        for (String unit : List.of("局一", "局二", "局三")) {
            if (random.nextInt(4) > 0) {
                LocalDate from = LocalDate.of(2016, 1 + random.nextInt(3), 1);
                Period days = new Period(from, from.plusMonths(1 + random.nextInt(3)));
                rows.add(Sample.inCharge("常委" + random.nextInt(3), unit, "长" + random.nextInt(2), days));
            }
        }
        return List.copyOf(rows);
    }
}
