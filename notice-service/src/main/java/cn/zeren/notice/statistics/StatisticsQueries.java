package cn.zeren.notice.statistics;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.statistics.Question.Span;
import cn.zeren.notice.statistics.StatisticsViews.AsOf;
import cn.zeren.notice.statistics.StatisticsViews.CountedId;
import cn.zeren.notice.statistics.StatisticsViews.CountedIds;
import cn.zeren.notice.statistics.StatisticsViews.DimensionView;
import cn.zeren.notice.statistics.StatisticsViews.FigureView;
import cn.zeren.notice.statistics.StatisticsViews.IdsView;
import cn.zeren.notice.statistics.StatisticsViews.MeasureView;
import cn.zeren.notice.statistics.StatisticsViews.NoteView;
import cn.zeren.notice.statistics.StatisticsViews.Statistics;
import cn.zeren.notice.statistics.StatisticsViews.StatisticsRow;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Figures within the actor's sight: row scope decides what is counted, here as everywhere. */
@ApplicationScoped
public class StatisticsQueries {

    private static final String PATH = "/api/notice/v1/";
    // sha256 of nothing
    private static final String NO_IDS = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final Comparator<StatisticsRow> BY_KEY =
            Comparator.comparing(row -> String.join(" ", row.key().values()));

    /** What a question is made of, as it came. */
    record Asked(String metrics, LocalDate from, LocalDate to, String by, Map<Dimension, String> only) {

        Question on(LocalDate today) {
            return Question.of(metrics, Span.of(from, to, today), by, only);
        }
    }

    private record Count(long ids, long days, String digest) {
        static final Count NONE = new Count(0, 0, NO_IDS);
    }

    /** The counts of one value of the dimensions. */
    private record Cell(Map<String, String> labels, Map<String, String> labelsEn, Map<Metric, Count> counts) {}

    private final Tx tx;

    StatisticsQueries(Tx tx) {
        this.tx = tx;
    }

    /** The figures asked for; without dimensions there is one row, of zeros where there is nothing. */
    Uni<Statistics> figures(Actor actor, Asked asked) {
        return tx.read(actor, work -> {
            Question question = asked.on(work.today());
            CountSql statement = CountSql.figures(question, work.today());
            return work.sql(statement.sql(), statement.params())
                    .map(rows -> series(question, statement.counts(), rows, work));
        });
    }

    /**
     * A page of the ids behind a figure.
     *
     * @throws Refused 404 for a metric there is not, METRIC_IS_DERIVED for one whose ids are those of another
     */
    Uni<CountedIds> ids(Actor actor, String code, Asked asked, int limit, String cursor) {
        Metric metric = Metric.named(code).orElseThrow(() -> new Refused(Refusal.notFound()));
        if (!metric.is(Metric.Form.COUNT)) {
            throw new Refused(Refusal.rule(
                    "METRIC_IS_DERIVED",
                    metric.meaning().clause(),
                    Map.of("metric", metric, "counts", metric.counts().toList())));
        }
        UUID after = Cursor.id(cursor);
        return tx.read(actor, work -> {
            Question question = asked.on(work.today());
            CountSql statement = CountSql.ids(question, metric, work.today(), after, limit + 1);
            return work.sql(statement.sql(), statement.params()).map(rows -> page(question, metric, rows, limit, work));
        });
    }

    /** A count of the period as the actor sees it, with at most so many of its ids. */
    public Uni<Counted> counted(Work work, Metric metric, Question.Span span, int most) {
        Question question = Question.of(metric.name(), span, null, Map.of());
        CountSql statement = CountSql.ids(question, metric, work.today(), null, most);
        return work.sql(statement.sql(), statement.params()).map(rows -> {
            List<UUID> ids = new ArrayList<>();
            rows.forEach(row -> Optional.ofNullable(row.getUUID("id")).ifPresent(ids::add));
            Row whole = rows.iterator().next();
            return new Counted(metric, whole.getLong("ids"), whole.getString("digest"), ids);
        });
    }

    private static Statistics series(Question question, List<Metric> counts, RowSet<Row> rows, Work work) {
        if (rows.size() > CountSql.MOST_ROWS) {
            throw new Refused(Refusal.rule("SERIES_TOO_LONG", "DESIGN-STATISTICS", Map.of("max", CountSql.MOST_ROWS)));
        }
        Map<Map<String, String>, Cell> cells = new LinkedHashMap<>();
        if (question.by().isEmpty()) {
            cells.put(Map.of(), new Cell(Map.of(), Map.of(), new EnumMap<>(Metric.class)));
        }
        for (Row row : rows) {
            Map<String, String> key = new LinkedHashMap<>();
            Map<String, String> labels = new LinkedHashMap<>();
            Map<String, String> labelsEn = new LinkedHashMap<>();
            for (int i = 0; i < question.by().size(); i++) {
                Dimension dimension = question.by().get(i);
                String value = row.getString("d" + i);
                String known = row.getString("l" + i);
                key.put(dimension.path(), value);
                labels.put(dimension.path(), label(dimension, value, known, "zh"));
                labelsEn.put(dimension.path(), label(dimension, value, known, "en"));
            }
            cells.computeIfAbsent(key, fresh -> new Cell(labels, labelsEn, new EnumMap<>(Metric.class)))
                    .counts()
                    .put(counts.get(row.getInteger("metric")), count(row));
        }
        List<StatisticsRow> series = new ArrayList<>();
        cells.forEach((key, cell) ->
                series.add(new StatisticsRow(key, cell.labels(), cell.labelsEn(), figures(question, key, cell))));
        series.sort(BY_KEY);
        return new Statistics(
                asOf(work),
                question.from(),
                question.to(),
                question.by().stream()
                        .map(one -> new DimensionView(one.path(), one.label(), one.labelEn(), one.overlaps()))
                        .toList(),
                question.metrics().stream()
                        .map(one -> new MeasureView(
                                one,
                                one.edition(),
                                one.label(),
                                one.labelEn(),
                                one.meaning().form()))
                        .toList(),
                series,
                notes(question, work));
    }

    private static Count count(Row row) {
        Long days = row.getLong("days");
        return new Count(row.getLong("ids"), days == null ? 0 : days, row.getString("digest"));
    }

    private static List<FigureView> figures(Question question, Map<String, String> key, Cell cell) {
        return question.metrics().stream()
                .map(metric -> {
                    Metric.Meaning meaning = metric.meaning();
                    Count counted = cell.counts().getOrDefault(metric.counted(), Count.NONE);
                    Count among =
                            meaning.among() == null ? null : cell.counts().getOrDefault(meaning.among(), Count.NONE);
                    BigDecimal value =
                            switch (meaning.form()) {
                                case COUNT -> Figure.count(counted.ids());
                                case RATE -> Figure.rate(counted.ids(), among.ids());
                                case MEAN_DAYS -> Figure.mean(counted.days(), counted.ids());
                            };
                    return new FigureView(
                            metric,
                            meaning.edition(),
                            value == null ? null : value.toPlainString(),
                            ids(question, key, metric.counted(), counted),
                            among == null ? null : ids(question, key, meaning.among(), among));
                })
                .toList();
    }

    private static IdsView ids(Question question, Map<String, String> key, Metric metric, Count count) {
        Map<String, String> only = new LinkedHashMap<>();
        question.only().forEach((dimension, value) -> only.put(dimension.path(), value));
        only.putAll(key);
        StringBuilder href = new StringBuilder(PATH)
                .append("statistics/")
                .append(metric)
                .append("/ids?from=")
                .append(question.from())
                .append("&to=")
                .append(question.to());
        only.forEach((name, value) -> href.append('&').append(name).append('=').append(value));
        return new IdsView(metric, metric.edition(), count.ids(), count.digest(), href.toString());
    }

    private static CountedIds page(Question question, Metric metric, RowSet<Row> rows, int limit, Work work) {
        List<CountedId> found = new ArrayList<>();
        for (Row row : rows) {
            if (row.getUUID("id") != null) {
                found.add(new CountedId(row.getUUID("id"), PATH + row.getString("place")));
            }
        }
        Row whole = rows.iterator().next();
        Page<CountedId> page = Page.cut(found, limit, last -> Cursor.of(last.id()));
        return new CountedIds(
                metric,
                metric.edition(),
                metric.meaning().subject(),
                asOf(work),
                question.from(),
                question.to(),
                whole.getLong("ids"),
                whole.getString("digest"),
                notes(question, work),
                page.items(),
                page.next());
    }

    private static AsOf asOf(Work work) {
        return new AsOf(work.today(), work.now());
    }

    private static List<NoteView> notes(Question question, Work work) {
        List<Note> notes = new ArrayList<>(List.of(Note.OWN_SIGHT));
        if (question.by().stream().anyMatch(Dimension::overlaps)) {
            notes.add(Note.OVERLAP);
        }
        if (!question.to().isBefore(work.today())) {
            notes.add(Note.STILL_RUNNING);
        }
        return notes.stream().map(NoteView::of).toList();
    }

    /** What a value is called: by the facts, by its code, or by itself. */
    private static String label(Dimension dimension, String value, String known, String language) {
        if (value.equals(Dimension.NONE)) {
            return language.equals("en") ? "none" : "无";
        }
        return switch (dimension) {
            case KIND -> NoticeKind.valueOf(value).label(language);
            case DUTY -> DutyCode.valueOf(value).label(language);
            case UNIT, SPONSOR, REGION, MONTH -> known == null ? value : known;
        };
    }
}
