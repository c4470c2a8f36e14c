package cn.zeren.accountability.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What this service reads of the events of facts. Every one has the shape {@code {id, version, state: {history: […]}}};
 * only the content of a row differs.
 */
public final class FactWire {

    private FactWire() {}

    /** {@code zeren.assignment.unit.v1}. */
    public record UnitWire(UUID id, long version, State state) {
        public record State(List<Row> history) {}

        public record Row(
                LocalDate validFrom,
                LocalDate validTo,
                Instant recordedFrom,
                Instant recordedTo,
                String name,
                UUID parentId) {}
    }

    /** {@code zeren.assignment.post.v1}; {@code rank} is HEAD for a 正职. */
    public record PostWire(UUID id, long version, State state) {
        public record State(List<Row> history) {}

        public record Row(
                LocalDate validFrom,
                LocalDate validTo,
                Instant recordedFrom,
                Instant recordedTo,
                UUID unitId,
                String title,
                String rank) {}
    }

    /** {@code zeren.assignment.tenure.v1}. */
    public record TenureWire(UUID id, long version, State state) {
        public record State(List<Row> history) {}

        public record Row(
                LocalDate validFrom,
                LocalDate validTo,
                Instant recordedFrom,
                Instant recordedTo,
                UUID postId,
                UUID officialId) {}
    }

    /** {@code zeren.assignment.official.v1}. */
    public record OfficialWire(UUID id, long version, State state) {
        public record State(List<Row> history) {}

        public record Row(
                LocalDate validFrom,
                LocalDate validTo,
                Instant recordedFrom,
                Instant recordedTo,
                String name,
                UUID homeUnitId) {}
    }

    /** {@code zeren.assignment.assignment.v1}; type and status are open-ended words. */
    public record AssignmentWire(UUID id, long version, State state) {
        public record State(List<Row> history) {}

        public record Row(
                LocalDate validFrom,
                LocalDate validTo,
                Instant recordedFrom,
                Instant recordedTo,
                String type,
                String status,
                List<UUID> factIds,
                UUID targetUnitId,
                UUID sponsorPostId,
                UUID sponsorOfficialId,
                UUID sponsorUnitId,
                String sponsorName,
                String sponsorTitle) {}
    }
}
