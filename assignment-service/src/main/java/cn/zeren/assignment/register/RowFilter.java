package cn.zeren.assignment.register;

import cn.zeren.assignment.derivation.AssignmentType;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which rows of a plan to list, and after which one.
 *
 * @param type null for all; so too the next three
 * @param on the day on which somebody answers by the row
 * @param after the place of the last row seen, or null for the first page
 * @param limit of a page; one more is read, to know whether there is a next one
 */
public record RowFilter(
        AssignmentType type, UUID sponsorOfficialId, UUID targetUnitId, LocalDate on, Place after, int limit) {

    /** A row's place in the order of lists: stable while rows are added. */
    public record Place(int tier, UUID targetUnitId, LocalDate from, UUID id) {}

    /** Over {@link #params}; {@code $1} is the plan. */
    private static final String WHERE = " and ($2::int is null or tier = $2)"
            + " and ($3::uuid is null or sponsor_official_id = $3)"
            + " and ($4::uuid is null or target_unit_id = $4)"
            + " and ($5::int is null or (tier, target_unit_id, valid_from, id) > ($5, $6::uuid, $7::date, $8::uuid))";

    /** Valid or, for rows held, binding on the day: the day after the last is in column %s. */
    private static final String ON = " and ($10::date is null or valid_from <= $10 and %s > $10)";

    static final String ORDER = " order by tier, target_unit_id, valid_from, id limit $9";

    /** @param until the column of the first day on which a row binds nobody */
    static String where(String until) {
        return WHERE + ON.formatted(until);
    }

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
            limit + 1,
            on
        };
    }
}
