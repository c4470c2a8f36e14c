package cn.zeren.platform.time;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Working days (工作日) as the State Council fixes them each year: weekends and holidays are free, and some weekend days
 * are worked to make up for it (调休). Every special day carries the notice it comes from.
 *
 * <p>A year is covered when its 1 January stands in the data. A day outside the covered years is refused with
 * {@code CALENDAR_NOT_COVERED}, never guessed: the notice of a year comes out only in the late autumn before it. That
 * notice may also touch the last days of December, so limits that end there are looked at again when it arrives.
 *
 * <p>Data: {@code calendar/holidays.csv} with columns {@code date,kind,name,notice}; where a later notice altered an
 * earlier one (2019 劳动节, 2020 春节), it holds the later.
 */
public final class WorkingCalendar {

    private static final String CLAUSE = "DESIGN-CALENDAR";
    private static final WorkingCalendar PUBLISHED = readPublished();

    private final LocalDate first;
    private final LocalDate last;
    private final Map<LocalDate, Day> specials;
    /** Bit n: the day n days after {@link #first} is worked. */
    private final BitSet working;

    /**
     * What is known of a day.
     *
     * @param working 工作日
     * @param name the holiday it belongs to or makes up for, null for an ordinary day
     * @param notice 文号 of the State Council notice it follows: its own, or for an ordinary day that of its year
     */
    public record Day(LocalDate date, boolean working, String name, String notice) {}

    private WorkingCalendar(TreeMap<LocalDate, Day> specials) {
        this.specials = specials;
        int from = specials.firstKey().getYear();
        int to = specials.lastKey().getYear();
        for (int year = from; year <= to; year++) {
            if (!specials.containsKey(LocalDate.of(year, 1, 1))) {
                throw new IllegalStateException("the calendar has no 1 January of " + year);
            }
        }
        first = LocalDate.of(from, 1, 1);
        last = LocalDate.of(to, 12, 31);
        working = new BitSet();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Day special = specials.get(day);
            working.set(index(day), special == null ? !weekend(day) : special.working());
        }
    }

    /** The calendar as published by the State Council, as far as this release has its notices. */
    public static WorkingCalendar published() {
        return PUBLISHED;
    }

    /**
     * A calendar from other data of the same form.
     *
     * @throws IllegalStateException for data that contradicts itself or leaves a year out
     */
    public static WorkingCalendar read(Reader csv) {
        TreeMap<LocalDate, Day> specials = new TreeMap<>();
        new BufferedReader(csv)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .forEach(cell -> {
                    LocalDate date = LocalDate.parse(cell[0]);
                    if (specials.put(date, new Day(date, Kind.valueOf(cell[1]) == Kind.WORKDAY, cell[2], cell[3]))
                            != null) {
                        throw new IllegalStateException("a day twice in the calendar: " + date);
                    }
                });
        return new WorkingCalendar(specials);
    }

    /** This calendar with the special days of later notices laid over it. */
    public WorkingCalendar with(Collection<Day> later) {
        TreeMap<LocalDate, Day> all = new TreeMap<>(specials);
        later.forEach(day -> all.put(day.date(), day));
        return new WorkingCalendar(all);
    }

    /** First day of the first covered year. */
    public LocalDate coveredFrom() {
        return first;
    }

    /** Last day of the last covered year. */
    public LocalDate coveredThrough() {
        return last;
    }

    /**
     * Whether the day is worked.
     *
     * @throws Refused {@code CALENDAR_NOT_COVERED}
     */
    public boolean isWorkingDay(LocalDate day) {
        return working.get(covered(day));
    }

    /**
     * The day with the notice it follows.
     *
     * @throws Refused {@code CALENDAR_NOT_COVERED}
     */
    public Day day(LocalDate date) {
        boolean worked = isWorkingDay(date);
        String notice = specials.get(date.withDayOfYear(1)).notice();
        return specials.getOrDefault(date, new Day(date, worked, null, notice));
    }

    /**
     * The last day of a limit of working days: the {@code days}-th working day after {@code from}, which itself does not
     * count, worked or not. No days is {@code from} itself.
     *
     * @param days not negative
     * @throws Refused {@code CALENDAR_NOT_COVERED} where the limit begins or ends outside the covered years
     */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("a limit of " + days + " working days");
        }
        int at = covered(from);
        for (int left = days; left > 0; left--) {
            at = working.nextSetBit(at + 1);
            if (at < 0) {
                throw notCovered(last.plusDays(1));
            }
        }
        return first.plusDays(at);
    }

    /**
     * How many working days lie after {@code from} up to and with {@code to}: what is left of a limit, or as a negative
     * number how far it is passed.
     *
     * @throws Refused {@code CALENDAR_NOT_COVERED}
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        int begin = covered(from);
        int end = covered(to);
        return begin <= end ? working.get(begin + 1, end + 1).cardinality() : -workingDaysBetween(to, from);
    }

    private int covered(LocalDate day) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw notCovered(day);
        }
        return index(day);
    }

    private int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    private Refused notCovered(LocalDate day) {
        return new Refused(Refusal.rule(
                "CALENDAR_NOT_COVERED",
                CLAUSE,
                Map.of("day", day.toString(), "from", first.toString(), "through", last.toString())));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static WorkingCalendar readPublished() {
        try (InputStream in = WorkingCalendar.class.getResourceAsStream("/calendar/holidays.csv");
                Reader csv = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Kind {
        HOLIDAY,
        WORKDAY
    }
}
