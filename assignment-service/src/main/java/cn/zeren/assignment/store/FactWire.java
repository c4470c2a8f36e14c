package cn.zeren.assignment.store;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.platform.journal.Entry;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A fact as published: all its rows on both axes, so that a reader can answer for any day as known at any instant. Rows
 * currently known have no {@code recordedTo}.
 */
public record FactWire(UUID id, long version, State state) {

    public record State(UUID id, List<Stretch> history) {}

    public record Stretch(
            LocalDate validFrom,
            LocalDate validTo,
            Instant recordedFrom,
            Instant recordedTo,
            @JsonUnwrapped Fact content) {

        public static Stretch of(FactRow<?> row) {
            return new Stretch(
                    row.valid().from(), row.valid().to(), row.recordedFrom(), row.recordedTo(), row.content());
        }
    }

    static Entry entry(FactChange<?> change) {
        var head = change.head();
        List<Stretch> history = change.history().stream()
                .sorted(Comparator.comparing((FactRow<?> row) -> row.recordedFrom())
                        .thenComparing(row -> row.valid().from()))
                .map(Stretch::of)
                .toList();
        String word = head.kind().word();
        return new Entry(
                "zeren.assignment." + word + ".v1",
                head.id().toString(),
                "cn.zeren.assignment." + word + ".recorded.v1",
                head.version(),
                new FactWire(head.id(), head.version(), new State(head.id(), history)));
    }
}
