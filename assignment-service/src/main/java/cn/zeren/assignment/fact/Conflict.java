package cn.zeren.assignment.fact;

import java.util.Collection;
import java.util.UUID;

/**
 * A declared tie (回避登记) between an official and another official, or a unit. Holds while it stands in the way.
 *
 * @param code its number in the register of declarations
 * @param otherOfficialId null where it is with a unit
 * @param otherUnitId null where it is with an official
 * @param basisDocNo 文号 of the declaration, or null
 */
public record Conflict(
        String code, ConflictKind kind, UUID officialId, UUID otherOfficialId, UUID otherUnitId, String basisDocNo)
        implements Fact {

    /** Whether it ties a sponsor to the unit or to one of its people: a tie between two officials has no direction. */
    public boolean ties(UUID sponsor, Collection<UUID> people, UUID unit) {
        if (otherUnitId != null) {
            return officialId.equals(sponsor) && otherUnitId.equals(unit);
        }
        return officialId.equals(sponsor) && people.contains(otherOfficialId)
                || otherOfficialId.equals(sponsor) && people.contains(officialId);
    }
}
