package cn.zeren.notice.statistics;

import cn.zeren.notice.statistics.StatisticsViews.DimensionView;
import cn.zeren.notice.statistics.StatisticsViews.FigureView;
import cn.zeren.notice.statistics.StatisticsViews.MeasureView;
import cn.zeren.notice.statistics.StatisticsViews.NoteView;
import cn.zeren.notice.statistics.StatisticsViews.Statistics;
import cn.zeren.notice.statistics.StatisticsViews.StatisticsRow;
import cn.zeren.notice.workbook.CellConverter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Figures as a workbook: on the first sheet one line for each figure, with the digest of the ids it counts; on the second what
 * was asked, as of when, and what each metric counts.
 */
final class StatisticsXlsxConverter {

    private StatisticsXlsxConverter() {}

    static byte[] write(Statistics statistics) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(written, "zeren", "1.0")) {
            figures(book.newWorksheet("统计"), statistics);
            definitions(book.newWorksheet("口径"), statistics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }

    private static void figures(Worksheet sheet, Statistics statistics) {
        List<String> columns = new ArrayList<>(statistics.dims().stream()
                .map(dim -> dim.label() + " " + dim.name())
                .toList());
        columns.addAll(List.of("指标 metric", "口径版本 edition", "数值 value", "所计件数 count", "编号摘要 sha256"));
        CellConverter.head(sheet, columns);
        int at = 1;
        for (StatisticsRow row : statistics.rows()) {
            for (FigureView figure : row.figures()) {
                int column = 0;
                for (DimensionView dim : statistics.dims()) {
                    CellConverter.text(sheet, at, column++, row.labels().get(dim.name()));
                }
                CellConverter.text(sheet, at, column++, figure.metric().label());
                sheet.value(at, column++, figure.edition());
                if (figure.value() != null) {
                    sheet.value(at, column, new BigDecimal(figure.value()));
                }
                sheet.value(at, column + 1, figure.counted().count());
                CellConverter.text(sheet, at++, column + 2, figure.counted().sha256());
            }
        }
    }

    private static void definitions(Worksheet sheet, Statistics statistics) {
        CellConverter.head(sheet, List.of("项目 item", "内容 content", "条款 clause"));
        int at = 1;
        at = line(sheet, at, "期间 period", statistics.from() + " — " + statistics.to(), null);
        at = line(sheet, at, "业务日 business day", statistics.asOf().businessDay().toString(), null);
        at = line(sheet, at, "按此刻所知 as known at", statistics.asOf().knownAt().toString(), null);
        for (NoteView note : statistics.notes()) {
            at = line(sheet, at, "说明 note", note.text(), null);
        }
        List<Metric> metrics = statistics.measures().stream()
                .map(MeasureView::metric)
                .flatMap(metric -> Stream.of(
                        metric, metric.meaning().of(), metric.meaning().among()))
                .filter(metric -> metric != null)
                .distinct()
                .toList();
        for (Metric metric : metrics) {
            Metric.Meaning meaning = metric.meaning();
            at = line(sheet, at, metric.label() + " v" + meaning.edition(), meaning.zh(), meaning.clause());
        }
    }

    private static int line(Worksheet sheet, int at, String item, String content, String clause) {
        CellConverter.text(sheet, at, 0, item);
        CellConverter.text(sheet, at, 1, content);
        CellConverter.text(sheet, at, 2, clause);
        return at + 1;
    }
}
