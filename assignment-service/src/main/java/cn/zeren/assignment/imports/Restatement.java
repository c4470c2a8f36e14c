package cn.zeren.assignment.imports;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Timeline;
import cn.zeren.assignment.statement.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A file's rows of one fact are its timeline from the first day they speak of: what they say replaces what was held of
 * those days, what they leave out ends, and the days before stay as they were. So a tenure ends by coming again with its
 * last day, and saying the same twice changes nothing.
 */
final class Restatement {

    private Restatement() {}

    /**
     * What it does to the fact's rows, all at one instant.
     *
     * @param held all rows of the fact, closed ones too
     * @param stated rows of the file, which do not overlap
     */
    static <T extends Fact> Timeline.Change<T> of(
            List<FactRow<T>> held, UUID id, List<Statement<T>> stated, Instant now) {
        List<FactRow<T>> rows = new ArrayList<>(held);
        for (Statement<T> statement : stated) {
            apply(rows, Timeline.record(rows, id, statement.valid(), statement.content(), now));
        }
        for (Period gap : gaps(stated)) {
            apply(rows, Timeline.retract(rows, gap, now));
        }
        return squash(held, rows);
    }

    /** The days from the first one stated on of which the rows say nothing. */
    private static <T extends Fact> List<Period> gaps(List<Statement<T>> stated) {
        LocalDate first = stated.stream()
                .map(statement -> statement.valid().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Period> gaps = List.of(Period.from(first));
        for (Statement<T> statement : stated) {
            gaps = gaps.stream()
                    .flatMap(gap -> gap.minus(statement.valid()).stream())
                    .toList();
        }
        return gaps;
    }

    private static <T extends Fact> void apply(List<FactRow<T>> rows, Timeline.Change<T> change) {
        for (FactRow<T> closed : change.closed()) {
            rows.removeIf(row -> row.current() && row.valid().equals(closed.valid()));
            rows.add(closed);
        }
        rows.addAll(change.opened());
    }

    /** One change from what was held to what now is, without the steps between. */
    private static <T extends Fact> Timeline.Change<T> squash(List<FactRow<T>> held, List<FactRow<T>> after) {
        List<FactRow<T>> before = held.stream().filter(FactRow::current).toList();
        List<FactRow<T>> now = after.stream().filter(FactRow::current).toList();
        List<FactRow<T>> ended =
                before.stream().filter(row -> !saidIn(now, row)).toList();
        List<FactRow<T>> begun =
                now.stream().filter(row -> !saidIn(before, row)).toList();
        Instant at = after.stream()
                .filter(row -> !held.contains(row))
                .flatMap(row ->
                        row.current() ? List.of(row.recordedFrom()).stream() : List.of(row.recordedTo()).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Timeline.Change<>(
                ended.stream().map(row -> at(row, row.recordedFrom(), at)).toList(),
                begun.stream().map(row -> at(row, at, null)).toList());
    }

    private static <T extends Fact> boolean saidIn(List<FactRow<T>> rows, FactRow<T> row) {
        return rows.stream()
                .anyMatch(other ->
                        other.valid().equals(row.valid()) && other.content().equals(row.content()));
    }

    private static <T extends Fact> FactRow<T> at(FactRow<T> row, Instant from, Instant to) {
        return new FactRow<>(row.id(), row.valid(), from, to, row.content());
    }
}
