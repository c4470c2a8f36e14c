package cn.zeren.notice.kind;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter or a month, the period a card is for.
 *
 * @param year calendar year
 * @param rhythm quarter or month
 * @param number 1 to 4 or 1 to 12
 */
public record Period(int year, Rhythm rhythm, int number) {

    private static final Pattern CODE = Pattern.compile("(\\d{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))");
    private static final String[] QUARTERS = {"一", "二", "三", "四"};

    public Period {
        if (number < 1 || number > rhythm.perYear()) {
            throw new IllegalArgumentException("no period " + number + " of " + rhythm);
        }
    }

    /** The period of that rhythm in which the day lies. */
    public static Period of(Rhythm rhythm, LocalDate day) {
        return new Period(day.getYear(), rhythm, (day.getMonthValue() - 1) / rhythm.months() + 1);
    }

    /** Reads {@link #code()}, or nothing when it is none. */
    public static Optional<Period> read(String code) {
        Matcher read = CODE.matcher(code);
        if (!read.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(read.group(1));
        return Optional.of(
                read.group(2) != null
                        ? new Period(year, Rhythm.QUARTER, Integer.parseInt(read.group(2)))
                        : new Period(year, Rhythm.MONTH, Integer.parseInt(read.group(3))));
    }

    /**
     * Reads {@link #code()} where it must be one.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Period parse(String code) {
        return read(code).orElseThrow(() -> new IllegalArgumentException("no period: " + code));
    }

    /** {@code 2016-Q1} or {@code 2016-03}. */
    public String code() {
        return rhythm == Rhythm.QUARTER ? year + "-Q" + number : "%d-%02d".formatted(year, number);
    }

    /** First day. */
    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * rhythm.months() + 1, 1);
    }

    /** First day after it. */
    public LocalDate end() {
        return first().plusMonths(rhythm.months());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first()) && day.isBefore(end());
    }

    /** As printed: 2016年第一季度, 2016年3月. */
    public String label() {
        return rhythm == Rhythm.QUARTER ? year + "年第" + QUARTERS[number - 1] + "季度" : year + "年" + number + "月";
    }
}
