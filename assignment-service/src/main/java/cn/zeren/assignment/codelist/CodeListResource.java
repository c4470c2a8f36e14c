package cn.zeren.assignment.codelist;

import cn.zeren.assignment.change.Lineage;
import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.FindingCode;
import cn.zeren.assignment.duty.DutyCode;
import cn.zeren.assignment.duty.DutyStatus;
import cn.zeren.assignment.fact.AssessmentGroup;
import cn.zeren.assignment.fact.ConflictKind;
import cn.zeren.assignment.fact.FindingWeight;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.SuccessionKind;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.assignment.fact.UnitType;
import cn.zeren.assignment.handover.DeputyCause;
import cn.zeren.assignment.handover.HandoverStatus;
import cn.zeren.assignment.issue.IssueSource;
import cn.zeren.assignment.issue.IssueStatus;
import cn.zeren.assignment.keeper.KeeperReason;
import cn.zeren.assignment.letter.LetterStatus;
import cn.zeren.assignment.liability.LiabilityChain;
import cn.zeren.assignment.liability.LiabilityKind;
import cn.zeren.assignment.map.ResponsibilityMap;
import cn.zeren.assignment.meeting.MeetingStatus;
import cn.zeren.assignment.patrol.PatrolMeans;
import cn.zeren.assignment.patrol.PatrolStatus;
import cn.zeren.assignment.plan.PlanStatus;
import cn.zeren.assignment.register.AssignmentDiff;
import cn.zeren.assignment.register.AssignmentStatus;
import cn.zeren.assignment.review.ReviewMatch;
import cn.zeren.assignment.review.ReviewOutcome;
import cn.zeren.assignment.review.ReviewStatus;
import cn.zeren.assignment.signal.SignalRule;
import cn.zeren.assignment.signal.SignalStatus;
import cn.zeren.assignment.task.TaskPartStatus;
import cn.zeren.assignment.task.TaskRole;
import cn.zeren.assignment.visit.Must;
import cn.zeren.assignment.visit.ThreeMusts;
import cn.zeren.assignment.visit.VisitCount;
import cn.zeren.assignment.visit.VisitGround;
import cn.zeren.assignment.visit.VisitStatus;
import cn.zeren.platform.http.CodeLists;
import cn.zeren.platform.http.Messages;
import jakarta.ws.rs.Path;
import java.util.Map;

@Path("/api/assignment/v1/code-lists")
public class CodeListResource extends CodeLists {

    CodeListResource() {
        super(
                list("assessment-group", AssessmentGroup.values(), AssessmentGroup::label, AssessmentGroup::labelEn),
                list(
                        "assignment-status",
                        AssignmentStatus.values(),
                        AssignmentStatus::label,
                        AssignmentStatus::labelEn),
                list("assignment-type", AssignmentType.values(), AssignmentType::label, AssignmentType::labelEn),
                list("conflict-kind", ConflictKind.values(), ConflictKind::label, ConflictKind::labelEn),
                list("deputy-cause", DeputyCause.values(), DeputyCause::label, DeputyCause::labelEn),
                list("duty-code", DutyCode.values(), DutyCode::label, DutyCode::labelEn),
                list("duty-status", DutyStatus.values(), DutyStatus::label, DutyStatus::labelEn),
                list("finding-code", FindingCode.values(), code -> text(code, "zh"), code -> text(code, "en")),
                list("finding-weight", FindingWeight.values(), FindingWeight::label, FindingWeight::labelEn),
                list("handover-status", HandoverStatus.values(), HandoverStatus::label, HandoverStatus::labelEn),
                list("issue-source", IssueSource.values(), IssueSource::label, IssueSource::labelEn),
                list("issue-status", IssueStatus.values(), IssueStatus::label, IssueStatus::labelEn),
                list("keeper-reason", KeeperReason.values(), KeeperReason::label, KeeperReason::labelEn),
                list("letter-status", LetterStatus.values(), LetterStatus::label, LetterStatus::labelEn),
                list(
                        "liability-gap",
                        LiabilityChain.Gap.values(),
                        LiabilityChain.Gap::label,
                        LiabilityChain.Gap::labelEn),
                list("liability-kind", LiabilityKind.values(), LiabilityKind::label, LiabilityKind::labelEn),
                list(
                        "map-node-kind",
                        ResponsibilityMap.Kind.values(),
                        ResponsibilityMap.Kind::label,
                        ResponsibilityMap.Kind::labelEn),
                list(
                        "map-node-state",
                        ResponsibilityMap.State.values(),
                        ResponsibilityMap.State::label,
                        ResponsibilityMap.State::labelEn),
                list("meeting-status", MeetingStatus.values(), MeetingStatus::label, MeetingStatus::labelEn),
                list("patrol-means", PatrolMeans.values(), PatrolMeans::label, PatrolMeans::labelEn),
                list("patrol-status", PatrolStatus.values(), PatrolStatus::label, PatrolStatus::labelEn),
                list(
                        "plan-change",
                        AssignmentDiff.Change.values(),
                        AssignmentDiff.Change::label,
                        AssignmentDiff.Change::labelEn),
                list("plan-status", PlanStatus.values(), PlanStatus::label, PlanStatus::labelEn),
                list("post-rank", PostRank.values(), PostRank::label, PostRank::labelEn),
                list(
                        "review-difference",
                        ReviewMatch.Differing.values(),
                        ReviewMatch.Differing::label,
                        ReviewMatch.Differing::labelEn),
                list("review-outcome", ReviewOutcome.values(), ReviewOutcome::label, ReviewOutcome::labelEn),
                list("review-status", ReviewStatus.values(), ReviewStatus::label, ReviewStatus::labelEn),
                list("signal-rule", SignalRule.values(), SignalRule::label, SignalRule::labelEn),
                list("signal-status", SignalStatus.values(), SignalStatus::label, SignalStatus::labelEn),
                list("task-part-status", TaskPartStatus.values(), TaskPartStatus::label, TaskPartStatus::labelEn),
                list("task-role", TaskRole.values(), TaskRole::label, TaskRole::labelEn),
                list("tenure-kind", TenureKind.values(), TenureKind::label, TenureKind::labelEn),
                list("unit-change", SuccessionKind.values(), SuccessionKind::label, SuccessionKind::labelEn),
                list("unit-heir", Lineage.Reason.values(), Lineage.Reason::label, Lineage.Reason::labelEn),
                list("unit-relation", Lineage.Relation.values(), Lineage.Relation::label, Lineage.Relation::labelEn),
                list("unit-type", UnitType.values(), UnitType::label, UnitType::labelEn),
                list("visit-count", VisitCount.values(), VisitCount::label, VisitCount::labelEn),
                list(
                        "visit-ground",
                        VisitGround.GroundKind.values(),
                        VisitGround.GroundKind::label,
                        VisitGround.GroundKind::labelEn),
                list(
                        "visit-missing",
                        ThreeMusts.MissingWhy.values(),
                        ThreeMusts.MissingWhy::label,
                        ThreeMusts.MissingWhy::labelEn),
                list("visit-must", Must.values(), Must::label, Must::labelEn),
                list("visit-status", VisitStatus.values(), VisitStatus::label, VisitStatus::labelEn));
    }

    /** What is said of a finding is also what it is called. */
    private static String text(FindingCode code, String language) {
        return new Messages().text(code.name(), language, Map.of());
    }
}
