package cn.zeren.accountability.liability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All that was ever held about a unit, the units above it, their heads, and the assignments that reach them.
 *
 * @param posts of heads only
 */
public record History(
        List<FactRow<UnitFact>> units,
        List<FactRow<HeadPost>> posts,
        List<FactRow<Tenure>> tenures,
        List<FactRow<Person>> people,
        List<FactRow<Assignment>> assignments) {

    /** A unit in the tree; {@code parentId} is null at the root. */
    public record UnitFact(String name, UUID parentId) {}

    /** The post of a head (正职) of a unit. */
    public record HeadPost(UUID unitId, String title) {}

    /** An official holds a post. */
    public record Tenure(UUID postId, UUID officialId) {}

    /** An official. */
    public record Person(String name) {}

    /**
     * An assignment (包保).
     *
     * @param status how far it has come, an open-ended word of its owner
     * @param postId and {@code officialId} of the sponsor; null when a unit answers
     * @param unitId the member unit that answers; null when a leader does
     * @param facts the facts it was derived from
     */
    public record Assignment(
            AssignmentType type,
            String status,
            UUID targetUnitId,
            UUID postId,
            UUID officialId,
            UUID unitId,
            String name,
            String title,
            List<UUID> facts) {

        private static final Set<String> BINDS_NOBODY = Set.of("DRAFT", "REVOKED");

        /** One that is only drafted, or was revoked, makes nobody answer; any other does ({@code JZ-1.1}). */
        boolean inForce() {
            return !BINDS_NOBODY.contains(status);
        }
    }

    public History {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
        tenures = List.copyOf(tenures);
        people = List.copyOf(people);
        assignments = List.copyOf(assignments);
    }

    /** What of it was held at {@code asKnownAt} to be so on {@code on}. */
    History at(LocalDate on, Instant asKnownAt) {
        return new History(
                held(units, on, asKnownAt),
                held(posts, on, asKnownAt),
                held(tenures, on, asKnownAt),
                held(people, on, asKnownAt),
                held(assignments, on, asKnownAt).stream()
                        .filter(row -> row.content().inForce())
                        .toList());
    }

    private static <T> List<FactRow<T>> held(List<FactRow<T>> rows, LocalDate on, Instant asKnownAt) {
        return rows.stream().filter(row -> row.holds(on, asKnownAt)).toList();
    }
}
