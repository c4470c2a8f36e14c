package cn.zeren.assignment.imports;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.plan.ForecastViews.EffectsView;
import cn.zeren.assignment.statement.Sheet;
import cn.zeren.assignment.store.FactChange;
import cn.zeren.assignment.store.FactWire.Stretch;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import answers. */
public final class ImportViews {

    /** How many differences and warnings are shown; all are counted. */
    static final int SHOWN = 100;

    private ImportViews() {}

    @Schema(name = "Import", description = "导入结果(dryRun 时为预览) / What an import did, or would do")
    public record ImportView(
            @Schema(description = "事实种类 / kind of facts", examples = "units")
            String kind,

            @Schema(description = "true 表示只检查未保存 / true: checked, nothing stored")
            boolean dryRun,

            @Schema(description = "文件行数 / rows in the file") int rows,

            Counts counts,

            @Schema(description = "差异,最多 100 条 / the first 100 differences")
            List<Difference> diff,

            @Schema(description = "警告,最多 100 条,不妨碍导入 / the first 100 warnings; they stop nothing")
            List<RowNote> warnings,

            @Schema(
                    description = "预览时:对包保方案的影响;导入时为空 / Of a preview: what it would do to plans; null of an import",
                    nullable = true)
            EffectsView effects) {}

    @Schema(name = "ImportCounts", description = "按事实计数 / facts, not rows")
    public record Counts(@JsonProperty("new") int added, int changed, int unchanged, int warnings) {}

    @Schema(name = "ImportDifference")
    public record Difference(
            @Schema(examples = "/rows/2") String pointer,

            UUID id,

            @Schema(description = "自然键 / natural key", examples = "JZ-JYJ")
            String key,

            @Schema(description = "NEW 或 CHANGED", examples = "CHANGED")
            String change,

            @Schema(description = "不再成立的记载 / what is no longer held")
            List<Stretch> before,

            @Schema(description = "新的记载 / what is held instead")
            List<Stretch> after) {}

    @Schema(name = "ImportRowNote")
    public record RowNote(int row, String column, String code, Map<String, Object> params) {}

    /** @param effects of a dry run; null of an import */
    static <T extends Fact> ImportView of(Sheet<T> sheet, ImportPlan<T> plan, EffectsView effects) {
        int added = (int) plan.changes().stream().filter(FactChange::isNew).count();
        return new ImportView(
                sheet.form().kind().word() + "s",
                effects != null,
                sheet.size(),
                new Counts(
                        added,
                        plan.changes().size() - added,
                        plan.unchanged(),
                        plan.warnings().size()),
                plan.changes().stream()
                        .limit(SHOWN)
                        .map(change -> difference(plan, change))
                        .toList(),
                plan.warnings().stream()
                        .limit(SHOWN)
                        .map(note -> new RowNote(note.row(), note.column(), note.code(), note.params()))
                        .toList(),
                effects);
    }

    private static Difference difference(ImportPlan<?> plan, FactChange<?> change) {
        return new Difference(
                "/rows/" + plan.firstRow().get(change.head().id()),
                change.head().id(),
                change.head().key(),
                change.isNew() ? "NEW" : "CHANGED",
                stretches(change.change().closed()),
                stretches(change.change().opened()));
    }

    private static List<Stretch> stretches(List<? extends FactRow<?>> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.valid().from()))
                .map(Stretch::of)
                .toList();
    }
}
