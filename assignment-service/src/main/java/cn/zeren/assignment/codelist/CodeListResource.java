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
import cn.zeren.assignment.keeper.KeeperReason;
import cn.zeren.assignment.letter.LetterStatus;
import cn.zeren.assignment.liability.LiabilityChain;
import cn.zeren.assignment.liability.LiabilityKind;
import cn.zeren.assignment.map.ResponsibilityMap;
import cn.zeren.assignment.patrol.PatrolMeans;
import cn.zeren.assignment.patrol.PatrolStatus;
import cn.zeren.assignment.plan.PlanStatus;
import cn.zeren.assignment.register.AssignmentDiff;
import cn.zeren.assignment.register.AssignmentStatus;
import cn.zeren.assignment.task.TaskPartStatus;
import cn.zeren.assignment.task.TaskRole;
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
                list("deputy-cause", DeputyCause.values(), DeputyCause::label, DeputyCause::labelEn),
                list("conflict-kind", ConflictKind.values(), ConflictKind::label, ConflictKind::labelEn),
                list("duty-code", DutyCode.values(), DutyCode::label, DutyCode::labelEn),
                list("duty-status", DutyStatus.values(), DutyStatus::label, DutyStatus::labelEn),
                list("finding-code", FindingCode.values(), code -> text(code, "zh"), code -> text(code, "en")),
                list("handover-status", HandoverStatus.values(), HandoverStatus::label, HandoverStatus::labelEn),
                list("finding-weight", FindingWeight.values(), FindingWeight::label, FindingWeight::labelEn),
                list("keeper-reason", KeeperReason.values(), KeeperReason::label, KeeperReason::labelEn),
                list("letter-status", LetterStatus.values(), LetterStatus::label, LetterStatus::labelEn),
                list(
                        "liability-gap",
                        LiabilityChain.Gap.values(),
                        LiabilityChain.Gap::label,
                        LiabilityChain.Gap::labelEn),
                list("liability-kind", LiabilityKind.values(), LiabilityKind::label, LiabilityKind::labelEn),
                list("patrol-means", PatrolMeans.values(), PatrolMeans::label, PatrolMeans::labelEn),
                list("patrol-status", PatrolStatus.values(), PatrolStatus::label, PatrolStatus::labelEn),
                list(
                        "plan-change",
                        AssignmentDiff.Change.values(),
                        AssignmentDiff.Change::label,
                        AssignmentDiff.Change::labelEn),
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
                list("plan-status", PlanStatus.values(), PlanStatus::label, PlanStatus::labelEn),
                list("post-rank", PostRank.values(), PostRank::label, PostRank::labelEn),
                list("task-part-status", TaskPartStatus.values(), TaskPartStatus::label, TaskPartStatus::labelEn),
                list("task-role", TaskRole.values(), TaskRole::label, TaskRole::labelEn),
                list("tenure-kind", TenureKind.values(), TenureKind::label, TenureKind::labelEn),
                list("unit-change", SuccessionKind.values(), SuccessionKind::label, SuccessionKind::labelEn),
                list("unit-heir", Lineage.Reason.values(), Lineage.Reason::label, Lineage.Reason::labelEn),
                list("unit-relation", Lineage.Relation.values(), Lineage.Relation::label, Lineage.Relation::labelEn),
                list("unit-type", UnitType.values(), UnitType::label, UnitType::labelEn));
    }

    /** What is said of a finding is also what it is called. */
    private static String text(FindingCode code, String language) {
        return new Messages().text(code.name(), language, Map.of());
    }
}
