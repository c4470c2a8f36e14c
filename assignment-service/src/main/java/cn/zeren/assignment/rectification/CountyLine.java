package cn.zeren.assignment.rectification;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A county with what came out of it, renamed, split or merged: the leading body answered for lives on there. What was opened
 * against a unit before it took over from the county is its own.
 *
 * @param since by unit, the first day on which it stands for the county; for the county itself always
 */
public record CountyLine(UUID county, Map<UUID, LocalDate> since) {

    public CountyLine {
        since = Map.copyOf(since);
    }

    /** Of a county nothing came out of. */
    public static CountyLine of(UUID county) {
        return new CountyLine(county, Map.of(county, LocalDate.MIN));
    }

    public boolean concerns(Rectification one) {
        LocalDate first = since.get(one.unitId());
        return first != null && !one.openedOn().isBefore(first);
    }
}
