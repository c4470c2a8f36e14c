package cn.zeren.assignment.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The timeline against an oracle that keeps, for each instant of knowledge, the whole grid of days. */
class TimelinePropertyTest {

    private static final int DAYS = 14;
    private static final LocalDate FIRST = LocalDate.of(2016, 3, 1);
    private static final UUID ID = new UUID(1, 1);

    /**
     * One correction.
     *
     * @param to exclusive; {@code DAYS} stands for an open end
     * @param content null takes the days away
     * @param pause seconds since the correction before; 0 is a clock that stands
     */
    record Correction(int from, int to, String content, int pause) {

        Period period() {
            return new Period(FIRST.plusDays(from), to == DAYS ? null : FIRST.plusDays(to));
        }

        Timeline.Change<Post> applyTo(List<FactRow<Post>> rows, Instant now) {
            return content == null
                    ? Timeline.retract(rows, period(), now)
                    : Timeline.record(rows, ID, period(), post(content), now);
        }
    }

    @Provide
    Arbitrary<List<Correction>> corrections() {
        Arbitrary<int[]> days = Arbitraries.integers()
                .between(0, DAYS)
                .array(int[].class)
                .ofSize(2)
                .filter(d -> d[0] != d[1]);
        Arbitrary<String> content = Arbitraries.of("甲", "乙", "丙").injectNull(0.2);
        return Combinators.combine(days, content, Arbitraries.integers().between(0, 2))
                .as((d, c, pause) -> new Correction(Math.min(d[0], d[1]), Math.max(d[0], d[1]), c, pause))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property
    void readsAgreeWithTheOracleAtEveryInstantAndDay(@ForAll("corrections") List<Correction> corrections) {
        var run = play(corrections);
        run.grids.forEach((knownAt, grid) -> {
            for (int day = 0; day < DAYS; day++) {
                assertEquals(grid[day], contentAt(run.rows, day, knownAt), "day " + day + " as known at " + knownAt);
            }
        });
        for (int day = 0; day < DAYS; day++) {
            assertEquals(run.grids.lastEntry().getValue()[day], contentAt(run.rows, day, null));
        }
    }

    @Property
    void noTwoRowsHoldOnTheSameDayAsKnownAtAnyInstant(@ForAll("corrections") List<Correction> corrections) {
        var run = play(corrections);
        for (Instant knownAt : run.grids.keySet()) {
            var known = run.rows.stream().filter(row -> row.knownAt(knownAt)).toList();
            for (var a : known) {
                for (var b : known) {
                    assertTrue(a.equals(b) || !a.valid().overlaps(b.valid()), a + " and " + b);
                    boolean fragments =
                            a.valid().joins(b.valid()) && a.content().equals(b.content());
                    assertTrue(a.equals(b) || !fragments, "one stretch in two rows: " + a + " and " + b);
                }
            }
        }
    }

    @Property
    void sayingAgainWhatIsHeldChangesNothing(@ForAll("corrections") List<Correction> corrections) {
        var run = play(corrections);
        for (var row : run.rows) {
            if (row.current()) {
                var again = Timeline.record(run.rows, ID, row.valid(), row.content(), run.now.plusSeconds(9));
                assertTrue(again.nothing(), () -> again.toString());
            }
        }
    }

    @Property
    void everyRowWasKnownForSomeTime(@ForAll("corrections") List<Correction> corrections) {
        for (var row : play(corrections).rows) {
            assertTrue(row.current() || row.recordedFrom().isBefore(row.recordedTo()), row::toString);
        }
    }

    private static final class Run {
        private final List<FactRow<Post>> rows = new ArrayList<>();
        private final TreeMap<Instant, String[]> grids = new TreeMap<>();
        private Instant now = Instant.parse("2016-06-01T00:00:00Z");
    }

    private static Run play(List<Correction> corrections) {
        var run = new Run();
        var grid = new String[DAYS];
        run.grids.put(run.now.minusSeconds(1), grid.clone());
        for (Correction correction : corrections) {
            run.now = run.now.plusSeconds(correction.pause());
            var change = correction.applyTo(run.rows, run.now);
            run.rows.removeIf(row -> row.current()
                    && change.closed().stream().anyMatch(c -> c.valid().equals(row.valid())));
            run.rows.addAll(change.closed());
            run.rows.addAll(change.opened());
            for (int day = correction.from(); day < correction.to(); day++) {
                grid[day] = correction.content();
            }
            Instant recorded = change.closed().isEmpty()
                    ? change.opened().isEmpty()
                            ? run.now
                            : change.opened().get(0).recordedFrom()
                    : change.closed().get(0).recordedTo();
            if (!change.nothing()) {
                assertTrue(recorded.isAfter(run.grids.lastKey()), "knowledge moves on");
                run.grids.put(recorded, grid.clone());
            }
        }
        return run;
    }

    private static String contentAt(List<FactRow<Post>> rows, int day, Instant knownAt) {
        return Timeline.asOf(rows, FIRST.plusDays(day), knownAt)
                .map(row -> row.content().title())
                .orElse(null);
    }

    private static Post post(String title) {
        return new Post("P", new UUID(2, 2), title, PostRank.HEAD);
    }
}
