package cn.zeren.notice.statistics;

import cn.zeren.notice.statistics.Metric.Form;
import cn.zeren.notice.statistics.Metric.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures as data: any client can draw them, and any client can count them after. */
public final class StatisticsViews {

    private StatisticsViews() {}

    @Schema(name = "MetricView", description = "一项指标的口径 / What a metric counts")
    public record MetricView(
            Metric code,

            @Schema(description = "口径版本;口径改变则增加 / Grows when the definition changes")
            int edition,

            String label,
            String labelEn,

            @Schema(description = "编号所指 / What its ids are ids of")
            Subject subject,

            Form form,
            String definition,
            String definitionEn,
            @Schema(description = "条款编号 / Id of the clause") String clause,

            @Schema(description = "分子 / The count above the line", nullable = true)
            Metric numerator,

            @Schema(description = "分母 / The count below the line", nullable = true)
            Metric denominator) {

        static MetricView of(Metric metric) {
            Metric.Meaning meaning = metric.meaning();
            return new MetricView(
                    metric,
                    meaning.edition(),
                    metric.label(),
                    metric.labelEn(),
                    meaning.subject(),
                    meaning.form(),
                    meaning.zh(),
                    meaning.en(),
                    meaning.clause(),
                    meaning.of(),
                    meaning.among());
        }
    }

    @Schema(name = "MetricDictionary")
    public record MetricDictionary(List<MetricView> items) {}

    @Schema(name = "AsOf", description = "截止时点 / As of when")
    public record AsOf(
            @Schema(description = "业务日 / The business day") LocalDate businessDay,

            @Schema(description = "按此刻所知 / As known then") Instant knownAt) {}

    @Schema(name = "DimensionView")
    public record DimensionView(
            @Schema(description = "见代码表 statistics-dimension,小写 / As in that code list, in lower case")
            String name,

            String label,
            String labelEn,

            @Schema(description = "同一件是否可计入多个值 / Whether one id may count under several of its values")
            boolean overlaps) {}

    @Schema(name = "MeasureView")
    public record MeasureView(Metric metric, int edition, String label, String labelEn, Form form) {}

    @Schema(name = "IdsView", description = "所计编号的个数与摘要 / How many ids, and their digest")
    public record IdsView(
            Metric metric,
            int edition,
            long count,

            @Schema(
                    description =
                            "编号升序、每行一个、以换行结尾,取 SHA-256 / SHA-256 of the ids in ascending order, each on a line ended by a newline")
            String sha256,

            @Schema(description = "列出编号 / Lists the ids") String href) {}

    @Schema(name = "FigureView")
    public record FigureView(
            Metric metric,
            int edition,

            @Schema(description = "十进制数;无值为空 / Decimal; null where there is none", nullable = true)
            String value,

            @Schema(description = "所计编号;比率为分子 / The ids counted; of a rate, those above the line")
            IdsView counted,

            @Schema(description = "比率的分母 / What stands below the line of a rate", nullable = true)
            IdsView among) {}

    @Schema(name = "StatisticsRow")
    public record StatisticsRow(
            @Schema(description = "各维度的值,没有的为 NONE / Value of each dimension, NONE where there is none")
            Map<String, String> key,

            @Schema(description = "各值的名称 / What the values are called")
            Map<String, String> labels,

            @Schema(description = "各值的英文名称,没有的用中文 / What they are called in English, in Chinese where they are not")
            Map<String, String> labelsEn,

            List<FigureView> figures) {}

    @Schema(name = "StatisticsNote")
    public record NoteView(Note code, String text, String textEn) {

        static NoteView of(Note note) {
            return new NoteView(note, note.label(), note.labelEn());
        }
    }

    @Schema(name = "Statistics", description = "一组数字:维度、指标、各行 / Figures: dimensions, measures, rows")
    public record Statistics(
            AsOf asOf,
            LocalDate from,
            LocalDate to,
            List<DimensionView> dims,
            List<MeasureView> measures,
            List<StatisticsRow> rows,
            List<NoteView> notes) {}

    @Schema(name = "CountedId")
    public record CountedId(UUID id, String href) {}

    @Schema(name = "CountedIds", description = "一个数字所计的编号 / The ids a figure counts")
    public record CountedIds(
            Metric metric,
            int edition,
            Subject subject,
            AsOf asOf,
            LocalDate from,
            LocalDate to,

            @Schema(description = "全部,不只本页 / All of them, not of this page only")
            long count,

            @Schema(description = "全部编号的摘要 / Digest of all of them")
            String sha256,

            List<NoteView> notes,
            List<CountedId> items,

            @Schema(description = "下一页游标,末页为空 / Cursor of the next page, null at the end", nullable = true)
            String next) {}
}
