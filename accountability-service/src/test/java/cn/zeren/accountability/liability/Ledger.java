package cn.zeren.accountability.liability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One fact told twice: as rows on two axes, split and closed as knowledge changes; and as the plain list of what was
 * said, which is the oracle. {@code null} content says that there was nothing on those days.
 */
final class Ledger<T> {

    private record Saying<T>(int from, int to, int at, T content) {}

    static final LocalDate DAY_0 = LocalDate.of(2020, 1, 1);
    static final Instant TIME_0 = Instant.parse("2020-01-01T00:00:00Z");

    private final UUID id;
    private final List<FactRow<T>> rows = new ArrayList<>();
    private final List<Saying<T>> sayings = new ArrayList<>();

    Ledger(UUID id) {
        this.id = id;
    }

    static LocalDate day(int n) {
        return DAY_0.plusDays(n);
    }

    static Instant time(int n) {
        return TIME_0.plusSeconds(n);
    }

    /** From time {@code at} it is held that on the days {@code from} until before {@code to} it was {@code content}. */
    void say(int from, int to, int at, T content) {
        sayings.add(new Saying<>(from, to, at, content));
        List<FactRow<T>> open =
                rows.stream().filter(row -> row.recordedTo() == null).toList();
        for (FactRow<T> row : open) {
            if (row.validFrom().isBefore(day(to)) && day(from).isBefore(row.validTo())) {
                rows.remove(row);
                rows.add(row(row.validFrom(), row.validTo(), row.recordedFrom(), time(at), row.content()));
                if (row.validFrom().isBefore(day(from))) {
                    rows.add(row(row.validFrom(), day(from), time(at), null, row.content()));
                }
                if (day(to).isBefore(row.validTo())) {
                    rows.add(row(day(to), row.validTo(), time(at), null, row.content()));
                }
            }
        }
        if (content != null) {
            rows.add(row(day(from), day(to), time(at), null, content));
        }
    }

    /** The oracle: the last that was said of that day by that time. */
    T heldOn(int day, int time) {
        T held = null;
        for (Saying<T> saying : sayings) {
            if (saying.from() <= day && day < saying.to() && saying.at() <= time) {
                held = saying.content();
            }
        }
        return held;
    }

    List<FactRow<T>> rows() {
        return rows;
    }

    private FactRow<T> row(LocalDate from, LocalDate to, Instant recordedFrom, Instant recordedTo, T content) {
        return new FactRow<>(id, from, to, recordedFrom, recordedTo, content);
    }
}
