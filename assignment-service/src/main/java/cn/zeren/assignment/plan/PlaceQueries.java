package cn.zeren.assignment.plan;

import cn.zeren.assignment.plan.PlanRepository.PlanPlace;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import cn.zeren.assignment.register.RowFilter;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Places in the lists of plans, to and from cursors. */
final class PlaceQueries {

    private PlaceQueries() {}

    static PlanPlace plan(String cursor) {
        return read(cursor, 2, key -> new PlanPlace(Integer.parseInt(key[0]), UUID.fromString(key[1])));
    }

    static RowFilter.Place row(String cursor) {
        return read(
                cursor,
                4,
                key -> new RowFilter.Place(
                        Integer.parseInt(key[0]),
                        UUID.fromString(key[1]),
                        LocalDate.parse(key[2]),
                        UUID.fromString(key[3])));
    }

    /** The number of the last finding seen, 0 for the beginning. */
    static int finding(String cursor) {
        Integer no = read(cursor, 1, key -> Integer.valueOf(key[0]));
        return no == null ? 0 : no;
    }

    static String of(int year, UUID plan) {
        return Cursor.of(String.valueOf(year), plan.toString());
    }

    static String of(AssignmentView row) {
        return Cursor.of(
                String.valueOf(row.tier()),
                row.target().unitId().toString(),
                row.validFrom().toString(),
                row.id().toString());
    }

    static String of(int findingNo) {
        return Cursor.of(String.valueOf(findingNo));
    }

    /** The place, or null for the first page; 400 for what was not given out here. */
    private static <P> P read(String cursor, int columns, Function<String[], P> place) {
        String[] key = Cursor.parse(cursor, columns);
        try {
            return key == null ? null : place.apply(key);
        } catch (IllegalArgumentException | DateTimeParseException forged) {
            var error = new Refusal.FieldError("/cursor", "CURSOR_MALFORMED");
            throw new Refused(Refusal.malformed("CURSOR_MALFORMED", List.of(error)));
        }
    }
}
