package cn.zeren.assignment.rectification;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.register.Amendment;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.AssignmentStatus;
import cn.zeren.assignment.register.Sample;
import cn.zeren.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Two services and a wire between them that delays, reorders and doubles. At random one side opens, closes, reopens and
 * back-dates rectifications, the other carries over and tries to release. At every moment no assignment is released with
 * a rectification of its time known to be open; when all is delivered, none is truly open; and after the last 销号 every
 * one can be released.
 */
class CouplingPropertyTest {

    private static final List<String> COUNTIES = List.of("公安县", "石首市");

    private Random random;
    private LocalDate today;
    private Instant now;

    /** What notice-service holds to be true, and what it has said and is under way. */
    private final Map<UUID, Message> truth = new HashMap<>();

    private final List<Message> wire = new ArrayList<>();

    /** What assignment-service knows, and its register. */
    private final Map<UUID, Message> known = new HashMap<>();

    private final Map<UUID, AssignmentRow> register = new HashMap<>();
    private int released;
    private int reattached;

    private record Message(long version, Rectification state) {}

    @Property(tries = 1_000)
    void neverReleasedWithOneOpenAndAlwaysReleasableAfterTheLastIsClosed(@ForAll Random seed) {
        start(seed);
        for (int step = 0; step < 120; step++) {
            now = now.plusSeconds(1);
            switch (random.nextInt(8)) {
                case 0 -> open();
                case 1 -> close();
                case 2 -> reopen();
                case 3, 4 -> deliver();
                case 5 -> nextDay();
                default -> tryRelease(any(register.values()));
            }
            noneIsReleasedWithOneOpen(known);
        }
        while (!wire.isEmpty()) {
            deliver();
        }
        noneIsReleasedWithOneOpen(truth);
        Set.copyOf(truth.keySet()).forEach(this::closed);
        while (!wire.isEmpty()) {
            deliver();
        }
        today = today.isBefore(LocalDate.of(2017, 1, 1)) ? LocalDate.of(2017, 1, 1) : today;
        carryOver();
        for (AssignmentRow row : List.copyOf(register.values())) {
            if (row.status() == AssignmentStatus.CARRY_OVER) {
                tryRelease(row);
            }
            assertEquals(AssignmentStatus.RELEASED, register.get(row.id()).status(), "nothing holds it any more");
        }
        assertTrue(reattached <= released);
    }

    private void start(Random seed) {
        random = seed;
        today = LocalDate.of(2016, 11, 1);
        now = Sample.MORNING;
        List.of(truth, known, register).forEach(Map::clear);
        wire.clear();
        released = 0;
        reattached = 0;
        for (String county : COUNTIES) {
            for (int year : List.of(2015, 2016)) {
                AssignmentRow row = Sample.held(Sample.member("局" + year, county, Period.ofYear(year)));
                register.put(row.id(), row);
            }
        }
        carryOver();
    }

    /** Today, or dated back: an order may be told of long after its day. */
    private void open() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        LocalDate day = random.nextInt(3) > 0 ? today : today.minusDays(random.nextInt(200));
        say(id, new Rectification(id, id(COUNTIES.get(random.nextInt(2))), "OPEN", day, null));
    }

    private void close() {
        if (!truth.isEmpty()) {
            closed(any(truth.keySet()));
        }
    }

    private void closed(UUID id) {
        Rectification one = truth.get(id).state();
        String word = random.nextInt(5) > 0 ? "CLOSED" : "VOIDED";
        say(id, new Rectification(id, one.unitId(), word, one.openedOn(), today));
    }

    private void reopen() {
        if (!truth.isEmpty()) {
            Rectification one = truth.get(any(truth.keySet())).state();
            say(one.id(), new Rectification(one.id(), one.unitId(), "RETURNED", one.openedOn(), null));
        }
    }

    private void say(UUID id, Rectification state) {
        Message message = new Message(truth.containsKey(id) ? truth.get(id).version() + 1 : 1, state);
        truth.put(id, message);
        wire.add(message);
    }

    /** Any message under way, not the first; at times it stays under way and comes again. The newest version counts. */
    private void deliver() {
        if (wire.isEmpty()) {
            return;
        }
        int which = random.nextInt(wire.size());
        Message message = random.nextInt(4) > 0 ? wire.remove(which) : wire.get(which);
        Message held = known.get(message.state().id());
        if (held == null || held.version() < message.version()) {
            known.put(message.state().id(), message);
            List<AssignmentRow> out = register.values().stream()
                    .filter(row -> row.status() == AssignmentStatus.RELEASED)
                    .toList();
            Amendment again = Coupling.reattach(out, lines(), List.of(message.state()), out, now);
            reattached += again.opened().size();
            apply(again);
        }
    }

    private void nextDay() {
        today = today.plusDays(1 + random.nextInt(20));
        carryOver();
    }

    private void carryOver() {
        List<AssignmentRow> over = register.values().stream()
                .filter(row -> row.status() == AssignmentStatus.ACTIVE)
                .filter(row -> !row.content().valid().to().isAfter(today))
                .toList();
        apply(Coupling.carryOver(over, over, now));
    }

    private void tryRelease(AssignmentRow row) {
        UUID county = row.content().target().unitId();
        List<Rectification> knownOpen = known.values().stream()
                .map(Message::state)
                .filter(one -> one.open() && one.unitId().equals(county))
                .toList();
        var refusal = Coupling.refusesRelease(row, CountyLine.of(county), knownOpen);
        if (refusal.isEmpty()) {
            assertTrue(knownOpen.isEmpty());
            apply(Coupling.release(row, CountyLine.of(county), knownOpen, List.of(row), today, now));
            released++;
        } else if (row.status() == AssignmentStatus.CARRY_OVER) {
            assertEquals("STILL_COUPLED", refusal.get().code());
            assertEquals(
                    knownOpen.stream().map(one -> one.id().toString()).collect(Collectors.toSet()),
                    listed(refusal.get()));
        }
    }

    private static Set<String> listed(Refusal refusal) {
        Set<String> ids = new HashSet<>();
        ((List<?>) refusal.params().get("rectifications"))
                .forEach(one -> ids.add(((Map<?, ?>) one).get("id").toString()));
        return ids;
    }

    private static Map<UUID, CountyLine> lines() {
        Map<UUID, CountyLine> lines = new HashMap<>();
        COUNTIES.forEach(county -> lines.put(id(county), CountyLine.of(id(county))));
        return lines;
    }

    private void apply(Amendment amendment) {
        amendment.opened().forEach(row -> register.put(row.id(), row));
    }

    private void noneIsReleasedWithOneOpen(Map<UUID, Message> rectifications) {
        for (AssignmentRow row : register.values()) {
            if (row.status() == AssignmentStatus.RELEASED) {
                for (Message message : rectifications.values()) {
                    Rectification one = message.state();
                    boolean ofItsTime =
                            one.unitId().equals(row.content().target().unitId())
                                    && !one.openedOn().isAfter(row.releasedOn());
                    assertTrue(!ofItsTime || !one.open(), () -> row.releasedOn() + " but open since " + one.openedOn());
                }
            }
        }
    }

    private <T> T any(Iterable<T> from) {
        List<T> all = new ArrayList<>();
        from.forEach(all::add);
        return all.get(random.nextInt(all.size()));
    }
}
