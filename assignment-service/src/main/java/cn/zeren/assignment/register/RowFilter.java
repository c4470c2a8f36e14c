package cn.zeren.assignment.register;

import cn.zeren.assignment.derivation.AssignmentType;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which rows of a plan to list, and after which one.
 *
 * @param type null for all; so too the next two
 * @param after the place of the last row seen, or null for the first page
 */
public record RowFilter(AssignmentType type, UUID sponsorOfficialId, UUID targetUnitId, Place after, int limit) {

    /** A row's place in the order of lists: stable while rows are added. */
    public record Place(int tier, UUID targetUnitId, LocalDate from, UUID id) {}

    /** Over {@link #params}; {@code $1} is the plan. */
    static final String WHERE = " and ($2::int is null or tier = $2)"
            + " and ($3::uuid is null or sponsor_official_id = $3)"
            + " and ($4::uuid is null or target_unit_id = $4)"
            + " and ($5::int is null or (tier, target_unit_id, valid_from, id) > ($5, $6::uuid, $7::date, $8::uuid))";

    static final String ORDER = " order by tier, target_unit_id, valid_from, id limit $9";

    Object[] params(UUID planId) {
        return new Object[] {
            planId,
            type == null ? null : type.tier(),
            sponsorOfficialId,
            targetUnitId,
            after == null ? null : after.tier(),
            after == null ? null : after.targetUnitId(),
            after == null ? null : after.from(),
            after == null ? null : after.id(),
            limit
        };
    }
}
