package cn.zeren.assignment.patrol;

import cn.zeren.assignment.patrol.PatrolStatus.Verb;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.proof.Standing;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.kernel.Actor;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about patrols. */
public final class PatrolViews {

    private PatrolViews() {}

    @Schema(name = "OpenPatrol", description = "对口联系单位到联系点巡查 / A counterpart unit patrols a contact point")
    public record OpenRequest(
            @NotNull UUID contactPointId,
            @NotNull UUID counterpartUnitId,
            @NotNull LocalDate startedOn,

            @NotNull @Schema(description = "向市委提交工作报告的时限 / The last day in time of the report to 市委")
            LocalDate reportDue) {}

    @Schema(name = "UseMeans", description = "一次巡查方式;受理举报只记日期和受理编号 / Of a report taken only the day and the reference")
    public record MeansRequest(
            @NotNull PatrolMeans means,
            @NotNull LocalDate on,

            @Schema(nullable = true) @Size(min = 1, max = 2000)
            String note,

            @Schema(nullable = true, description = "受理编号,不含内容 / By what report intake knows it")
            @Pattern(regexp = "[A-Za-z0-9-]{1,64}")
            String intakeReference) {}

    @Schema(name = "PatrolReport", description = "向市委的工作报告 / The work report to 市委")
    public record ReportRequest(
            @NotBlank @Size(max = 100) @Schema(description = "文号 / Its document number")
            String docNo,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") @Schema(description = "SHA-256")
            String hash,

            @NotBlank @Size(max = 500) @Schema(description = "存放处 / Where it is kept")
            String origin,

            @NotNull LocalDate takenOn) {

        Evidence evidence() {
            return new Evidence(hash, origin, takenOn);
        }
    }

    @Schema(name = "Patrol", description = "一次巡查 / One patrol")
    public record PatrolView(
            UUID id,
            UUID contactPointId,
            @Schema(nullable = true) UUID regionId,
            UUID unitId,
            UUID leaderPostId,
            UUID counterpartUnitId,
            LocalDate startedOn,
            LocalDate reportDue,

            @Schema(description = "工作报告逾期天数,只作记录 / Days the report is past its limit: a fact, never a lock")
            int lateDays,

            PatrolStatus status,
            Deed opened,
            List<Means> means,
            @Schema(nullable = true) String reportDocNo,
            List<Evidence> report,
            @Schema(nullable = true) Deed reported,
            @Schema(nullable = true) LocalDate reportedOn,
            long version,
            @JsonProperty("_actions") List<Action> actions) {

        static PatrolView of(Patrol patrol, Actor actor, Standing standing, LocalDate today) {
            return new PatrolView(
                    patrol.id(),
                    patrol.contactPointId(),
                    patrol.regionId(),
                    patrol.unitId(),
                    patrol.leaderPostId(),
                    patrol.counterpartUnitId(),
                    patrol.startedOn(),
                    patrol.reportDue(),
                    patrol.lateDays(today),
                    patrol.status(),
                    patrol.opened(),
                    patrol.means().list(),
                    patrol.reportDocNo(),
                    patrol.report().list(),
                    patrol.reported(),
                    patrol.reportedOn(),
                    patrol.version(),
                    List.of(
                            action(patrol, "use-means", Verb.USE_MEANS, actor, standing),
                            action(patrol, "report", Verb.REPORT, actor, standing)));
        }

        private static Action action(Patrol patrol, String word, Verb verb, Actor actor, Standing standing) {
            return Action.post(
                    word, "/api/assignment/v1/patrols/" + patrol.id(), patrol.refuses(verb, actor, standing));
        }
    }
}
