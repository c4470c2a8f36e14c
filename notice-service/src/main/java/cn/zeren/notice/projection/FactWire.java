package cn.zeren.notice.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The parts of assignment-service's facts that this service keeps; its schema files say the whole. */
final class FactWire {

    private FactWire() {}

    /** One row of a fact's history. It holds now while nothing has taken its place. */
    interface Row {
        LocalDate validFrom();

        LocalDate validTo();

        Instant recordedTo();

        default boolean held() {
            return recordedTo() == null;
        }
    }

    /** All that is and was known of a fact. */
    record State<R extends Row>(List<R> history) {}

    record Unit(UUID id, State<UnitRow> state) {}

    record UnitRow(
            LocalDate validFrom,
            LocalDate validTo,
            Instant recordedTo,
            String code,
            String name,
            String type,
            UUID parentId,
            UUID managedById)
            implements Row {}

    record Post(UUID id, State<PostRow> state) {}

    record PostRow(LocalDate validFrom, LocalDate validTo, Instant recordedTo, UUID unitId, String title, String rank)
            implements Row {}

    record Official(UUID id, State<OfficialRow> state) {}

    record OfficialRow(LocalDate validFrom, LocalDate validTo, Instant recordedTo, String name, UUID homeUnitId)
            implements Row {}

    record Tenure(UUID id, State<TenureRow> state) {}

    record TenureRow(
            LocalDate validFrom, LocalDate validTo, Instant recordedTo, UUID officialId, UUID postId, String kind)
            implements Row {}

    record Task(UUID id, State<TaskRow> state) {}

    record TaskRow(
            LocalDate validFrom,
            LocalDate validTo,
            Instant recordedTo,
            String no,
            String item,
            UUID leadUnitId,
            List<UUID> coUnitIds,
            LocalDate dueDate)
            implements Row {}

    /** What one bears of a task; it has a state, and no history of its own. */
    record TaskPart(UUID id, Part state) {}

    record Part(UUID taskId, UUID unitId, String role, String status, LocalDate dueDate) {}

    record Region(UUID id, State<RegionRow> state) {}

    record RegionRow(LocalDate validFrom, LocalDate validTo, Instant recordedTo, String code, String name)
            implements Row {}

    record RegionMember(UUID id, State<RegionMemberRow> state) {}

    record RegionMemberRow(LocalDate validFrom, LocalDate validTo, Instant recordedTo, UUID regionId, UUID unitId)
            implements Row {}

    record Assignment(UUID id, State<AssignmentRow> state) {}

    record AssignmentRow(
            LocalDate validFrom,
            LocalDate validTo,
            Instant recordedTo,
            String type,
            String status,
            UUID sponsorOfficialId,
            UUID sponsorUnitId,
            String sponsorName,
            String sponsorTitle,
            UUID targetUnitId,
            UUID targetPostId,
            LocalDate releasedOn)
            implements Row {}
}
