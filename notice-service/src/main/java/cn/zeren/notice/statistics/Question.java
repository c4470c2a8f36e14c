package cn.zeren.notice.statistics;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of the figures.
 *
 * @param metrics in the order of the answer
 * @param from first day of the period
 * @param to last day of the period
 * @param by told apart by these, in this order; none for the whole
 * @param only what each dimension is narrowed to; {@link Dimension#NONE} for those that have none
 */
public record Question(
        List<Metric> metrics, LocalDate from, LocalDate to, List<Dimension> by, Map<Dimension, String> only) {

    /** The most dimensions one question may cross. */
    public static final int DEEPEST = 3;

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    public Question {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
        only = Map.copyOf(only);
    }

    /** The days asked for: from New Year to the day when nothing is said, which is the seed's 今年以来. */
    public record Span(LocalDate from, LocalDate to) {

        /**
         * @param from null for the first day of the year of the last one
         * @param to null for the business day
         * @throws Refused 400 when the first day is after the last
         */
        public static Span of(LocalDate from, LocalDate to, LocalDate today) {
            LocalDate last = to == null ? today : to;
            LocalDate first = from == null ? last.withDayOfYear(1) : from;
            if (first.isAfter(last)) {
                throw malformed(List.of(unreadable("from", "from ≤ to")));
            }
            return new Span(first, last);
        }
    }

    /**
     * Reads a question as it came.
     *
     * @param metrics codes with commas between; null for all of them
     * @param by words of dimensions with commas between; null for none
     * @param only what each dimension is narrowed to; a null narrows nothing
     * @throws Refused 400 naming every parameter that can't be read
     */
    public static Question of(String metrics, Span span, String by, Map<Dimension, String> only) {
        List<FieldError> errors = new ArrayList<>();
        List<Metric> asked = metrics == null
                ? List.of(Metric.values())
                : words(metrics, "metrics", Metric::named, Metric.values(), Metric::name, errors);
        List<Dimension> axes =
                by == null ? List.of() : words(by, "by", Dimension::named, Dimension.values(), Dimension::path, errors);
        if (axes.size() > DEEPEST) {
            errors.add(unreadable("by", "1–" + DEEPEST));
        }
        Map<Dimension, String> narrowed = new EnumMap<>(Dimension.class);
        only.forEach((dimension, value) -> {
            if (value != null) {
                expected(dimension, value).ifPresent(wanted -> errors.add(unreadable(dimension.path(), wanted)));
                narrowed.put(dimension, value);
            }
        });
        if (!errors.isEmpty()) {
            throw malformed(errors);
        }
        return new Question(asked, span.from(), span.to(), axes, narrowed);
    }

    /** Every count that must be taken to answer, each once. */
    public List<Metric> counts() {
        return metrics.stream().flatMap(Metric::counts).distinct().toList();
    }

    /** What should have come, if this did not. */
    private static Optional<String> expected(Dimension dimension, String value) {
        if (value.equals(Dimension.NONE)) {
            return Optional.empty();
        }
        return switch (dimension) {
            case KIND ->
                unless(
                        Stream.of(NoticeKind.values())
                                .anyMatch(kind -> kind.name().equals(value)),
                        Stream.of(NoticeKind.values()).map(Enum::name).collect(Collectors.joining(" | ")));
            case UNIT, SPONSOR, REGION -> unless(isId(value), "UUID | NONE");
            case DUTY -> unless(CODE.matcher(value).matches(), "D1 … D8 | NONE");
            case MONTH -> unless(MONTH.matcher(value).matches(), "YYYY-MM");
        };
    }

    private static Optional<String> unless(boolean readable, String expected) {
        return readable ? Optional.empty() : Optional.of(expected);
    }

    private static boolean isId(String value) {
        try {
            return UUID.fromString(value).toString().equalsIgnoreCase(value);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static <T> List<T> words(
            String text,
            String parameter,
            Function<String, Optional<T>> named,
            T[] all,
            Function<T, String> word,
            List<FieldError> errors) {
        List<Optional<T>> read =
                Stream.of(text.split(",", -1)).map(named).distinct().toList();
        if (read.stream().anyMatch(Optional::isEmpty)) {
            errors.add(unreadable(parameter, Stream.of(all).map(word).collect(Collectors.joining(" | "))));
        }
        return read.stream().flatMap(Optional::stream).toList();
    }

    private static FieldError unreadable(String parameter, String expected) {
        return new FieldError("/" + parameter, "PARAMETER_UNREADABLE", Map.of("expected", expected));
    }

    private static Refused malformed(List<FieldError> errors) {
        return new Refused(Refusal.malformed("REQUEST_INVALID", errors));
    }
}
