package cn.zeren.assignment.register;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.DerivedAssignment;
import cn.zeren.platform.kernel.Labelled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a drafted edition would change in the register, for somebody to confirm. */
public record AssignmentDiff(List<Entry> entries) {

    public enum Change implements Labelled {
        /** Somebody answers who did not. */
        ADDED("新增", "Added"),
        /** Nobody answers so any more: the row is taken back, what was held before stays readable as of then. */
        ENDED("收回", "Taken back"),
        /** The same assignment with other days, names or reasons. */
        CHANGED("变更", "Changed"),
        SAME("不变", "Same");

        private final Words words;

        Change(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /**
     * One assignment.
     *
     * @param before as held now, null when added
     * @param after as drafted, null when ended
     */
    public record Entry(Change change, UUID id, DerivedAssignment before, DerivedAssignment after) {}

    public AssignmentDiff {
        entries = List.copyOf(entries);
    }

    /**
     * Compares the current rows of a plan with its draft. A new explanation alone is no change: the reasons cited are the
     * same facts.
     */
    public static AssignmentDiff between(List<AssignmentRow> held, List<DraftRow> draft) {
        Map<UUID, DerivedAssignment> before = new LinkedHashMap<>();
        held.stream().filter(AssignmentRow::current).forEach(row -> before.put(row.id(), row.content()));
        return between(before, draft);
    }

    /**
     * Compares what a plan says with what it would say.
     *
     * @param said the rows it has, by id, whether drafted or held
     */
    public static AssignmentDiff between(Map<UUID, DerivedAssignment> said, List<DraftRow> draft) {
        Map<UUID, DerivedAssignment> before = new LinkedHashMap<>(said);
        List<Entry> entries = new ArrayList<>();
        for (DraftRow row : draft) {
            DerivedAssignment old = before.remove(row.id());
            Change change = old == null ? Change.ADDED : alike(old, row.content()) ? Change.SAME : Change.CHANGED;
            entries.add(new Entry(change, row.id(), old, row.content()));
        }
        before.forEach((id, old) -> entries.add(new Entry(Change.ENDED, id, old, null)));
        return new AssignmentDiff(entries);
    }

    /**
     * Compares what was held at the end of the year before with what is derived for the beginning of this: who answers for
     * whom, whatever the days and the facts. One post or unit that answers for the same seat is the same assignment; with
     * another official in it, it is changed.
     */
    public static AssignmentDiff acrossYears(List<AssignmentRow> lastYear, List<DraftRow> thisYear) {
        Map<Seat, AssignmentRow> before = new LinkedHashMap<>();
        lastYear.stream()
                .filter(AssignmentRow::current)
                .forEach(row -> before.merge(
                        Seat.of(row.content()),
                        row,
                        (a, b) -> a.content()
                                        .valid()
                                        .to()
                                        .isBefore(b.content().valid().to())
                                ? b
                                : a));
        Map<Seat, DraftRow> after = new LinkedHashMap<>();
        thisYear.forEach(row -> after.merge(
                Seat.of(row.content()),
                row,
                (a, b) ->
                        b.content().valid().from().isBefore(a.content().valid().from()) ? b : a));
        List<Entry> entries = new ArrayList<>();
        after.forEach((seat, row) -> {
            AssignmentRow old = before.remove(seat);
            DerivedAssignment content = old == null ? null : old.content();
            Change change =
                    old == null ? Change.ADDED : samePeople(content, row.content()) ? Change.SAME : Change.CHANGED;
            entries.add(new Entry(change, row.id(), content, row.content()));
        });
        before.forEach((seat, old) -> entries.add(new Entry(Change.ENDED, old.id(), old.content(), null)));
        return new AssignmentDiff(entries);
    }

    private record Seat(AssignmentType type, UUID sponsorPost, UUID sponsorUnit, UUID targetUnit, UUID targetPost) {
        static Seat of(DerivedAssignment row) {
            return new Seat(
                    row.type(),
                    row.sponsor().postId(),
                    row.sponsor().unitId(),
                    row.target().unitId(),
                    row.target().postId());
        }
    }

    private static boolean samePeople(DerivedAssignment a, DerivedAssignment b) {
        return Objects.equals(a.sponsor().officialId(), b.sponsor().officialId())
                && Objects.equals(a.target().officialId(), b.target().officialId());
    }

    public long count(Change change) {
        return entries.stream().filter(entry -> entry.change() == change).count();
    }

    public boolean nothing() {
        return entries.size() == count(Change.SAME);
    }

    private static boolean alike(DerivedAssignment a, DerivedAssignment b) {
        return a.sponsor().equals(b.sponsor())
                && a.target().equals(b.target())
                && a.valid().equals(b.valid())
                && a.rule().equals(b.rule())
                && a.clauses().equals(b.clauses())
                && a.factIds().equals(b.factIds());
    }
}
