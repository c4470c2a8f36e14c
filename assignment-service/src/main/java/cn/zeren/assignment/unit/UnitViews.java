package cn.zeren.assignment.unit;

import cn.zeren.assignment.fact.AssessmentGroup;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.Task;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.fact.UnitType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Facts as read. */
public final class UnitViews {

    private UnitViews() {}

    @Schema(name = "Unit", description = "单位 / A unit, as it held on the day asked for")
    public record UnitView(
            UUID id,
            @Schema(examples = "JZ-JYJ") String code,
            @Schema(examples = "荆州市教育局") String name,
            UnitType type,

            @Schema(description = "所在区域 GB/T 2260", examples = "421000")
            String regionCode,

            UUID parentId,

            @Schema(description = "干部管理权限所在的党委 / the committee that manages its leading body")
            UUID managedById,

            @Schema(description = "行政区划代码,仅区划单位", examples = "421088")
            String divisionCode,

            @Schema(description = "统一社会信用代码") String creditCode,
            AssessmentGroup assessmentGroup,
            LocalDate validFrom,

            @Schema(description = "不含当日,空为至今 / exclusive; null while open")
            LocalDate validTo) {

        static UnitView of(FactRow<Unit> row) {
            Unit unit = row.content();
            return new UnitView(
                    row.id(),
                    unit.code(),
                    unit.name(),
                    unit.type(),
                    unit.regionCode(),
                    unit.parentId(),
                    unit.managedById(),
                    unit.divisionCode(),
                    unit.creditCode(),
                    unit.assessmentGroup(),
                    row.valid().from(),
                    row.valid().to());
        }
    }

    @Schema(name = "UnitTree", description = "单位树 / A unit and those below it")
    public record UnitTree(
            UUID id,
            String code,
            String name,
            UnitType type,

            @Schema(description = "下级单位,至所求层数 / units right below, to the depth asked for")
            List<UnitTree> children) {}

    @Schema(name = "Post", description = "职务及当日任职者 / A post, with who held it that day")
    public record PostView(
            UUID id,
            @Schema(examples = "JZ-JYJ-1") String code,
            UUID unitId,
            @Schema(examples = "市教育局局长") String title,
            PostRank rank,
            List<Holder> holders,
            LocalDate validFrom,
            LocalDate validTo) {

        static PostView of(FactRow<Post> row, List<Holder> holders) {
            Post post = row.content();
            return new PostView(
                    row.id(),
                    post.code(),
                    post.unitId(),
                    post.title(),
                    post.rank(),
                    holders,
                    row.valid().from(),
                    row.valid().to());
        }
    }

    @Schema(name = "PostHolder")
    public record Holder(
            UUID officialId, @Schema(examples = "市教育局局长甲") String name, TenureKind kind) {}

    @Schema(name = "Official", description = "干部 / An official")
    public record OfficialView(
            UUID id,
            @Schema(examples = "P-PRINCIPAL") String code,
            @Schema(examples = "市教育局局长甲") String name,
            @Schema(description = "中共党员") boolean partyMember,
            UUID homeUnitId,
            LocalDate validFrom,
            LocalDate validTo) {

        static OfficialView of(FactRow<Official> row) {
            Official official = row.content();
            return new OfficialView(
                    row.id(),
                    official.code(),
                    official.name(),
                    official.partyMember(),
                    official.homeUnitId(),
                    row.valid().from(),
                    row.valid().to());
        }
    }

    @Schema(name = "Task", description = "年度任务分解 / A task of the year's breakdown")
    public record TaskView(
            UUID id,
            int year,
            @Schema(examples = "1") String no,
            @Schema(description = "工作内容") String item,
            @Schema(description = "牵头领导的职务") UUID leadPostId,
            @Schema(description = "牵头单位") UUID leadUnitId,
            @Schema(description = "配合单位") List<UUID> coUnitIds,
            @Schema(description = "工作措施") String measures,
            @Schema(description = "完成时限") LocalDate dueDate) {

        static TaskView of(FactRow<Task> row) {
            Task task = row.content();
            return new TaskView(
                    row.id(),
                    task.year(),
                    task.no(),
                    task.item(),
                    task.leadPostId(),
                    task.leadUnitId(),
                    task.coUnitIds(),
                    task.measures(),
                    task.dueDate());
        }
    }
}
