package cn.zeren.assignment.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conditions of a statement on both axes: {@code $1} is the day, {@code $2} the instant or null for now. A statement is
 * asked as one of two: the database keeps a plan for what is known now, by the index of such rows, and another for what was
 * known then; a condition that tells the two apart by its value would be planned anew for every read.
 */
public final class HeldRows {

    private static final Pattern ROW = Pattern.compile("\\{(\\w+)(:known)?}");

    private static final String VALID = "%1$s.valid_from <= $1 and (%1$s.valid_to is null or %1$s.valid_to > $1) and ";

    private static final String NOW = "%1$s.recorded_to is null and $2::timestamptz is null";

    private static final String THEN = "%1$s.recorded_from <= $2::timestamptz"
            + " and (%1$s.recorded_to is null or %1$s.recorded_to > $2::timestamptz)";

    /** As asked before: there are as many as there are ways to narrow a list. */
    private static final Map<String, String> OF_NOW = new ConcurrentHashMap<>();

    private static final Map<String, String> OF_THEN = new ConcurrentHashMap<>();

    private HeldRows() {}

    /** Each <code>{f}</code> becomes: row {@code f} held; each <code>{f:known}</code>: it was known. */
    public static String sql(String statement, Instant knownAt) {
        return knownAt == null
                ? OF_NOW.computeIfAbsent(statement, one -> worded(one, NOW))
                : OF_THEN.computeIfAbsent(statement, one -> worded(one, THEN));
    }

    private static String worded(String statement, String known) {
        return ROW.matcher(statement).replaceAll(row -> {
            String condition = row.group(2) == null ? VALID + known : known;
            return Matcher.quoteReplacement(condition.formatted(row.group(1)));
        });
    }

    /** An instant as bound to {@code $2}. */
    public static Object bound(Instant knownAt) {
        return knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC);
    }
}
