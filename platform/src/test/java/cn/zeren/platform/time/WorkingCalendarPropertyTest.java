package cn.zeren.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.kernel.Refused;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any calendar, not only the published one, against an oracle that walks day by day and knows only the rows. */
class WorkingCalendarPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2032, 12, 31);
    private static final int DAYS = (int) ChronoUnit.DAYS.between(FIRST, LAST);

    /** The rows of a calendar: true where a day is worked. */
    record Rows(Map<LocalDate, Boolean> special) {

        WorkingCalendar calendar() {
            return WorkingCalendar.read(new StringReader("date,kind,name,notice\n"
                    + special.entrySet().stream()
                            .map(row -> row.getKey() + (row.getValue() ? ",WORKDAY" : ",HOLIDAY") + ",节,文号")
                            .collect(Collectors.joining("\n"))));
        }

        boolean worked(LocalDate day) {
            boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            return Optional.ofNullable(special.get(day)).orElse(weekday);
        }

        Optional<LocalDate> plus(LocalDate from, int days) {
            LocalDate day = from;
            for (int left = days; left > 0; left -= worked(day) ? 1 : 0) {
                day = day.plusDays(1);
                if (day.isAfter(LAST)) {
                    return Optional.empty();
                }
            }
            return Optional.of(day);
        }
    }

    @Property
    void plusAgreesWithWalkingDayByDay(
            @ForAll("rows") Rows rows, @ForAll("day") LocalDate from, @ForAll @IntRange(max = 300) int days) {
        Optional<LocalDate> walked = rows.plus(from, days);
        Optional<LocalDate> told;
        try {
            told = Optional.of(rows.calendar().plusWorkingDays(from, days));
        } catch (Refused refused) {
            assertEquals("CALENDAR_NOT_COVERED", refused.refusal().code());
            told = Optional.empty();
        }
        assertEquals(walked, told);
    }

    @Property
    void betweenAgreesWithCountingDayByDay(
            @ForAll("rows") Rows rows, @ForAll("day") LocalDate a, @ForAll("day") LocalDate b) {
        LocalDate from = a.isBefore(b) ? a : b;
        LocalDate to = a.isBefore(b) ? b : a;
        int counted = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            counted += rows.worked(day) ? 1 : 0;
        }
        WorkingCalendar calendar = rows.calendar();
        assertEquals(counted, calendar.workingDaysBetween(from, to));
        assertEquals(-counted, calendar.workingDaysBetween(to, from));
    }

    @Property
    void betweenTakesBackWhatPlusGave(@ForAll("publishedDay") LocalDate from, @ForAll @IntRange(max = 200) int days) {
        WorkingCalendar calendar = WorkingCalendar.published();
        LocalDate end = calendar.plusWorkingDays(from, days);
        assertEquals(days, calendar.workingDaysBetween(from, end));
        assertTrue(days == 0 || calendar.isWorkingDay(end));
    }

    @Provide
    Arbitrary<Rows> rows() {
        Arbitrary<Map<LocalDate, Boolean>> some =
                Arbitraries.maps(day(), Arbitraries.of(true, false)).ofMaxSize(60);
        return Combinators.combine(some, Arbitraries.of(true, false)).as((days, newYearWorked) -> {
            Map<LocalDate, Boolean> special = new TreeMap<>(days);
            for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
                special.put(LocalDate.of(year, 1, 1), newYearWorked);
            }
            return new Rows(special);
        });
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<LocalDate> publishedDay() {
        WorkingCalendar calendar = WorkingCalendar.published();
        int days = (int) ChronoUnit.DAYS.between(calendar.coveredFrom(), calendar.coveredThrough());
        return Arbitraries.integers().between(0, days - 400).map(calendar.coveredFrom()::plusDays);
    }
}
