package cn.zeren.assignment.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.GroupMember;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Timeline;
import cn.zeren.assignment.statement.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file states a fact's timeline from its first day on. Content is told apart by its unit: A, B, C. */
class RestatementTest {

    private static final UUID ID = new UUID(1, 1);
    private static final Instant FIRST = Instant.parse("2016-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2016-07-01T00:00:00Z");

    @Test
    void aNewFactHoldsWhatItsRowsSay() {
        assertEquals("A 2015-01-01..2016-01-01, B 2016-01-01..", after(List.of(), "A 2015..2016", "B 2016.."));
    }

    @Test
    void rowsMayStandInAnyOrder() {
        assertEquals("A 2015-01-01..2016-01-01, B 2016-01-01..", after(List.of(), "B 2016..", "A 2015..2016"));
    }

    @Test
    void sayingTheSameTwiceChangesNothing() {
        var held = held("A 2015..2016", "B 2016..");
        assertTrue(change(held, "A 2015..2016", "B 2016..").nothing());
        assertTrue(change(held, "B 2016..").nothing());
    }

    @Test
    void aRowThatComesAgainWithALastDayEndsTheFact() {
        var change = change(held("A 2015.."), "A 2015..2016");
        assertEquals(1, change.closed().size());
        assertEquals("A 2015-01-01..2016-01-01", words(change.opened()));
    }

    @Test
    void whatTheRowsLeaveOutEnds() {
        assertEquals("A 2015-01-01..2016-01-01, A 2018-01-01..", after(held("A 2015.."), "A 2015..2016", "A 2018.."));
    }

    @Test
    void theDaysBeforeTheFirstOneStatedStayAsTheyWere() {
        assertEquals("A 2010-01-01..2016-01-01, B 2016-01-01..", after(held("A 2010.."), "B 2016.."));
    }

    @Test
    void aCorrectionOfTheContentReplacesIt() {
        var change = change(held("A 2016.."), "B 2016..");
        assertEquals("A 2016-01-01..", words(change.closed()));
        assertEquals("B 2016-01-01..", words(change.opened()));
    }

    @Test
    void severalRowsMakeOneChangeAtOneInstant() {
        var change = change(held("A 2010.."), "B 2010..2015", "C 2015..2018");
        assertEquals(1, change.closed().size());
        assertEquals("B 2010-01-01..2015-01-01, C 2015-01-01..2018-01-01", words(change.opened()));
        assertTrue(change.opened().stream().allMatch(row -> row.recordedFrom().equals(LATER)));
        assertEquals(LATER, change.closed().get(0).recordedTo());
    }

    @Test
    void rowsOfEqualContentThatTouchAreOneStretch() {
        assertEquals("A 2010-01-01..", after(List.of(), "A 2010..2015", "A 2015.."));
    }

    @Test
    void aChangeAtTheInstantOfTheLastOneIsKeptApartByAMicrosecond() {
        var held = held("A 2015..");
        var change = Restatement.of(held, ID, stated("B 2015.."), FIRST);
        assertEquals(FIRST.plusNanos(1_000), change.opened().get(0).recordedFrom());
        assertEquals(FIRST.plusNanos(1_000), change.closed().get(0).recordedTo());
    }

    private static String after(List<FactRow<GroupMember>> held, String... rows) {
        var change = change(held, rows);
        List<FactRow<GroupMember>> current = new ArrayList<>(change.opened());
        held.stream()
                .filter(row -> change.closed().stream().noneMatch(c -> c.valid().equals(row.valid())))
                .forEach(current::add);
        return words(current);
    }

    private static Timeline.Change<GroupMember> change(List<FactRow<GroupMember>> held, String... rows) {
        return Restatement.of(held, ID, stated(rows), LATER);
    }

    private static List<FactRow<GroupMember>> held(String... rows) {
        return stated(rows).stream()
                .map(row -> new FactRow<>(ID, row.valid(), FIRST, null, row.content()))
                .toList();
    }

    private static List<Statement<GroupMember>> stated(String... rows) {
        List<Statement<GroupMember>> statements = new ArrayList<>();
        for (String row : rows) {
            String[] years = row.substring(2).split("\\.\\.", -1);
            LocalDate to = years[1].isEmpty() ? null : LocalDate.of(Integer.parseInt(years[1]), 1, 1);
            var valid = new Period(LocalDate.of(Integer.parseInt(years[0]), 1, 1), to);
            var content = new GroupMember(new UUID(9, row.charAt(0)), new UUID(9, 0));
            statements.add(new Statement<>(statements.size() + 2, ID, "k", valid, content));
        }
        return statements;
    }

    private static String words(List<FactRow<GroupMember>> rows) {
        List<String> words = new ArrayList<>();
        rows.stream()
                .sorted(Comparator.comparing(row -> row.valid().from()))
                .forEach(row -> words.add((char) row.content().unitId().getLeastSignificantBits()
                        + " "
                        + row.valid().from()
                        + ".."
                        + (row.valid().to() == null ? "" : row.valid().to())));
        return String.join(", ", words);
    }
}
