package cn.zeren.assignment.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bitemporal rule by example: 监利县 becomes 监利市, is corrected, and ends. */
class TimelineTest {

    private static final UUID ID = new UUID(1, 7);
    private static final Instant LEARNT = Instant.parse("2020-07-15T02:00:00Z");
    private static final Instant CORRECTED = Instant.parse("2020-08-01T02:00:00Z");
    private static final LocalDate RENAMED = LocalDate.of(2020, 6, 12);

    private final List<FactRow<Unit>> county = List.of(new FactRow<>(
            ID, Period.from(LocalDate.of(2010, 1, 1)), Instant.parse("2016-01-01T00:00:00Z"), null, unit("监利县")));

    @Test
    void aNewNameFromADayOnSplitsWhatWasHeldAndKeepsTheOldAnswer() {
        var rows = apply(county, Timeline.record(county, ID, Period.from(RENAMED), unit("监利市"), LEARNT));
        assertEquals("监利县", nameOn(rows, RENAMED.minusDays(1), null));
        assertEquals("监利市", nameOn(rows, RENAMED, null));
        assertEquals("监利县", nameOn(rows, RENAMED, LEARNT.minusSeconds(1)), "as known the day before we learnt it");
    }

    @Test
    void aBackDatedCorrectionMovesTheDayButNotWhatWasKnown() {
        var wrong = apply(county, Timeline.record(county, ID, Period.from(RENAMED.plusDays(9)), unit("监利市"), LEARNT));
        var rows = apply(wrong, Timeline.record(wrong, ID, Period.from(RENAMED), unit("监利市"), CORRECTED));
        assertEquals("监利市", nameOn(rows, RENAMED, null));
        assertEquals("监利县", nameOn(rows, RENAMED, LEARNT));
    }

    @Test
    void anEndedFactHoldsUntilTheDayBefore() {
        var rows = apply(county, Timeline.endOn(county, RENAMED, LEARNT));
        assertTrue(Timeline.asOf(rows, RENAMED, null).isEmpty());
        assertEquals("监利县", nameOn(rows, RENAMED.minusDays(1), null));
    }

    @Test
    void endingWhatNeverHeldThatLateChangesNothing() {
        var ended = apply(county, Timeline.endOn(county, RENAMED, LEARNT));
        assertTrue(Timeline.endOn(ended, RENAMED.plusYears(1), CORRECTED).nothing());
    }

    @Test
    void touchingPeriodsOfEqualContentBecomeOne() {
        var ended = apply(county, Timeline.endOn(county, RENAMED, LEARNT));
        var rows = apply(ended, Timeline.record(ended, ID, Period.from(RENAMED), unit("监利县"), CORRECTED));
        var now = rows.stream().filter(FactRow::current).toList();
        assertEquals(1, now.size());
        assertEquals(county.get(0).valid(), now.get(0).valid());
    }

    @Test
    void twoCorrectionsAtOneInstantAreBothKept() {
        var first = apply(county, Timeline.record(county, ID, Period.from(RENAMED), unit("监利市"), LEARNT));
        var change = Timeline.record(first, ID, Period.from(RENAMED), unit("监利"), LEARNT);
        assertEquals(LEARNT.plusNanos(1_000), change.opened().get(0).recordedFrom());
        var rows = apply(first, change);
        assertEquals("监利市", nameOn(rows, RENAMED, LEARNT));
        assertEquals("监利", nameOn(rows, RENAMED, null));
    }

    private static String nameOn(List<FactRow<Unit>> rows, LocalDate day, Instant knownAt) {
        return Timeline.asOf(rows, day, knownAt).orElseThrow().content().name();
    }

    private static List<FactRow<Unit>> apply(List<FactRow<Unit>> rows, Timeline.Change<Unit> change) {
        var after = new ArrayList<>(rows);
        after.removeIf(row -> change.closed().stream()
                .anyMatch(c -> row.current() && c.valid().equals(row.valid())));
        after.addAll(change.closed());
        after.addAll(change.opened());
        return after;
    }

    private static Unit unit(String name) {
        return new Unit(
                "JZ-JL", name, UnitType.COUNTY_LEVEL, "421000", null, null, "421023", null, AssessmentGroup.COUNTY);
    }
}
