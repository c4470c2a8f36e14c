package cn.zeren.notice.statistics;

import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.statistics.Metric.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The one statement that answers a question. First what lies in the period, each id with every count it belongs to;
 * then what it counts under; then the counts, each with the digest of its ids. No text of the caller becomes part of the
 * statement: values are bound, and metrics and dimensions are words of ours.
 */
final class CountSql {

    /** The most rows a question may bring before it is asked to be narrower. */
    static final int MOST_ROWS = 20_000;

    // sha256 of the ids in ascending order, each on a line of its own: what sort and sha256sum make of them
    private static final String DIGEST =
            "encode(sha256(convert_to(coalesce(string_agg(id::text || E'\\n', '' order by id), ''), 'UTF8')), 'hex')";

    // codes and ids are told apart byte by byte, which no language's order does as fast
    private static final String BY_BYTES = " collate \"C\"";

    // none where its days stand still or are yet to be given back, or nothing is waited for any more
    private static final String DUE =
            "(case when l.status in ('RUNNING', 'MET') and l.suspended_on is null then l.due_on end)";

    private static final String ON_TIME = "l.met_on <= " + DUE;

    private static final String MIDNIGHT = "::date::timestamp at time zone 'Asia/Shanghai'";

    private static final String DAY = "(n.%s_at at time zone 'Asia/Shanghai')::date";

    // what a card names, and of a 整改通知书 and of a problem the duty that was not done
    private static final String DUTIES = "select jsonb_array_elements_text(h.parts::jsonb -> 'duties')"
            + " union select d.code from (values " + dutiesOfCauses() + ") d(cause, code) where d.cause = h.cause"
            + " or h.cause is null and h.kind = 'RECTIFICATION_NOTICE'"
            + " and h.parts::jsonb -> 'problems' @> jsonb_build_array(jsonb_build_object('cause', d.cause))";

    private final Question question;
    private final List<Metric> counts;
    private final LocalDate today;
    private final List<Object> params = new ArrayList<>();
    private String sql;

    private CountSql(Question question, List<Metric> counts, LocalDate today) {
        this.question = question;
        this.counts = counts;
        this.today = today;
    }

    /**
     * Rows of {@code metric}, its place in {@link #counts()}, the question's dimensions as {@code d0 …} with their names as {@code l0 …}, {@code ids},
     * {@code days}, {@code digest}.
     */
    static CountSql figures(Question question, LocalDate today) {
        CountSql made = new CountSql(question, question.counts(), today);
        String axes = made.axes("d%d");
        String labels = IntStream.range(0, question.by().size())
                .mapToObj(i -> ", " + made.label(question.by().get(i), "d" + i) + " as l" + i)
                .collect(Collectors.joining());
        made.sql = made.told()
                + "select c.*" + labels + " from (select metric" + axes + ", count(*) as ids, sum(days) as days, "
                + DIGEST + " as digest from told group by metric" + axes + ") c limit " + (MOST_ROWS + 1);
        return made;
    }

    /**
     * Rows of {@code ids} and {@code digest} of the whole, and {@code id} and {@code place} of one page; one row with no
     * id where the page is empty.
     *
     * @param after the last id of the page before; null for the first
     */
    static CountSql ids(Question question, Metric count, LocalDate today, UUID after, int limit) {
        CountSql made = new CountSql(question, List.of(count), today);
        made.sql = made.told()
                + "select whole.ids, whole.digest, page.id, page.place from (select count(*) as ids, " + DIGEST
                + " as digest from told) whole left join (select id, place from told where "
                + made.bind(after) + "::uuid is null or id > " + made.last() + " order by id limit "
                + made.bind(limit) + ") page on true order by page.id";
        return made;
    }

    /** What is counted, in the order that {@code metric} speaks of. */
    List<Metric> counts() {
        return counts;
    }

    String sql() {
        return sql;
    }

    Object[] params() {
        return params.toArray();
    }

    /** Each id once per metric and value of the dimensions asked for. */
    private String told() {
        List<String> hits = new ArrayList<>();
        if (counts.stream().anyMatch(metric -> metric.of(Subject.NOTICE))) {
            hits.add(notices());
        }
        if (counts.contains(Metric.PROBLEMS_FOUND)) {
            hits.add(problems(Metric.PROBLEMS_FOUND, "found_on", "p.status <> 'VOIDED'"));
        }
        if (counts.contains(Metric.PROBLEMS_RECTIFIED)) {
            hits.add(problems(Metric.PROBLEMS_RECTIFIED, "closed_on", "p.status in ('CLOSED', 'SETTLED')"));
        }
        List<Dimension> used = new ArrayList<>(question.by());
        question.only().keySet().stream()
                .filter(dimension -> !used.contains(dimension))
                .forEach(used::add);
        String values = IntStream.range(0, question.by().size())
                .mapToObj(i -> ", " + value(question.by().get(i)) + " as d" + i)
                .collect(Collectors.joining());
        // one that counts twice under a value, by two posts of its sponsor say, counts once
        String distinct = used.stream().anyMatch(Dimension::overlaps) ? "distinct " : "";
        return "with hit as (" + String.join(" union all ", hits) + "), told as (select " + distinct
                + "m.metric, h.id, h.place, h.days" + values
                + " from hit h cross join unnest(h.metrics) m(metric)"
                + used.stream().map(this::join).collect(Collectors.joining())
                + " where true"
                + question.only().entrySet().stream()
                        .map(only -> " and " + value(only.getKey()) + " = " + bind(only.getValue()))
                        .sorted()
                        .collect(Collectors.joining())
                + ") ";
    }

    private String notices() {
        String holds = counts.stream()
                .filter(metric -> metric.of(Subject.NOTICE))
                .map(metric -> "case when "
                        + switch (metric) {
                            case RECEIVED -> "n.received_at is not null";
                            case FEEDBACK_OWED -> owes();
                            case FEEDBACK_ON_TIME -> ON_TIME;
                            case OVERDUE -> owes() + " and (" + ON_TIME + ") is not true";
                            case EXTENDED -> "l.extended_times > 0";
                            case RETURNED -> "n.returns > 0";
                            case CLOSED -> "n.closed_at is not null";
                            default -> "true";
                        }
                        + " then " + counts.indexOf(metric) + " end")
                .collect(Collectors.joining(", ", "array_remove(array[", "], null)"));
        return "select n.id, 'notices/' || n.id as place, n.kind, n.addressee_unit_id as unit_id, "
                + DAY.formatted("issued") + " as day, " + DAY.formatted("closed") + " - " + DAY.formatted("issued")
                + " as days, n.parts, null::text as cause, " + holds + " as metrics"
                + " from notice n left join limit_clock l on l.subject_id = n.id and l.subject_kind = 'FEEDBACK'"
                + " where n.issued_at >= " + bind(first()) + MIDNIGHT
                + " and n.issued_at < " + bind(end()) + MIDNIGHT
                + " and n.status not in ('VOIDED', 'RECALLED', 'REPLACED')";
    }

    private String owes() {
        return DUE + " is not null and (l.met_on is not null or " + DUE + " < " + bind(today) + ")";
    }

    private String problems(Metric metric, String day, String stands) {
        return "select p.id, 'rectifications/' || p.rectification_id || '/problems/' || p.no as place,"
                + " case when r.origin = 'NOTICE' then 'RECTIFICATION_NOTICE' end as kind, p.unit_id, p." + day
                + " as day, null::int as days, null::text as parts, p.cause, array[" + counts.indexOf(metric)
                + "] as metrics from problem p join rectification r on r.id = p.rectification_id and r.status <> 'VOIDED'"
                + " where p." + day + " >= " + bind(first()) + " and p." + day + " < " + bind(end()) + " and " + stands;
    }

    private static String dutiesOfCauses() {
        return Stream.of(ProblemCause.values())
                .flatMap(cause -> DutyCode.ofClause(cause.clause()).stream()
                        .map(duty -> "('" + cause.name() + "', '" + duty.name() + "')"))
                .collect(Collectors.joining(", "));
    }

    /** The first day that can count: of the period, or of the one month asked for within it. */
    private LocalDate first() {
        LocalDate month = month() == null ? question.from() : month().atDay(1);
        return month.isAfter(question.from()) ? month : question.from();
    }

    /** The first day that counts no more. */
    private LocalDate end() {
        LocalDate end = question.to().plusDays(1);
        LocalDate month = month() == null ? end : month().plusMonths(1).atDay(1);
        return month.isBefore(end) ? month : end;
    }

    private YearMonth month() {
        String only = question.only().get(Dimension.MONTH);
        return only == null || only.equals(Dimension.NONE) ? null : YearMonth.parse(only);
    }

    private String join(Dimension dimension) {
        return switch (dimension) {
            case SPONSOR ->
                " left join assignment_binding a on a.target_unit_id = h.unit_id and a.binds_from <= h.day"
                        + " and (a.binds_to is null or a.binds_to > h.day)";
            case REGION ->
                " left join region_member_fact rm on rm.unit_id = h.unit_id and rm.valid_from <= h.day"
                        + " and (rm.valid_to is null or rm.valid_to > h.day)";
            case DUTY -> " left join lateral (" + DUTIES + ") duty(code) on true";
            case KIND, UNIT, MONTH -> "";
        };
    }

    private static String value(Dimension dimension) {
        return switch (dimension) {
            case KIND -> orNone("h.kind");
            case UNIT -> orNone("h.unit_id::text");
            case SPONSOR -> orNone("coalesce(a.sponsor_official_id, a.sponsor_unit_id)::text");
            case REGION -> orNone("rm.region_id::text");
            case DUTY -> orNone("duty.code");
            case MONTH -> "to_char(h.day, 'YYYY-MM')" + BY_BYTES;
        };
    }

    private static String orNone(String value) {
        return "coalesce(" + value + ", '" + Dimension.NONE + "')" + BY_BYTES;
    }

    /** What a value is called today; null where its code says it. */
    private String label(Dimension dimension, String column) {
        String id = "nullif(c." + column + ", '" + Dimension.NONE + "')::uuid";
        return switch (dimension) {
            case UNIT -> name("unit_fact", id);
            case REGION -> name("region_fact", id);
            case SPONSOR -> "coalesce(" + name("official_fact", id) + ", " + name("unit_fact", id) + ")";
            case KIND, DUTY, MONTH -> "null::text";
        };
    }

    private String name(String table, String id) {
        return "(select f.name from " + table + " f where f.id = " + id + " and f.valid_from <= " + bind(today)
                + " order by f.valid_from desc limit 1)";
    }

    private String axes(String form) {
        return IntStream.range(0, question.by().size())
                .mapToObj(i -> ", " + form.formatted(i))
                .collect(Collectors.joining());
    }

    private String bind(Object value) {
        params.add(value);
        return last();
    }

    private String last() {
        return "$" + params.size();
    }
}
