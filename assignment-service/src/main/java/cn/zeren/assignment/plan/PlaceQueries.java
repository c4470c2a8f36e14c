package cn.zeren.assignment.plan;

import cn.zeren.assignment.plan.PlanRepository.PlanPlace;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import cn.zeren.assignment.register.RowFilter;
import cn.zeren.platform.http.Cursor;
import java.time.LocalDate;
import java.util.UUID;

/** Places in the lists of plans, to and from cursors. */
final class PlaceQueries {

    private PlaceQueries() {}

    static PlanPlace plan(String cursor) {
        return Cursor.parse(cursor, 2, key -> new PlanPlace(Integer.parseInt(key[0]), UUID.fromString(key[1])));
    }

    static RowFilter.Place row(String cursor) {
        return Cursor.parse(
                cursor,
                4,
                key -> new RowFilter.Place(
                        Integer.parseInt(key[0]),
                        UUID.fromString(key[1]),
                        LocalDate.parse(key[2]),
                        UUID.fromString(key[3])));
    }

    /** The number of the last finding or edition seen, 0 for the beginning. */
    static int finding(String cursor) {
        Integer no = Cursor.parse(cursor, 1, key -> Integer.valueOf(key[0]));
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

    static String of(int no) {
        return Cursor.of(String.valueOf(no));
    }
}
