package cn.zeren.notice.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A matter as it is kept: open from its first day until the day it was settled, so that it can be asked for as of any day.
 *
 * @param matter what it is
 * @param unitId the unit; null where it hangs on a post
 * @param postId the post whose unit it is; null where the unit is known
 * @param settled the first day on which it was none any more; null while it is open
 */
record MatterRow(Matter matter, UUID unitId, UUID postId, LocalDate settled) {

    static MatterRow ofUnit(Matter matter, UUID unitId, LocalDate settled) {
        return new MatterRow(matter, unitId, null, settled);
    }

    static MatterRow ofPost(Matter matter, UUID postId, LocalDate settled) {
        return new MatterRow(matter, null, postId, settled);
    }

    /** The calendar day of a time; null of null. */
    static LocalDate day(Instant at, ZoneId zone) {
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }
}
