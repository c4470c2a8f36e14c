package cn.zeren.assignment.responsibility;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.duty.DutyViews.DutyView;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.assignment.fact.UnitType;
import cn.zeren.assignment.issue.IssueStatus;
import cn.zeren.assignment.liability.LiabilityViews.LiabilityView;
import cn.zeren.assignment.liability.LiabilityViews.OwnView;
import cn.zeren.assignment.register.AssignmentStatus;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import cn.zeren.assignment.register.AssignmentViews.SponsorView;
import cn.zeren.assignment.register.AssignmentViews.TargetView;
import cn.zeren.assignment.task.TaskRole;
import cn.zeren.assignment.unit.UnitViews.PostView;
import cn.zeren.assignment.unit.UnitViews.UnitView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers to whoever asks what there is to answer for. */
public final class ResponsibilityViews {

    private ResponsibilityViews() {}

    @Schema(
            name = "Responsibilities",
            description = "某领导某日所负责任 / All a leader answers for on a day; each section stands by itself")
    public record ResponsibilitiesView(
            UUID officialId,
            @Schema(examples = "副市长甲") String name,
            LocalDate on,

            @Schema(description = "空为现在所知 / null: as known now")
            Instant asKnownAt,

            @Schema(description = "当日所任职务 / posts held that day")
            List<HeldPost> posts,

            @Schema(description = "包保谁 / whom he answers for")
            List<OwnView> assignments,

            @Schema(description = "所任职务当年的岗位职责,现行版 / duties of his posts, the editions in force")
            List<DutyView> duties,

            @Schema(description = "当年牵头和配合的任务,按时限 / tasks of the year, by due date")
            List<DueTask> tasks,

            @Schema(description = "所任职务已安排未开展的下访,按日期 / visits of his posts still to be made, by day")
            List<DueVisit> visits,

            @Schema(description = "所负责的单位 / the units answered for")
            List<AnsweredUnit> units,

            @Schema(description = "所负责单位待整改的问题,先提者在前 / open issues of those units, the oldest first")
            List<OpenIssue> issues,

            Counts counts) {}

    @Schema(name = "ResponsibilityCounts")
    public record Counts(
            int posts,
            int assignments,
            int units,
            int tasksLed,
            int tasksJoined,

            @Schema(description = "时限已过的任务 / tasks whose due date has passed")
            int tasksPastDue,

            @Schema(description = "已安排未开展的下访 / visits still to be made")
            int visitsDue,

            @Schema(description = "其中已过安排之日的 / those whose day has passed")
            int visitsLate,

            @Schema(description = "所负责单位待整改的问题 / open issues of the units answered for")
            int issuesOpen) {}

    @Schema(name = "HeldPost")
    public record HeldPost(
            UUID postId,
            @Schema(examples = "副市长") String title,
            PostRank rank,
            UUID unitId,
            @Schema(examples = "荆州市人民政府") String unitName,
            TenureKind kind) {}

    @Schema(name = "DueTask", description = "任务及所任角色 / A task and the part in it")
    public record DueTask(
            UUID id,
            int year,
            String no,
            String item,
            TaskRole part,
            UUID leadUnitId,
            LocalDate dueDate,

            @Schema(description = "距时限天数,负数为已过 / days left on the day asked for; negative when past")
            long daysLeft) {}

    @Schema(name = "DueVisit", description = "已安排未开展的下访 / A visit agreed on and not made")
    public record DueVisit(
            UUID id,
            UUID postId,
            @Schema(examples = "副市长") String postTitle,
            UUID unitId,

            @Schema(nullable = true, description = "不在可见范围时为空 / null where the unit is not in sight")
            String unitName,

            LocalDate plannedFor,

            @Schema(description = "距安排之日天数,负数为已逾 / days left on the day asked for; negative when late")
            long daysLeft) {}

    @Schema(name = "OpenIssue", description = "待整改的问题 / An issue that was open on the day")
    public record OpenIssue(
            UUID id,
            UUID unitId,

            @Schema(nullable = true, description = "不在可见范围时为空 / null where the unit is not in sight")
            String unitName,

            @Schema(examples = "公车管理") String title,
            LocalDate raisedOn,

            @Schema(description = "提出已有天数 / days since it was raised, on the day asked for")
            long daysOpen,

            @Schema(description = "当日的状态 / its status on that day")
            IssueStatus status) {}

    @Schema(name = "AnsweredUnit", description = "所负责的单位及其数 / A unit answered for, with counts")
    public record AnsweredUnit(
            UUID unitId,
            @Schema(examples = "荆州市教育局") String name,
            UnitType type,

            @Schema(description = "下一级单位数 / units right below")
            int unitsBelow,

            @Schema(description = "职务数 / posts") int posts,

            @Schema(description = "空缺的职务数 / posts nobody holds")
            int vacantPosts,

            @Schema(description = "当年牵头任务数 / tasks of the year it leads")
            int tasksLed,

            @Schema(description = "当年配合任务数 / tasks of the year it joins in")
            int tasksJoined) {}

    @Schema(name = "UnitOverview", description = "单位一页:职务、谁负责、对谁负责、任务、下访、问题 / A unit's page")
    public record UnitOverview(
            UnitView unit,
            LocalDate on,
            Instant asKnownAt,
            List<PostView> posts,

            @Schema(description = "谁对本单位负责 / who answers for it")
            LiabilityView answeredBy,

            @Schema(description = "作为成员单位对谁负责 / for whom it answers as a member unit")
            List<AssignmentView> answersFor,

            List<DueTask> tasks,

            @Schema(description = "各领导已安排未开展的到本单位下访 / visits to it still to be made")
            List<DueVisit> visits,

            @Schema(description = "本单位待整改的问题 / its open issues")
            List<OpenIssue> issues,

            AnsweredUnit counts) {}

    @Schema(name = "PlanTree", description = "年度方案的层级及各级数 / A plan as a tree with counts")
    public record PlanTree(
            UUID planId,
            int year,
            UUID managerUnitId,
            LocalDate on,
            Instant asKnownAt,
            int sponsors,
            int targets,

            @Schema(description = "妨碍确认的缺口数 / findings that keep it from being confirmed")
            int blocking,

            List<TierNode> tiers) {}

    @Schema(name = "PlanTreeTier")
    public record TierNode(AssignmentType type, int tier, int sponsors, int targets, List<SponsorNode> children) {}

    @Schema(name = "PlanTreeSponsor")
    public record SponsorNode(SponsorView sponsor, int targets, List<TargetNode> children) {}

    @Schema(name = "PlanTreeTarget")
    public record TargetNode(
            UUID assignmentId, AssignmentStatus status, TargetView target, LocalDate validFrom, LocalDate validTo) {}
}
