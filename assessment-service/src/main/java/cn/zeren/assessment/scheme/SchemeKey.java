package cn.zeren.assessment.scheme;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.util.List;
import java.util.UUID;

/** Where a page of schemes ended. */
record SchemeKey(int year, int edition, UUID id) {

    static SchemeKey of(Scheme scheme) {
        return new SchemeKey(scheme.year(), scheme.edition(), scheme.id());
    }

    /**
     * The key in the columns of a cursor; null for null.
     *
     * @throws Refused 400 for columns that were not given out here
     */
    static SchemeKey parse(String[] columns) {
        try {
            return columns == null
                    ? null
                    : new SchemeKey(
                            Integer.parseInt(columns[0]), Integer.parseInt(columns[1]), UUID.fromString(columns[2]));
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(Refusal.malformed("CURSOR_MALFORMED", List.of()));
        }
    }

    String[] columns() {
        return new String[] {Integer.toString(year), Integer.toString(edition), id.toString()};
    }
}
