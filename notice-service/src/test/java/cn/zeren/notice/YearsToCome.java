package cn.zeren.notice;

import cn.zeren.platform.testing.Database;
import cn.zeren.platform.time.WorkingCalendar;
import io.vertx.core.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The calendar as it is once the next years are published, weekends and 1 January free: what is begun on the day a test is
 * run ends in a year the release may not have yet.
 */
final class YearsToCome {

    private YearsToCome() {}

    /** The second edition of the calendar. */
    static void publish(Database database, LocalDate today) {
        database.run(
                "insert into policy_edition (name, number, id, valid_from, content, clause, set_by, set_at) values"
                        + " ('calendar', 2, ?, '2010-01-01', ?, 'DESIGN-CALENDAR', 'test', now())",
                UUID.randomUUID(),
                Json.encode(content(today)));
    }

    /** What that edition holds, and other free days. */
    static Map<String, Object> content(LocalDate today, LocalDate... free) {
        List<Map<String, Object>> days = new ArrayList<>();
        int last = WorkingCalendar.published().coveredThrough().getYear();
        for (int year = last + 1; year <= today.getYear() + 2; year++) {
            days.add(day(LocalDate.of(year, 1, 1)));
        }
        for (LocalDate one : free) {
            days.add(day(one));
        }
        return Map.of("days", days);
    }

    private static Map<String, Object> day(LocalDate date) {
        return Map.of("date", date.toString(), "working", false, "name", "示例", "notice", "示例");
    }
}
