package cn.zeren.assignment.register;

import cn.zeren.assignment.derivation.DerivedAssignment;
import cn.zeren.platform.kernel.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One derived row of an edition not yet confirmed, under the id it will keep. */
public record DraftRow(UUID id, DerivedAssignment content) {

    /** Gives each row the id it already had in this plan, confirmed, ended or drafted, or a new one. */
    public static List<DraftRow> of(List<DerivedAssignment> rows, Map<AssignmentKey, UUID> known, Instant now) {
        return rows.stream()
                .map(row -> {
                    UUID id = known.get(AssignmentKey.of(row));
                    return new DraftRow(id == null ? Ids.at(now) : id, row);
                })
                .toList();
    }

    /** The ids a plan's rows have already: of what was ever held, and of what was drafted before. */
    public static Map<AssignmentKey, UUID> ids(List<AssignmentRow> history, List<DraftRow> drafted) {
        Map<AssignmentKey, UUID> ids = new HashMap<>();
        drafted.forEach(row -> ids.put(AssignmentKey.of(row.content()), row.id()));
        history.forEach(row -> ids.put(AssignmentKey.of(row.content()), row.id()));
        return ids;
    }
}
