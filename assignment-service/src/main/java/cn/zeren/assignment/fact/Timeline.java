package cn.zeren.assignment.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The bitemporal rule: what we learn now replaces what we held about the same days, and what we held stays readable as
 * of then. For one fact, at any instant of knowledge, no two rows hold on the same day, and rows that touch differ in
 * content.
 */
public final class Timeline {

    private Timeline() {}

    /**
     * What recording does to the table.
     *
     * @param closed rows as they stand after closing
     * @param opened new rows, all current
     */
    public record Change<T extends Fact>(List<FactRow<T>> closed, List<FactRow<T>> opened) {
        public Change {
            closed = List.copyOf(closed);
            opened = List.copyOf(opened);
        }

        public boolean nothing() {
            return closed.isEmpty() && opened.isEmpty();
        }
    }

    /**
     * From {@code now} on we hold that {@code content} is so on the days of {@code valid}. Back-dating and correcting are
     * the same act. Saying what is already held changes nothing.
     *
     * <p>If the clock has not moved since the fact's last change, knowledge moves by a microsecond all the same, so that
     * no earlier answer is overwritten.
     *
     * @param held the fact's rows; those no longer current are ignored
     */
    public static <T extends Fact> Change<T> record(
            List<FactRow<T>> held, UUID id, Period valid, T content, Instant now) {
        Period whole = valid;
        List<FactRow<T>> touched = new ArrayList<>();
        for (FactRow<T> row : currentInOrder(held)) {
            boolean same = row.content().equals(content);
            if (same && row.valid().joins(whole)) {
                whole = row.valid().union(whole);
                touched.add(row);
            } else if (!same && row.valid().overlaps(valid)) {
                touched.add(row);
            }
        }
        if (touched.size() == 1
                && touched.get(0).valid().equals(whole)
                && touched.get(0).content().equals(content)) {
            return new Change<>(List.of(), List.of());
        }
        Instant at = after(held, now);
        List<FactRow<T>> opened = new ArrayList<>();
        for (FactRow<T> row : touched) {
            if (!row.content().equals(content)) {
                opened.addAll(remainders(row, valid, at));
            }
        }
        opened.add(new FactRow<>(id, whole, at, null, content));
        return new Change<>(closed(touched, at), opened);
    }

    /** From {@code now} on we hold that the fact does not hold on the days of {@code gone}; an open period ends it. */
    public static <T extends Fact> Change<T> retract(List<FactRow<T>> held, Period gone, Instant now) {
        List<FactRow<T>> touched = currentInOrder(held).stream()
                .filter(row -> row.valid().overlaps(gone))
                .toList();
        Instant at = after(held, now);
        List<FactRow<T>> opened = new ArrayList<>();
        for (FactRow<T> row : touched) {
            opened.addAll(remainders(row, gone, at));
        }
        return new Change<>(closed(touched, at), opened);
    }

    /** The fact holds until the day before {@code day}, as known from {@code now} on. */
    public static <T extends Fact> Change<T> endOn(List<FactRow<T>> held, LocalDate day, Instant now) {
        return retract(held, Period.from(day), now);
    }

    /**
     * What held on a day, as known at an instant.
     *
     * @param rows of one fact
     * @param knownAt null for what we know now
     */
    public static <T extends Fact> Optional<FactRow<T>> asOf(List<FactRow<T>> rows, LocalDate on, Instant knownAt) {
        return rows.stream()
                .filter(row -> knownAt == null ? row.current() : row.knownAt(knownAt))
                .filter(row -> row.valid().contains(on))
                .findFirst();
    }

    private static <T extends Fact> List<FactRow<T>> currentInOrder(List<FactRow<T>> held) {
        return held.stream()
                .filter(FactRow::current)
                .sorted(Comparator.comparing(row -> row.valid().from()))
                .toList();
    }

    private static <T extends Fact> List<FactRow<T>> remainders(FactRow<T> row, Period taken, Instant at) {
        return row.valid().minus(taken).stream()
                .map(rest -> new FactRow<>(row.id(), rest, at, null, row.content()))
                .toList();
    }

    private static <T extends Fact> List<FactRow<T>> closed(List<FactRow<T>> rows, Instant at) {
        return rows.stream().map(row -> row.closedAt(at)).toList();
    }

    /** Now, to the microsecond the database keeps, but later than anything recorded of this fact. */
    private static <T extends Fact> Instant after(List<FactRow<T>> held, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        for (FactRow<T> row : held) {
            Instant last = row.recordedTo() == null ? row.recordedFrom() : row.recordedTo();
            if (!last.isBefore(at)) {
                at = last.plus(1, ChronoUnit.MICROS);
            }
        }
        return at;
    }
}
