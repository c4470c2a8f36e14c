package cn.zeren.assignment.task;

import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.proof.ProofViews.EvidenceRequest;
import cn.zeren.assignment.proof.Standing;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.kernel.Actor;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about parts of tasks. */
public final class TaskPartViews {

    private TaskPartViews() {}

    @Schema(name = "BreakDownTask", description = "任务分解 / Who is given what of a task")
    public record BreakDownRequest(
            @NotNull UUID taskId,

            @Schema(description = "与任务不同的措施和时限;未列者按任务 / Where measures or limit differ from the task's")
            @Valid
            @Size(max = 500)
            List<@NotNull @Valid ShareRequest> parts) {}

    @Schema(name = "TaskShare", description = "一份 / One share")
    public record ShareRequest(
            @NotNull TaskRole role,

            @Schema(nullable = true, description = "牵头领导可不填 / May be left out for the leader")
            UUID unitId,

            @Schema(nullable = true) @Size(max = 2000) String measures,
            @Schema(nullable = true) LocalDate dueDate) {

        BreakDown.Share share() {
            return new BreakDown.Share(role, unitId, measures, dueDate);
        }
    }

    @Schema(name = "ProgressNote")
    public record ProgressRequest(
            @NotBlank @Size(max = 2000) String note) {}

    @Schema(name = "CompleteTaskPart", description = "完成情况和凭据 / What came of it, and what shows it")
    public record CompleteRequest(
            @NotBlank @Size(max = 2000) String outcome,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid EvidenceRequest> evidence) {}

    @Schema(name = "VerifyTaskPart")
    public record VerifyRequest(
            @Schema(nullable = true) @Size(max = 2000) String note) {}

    @Schema(name = "TaskParts", description = "一项任务的分解 / One task, broken down")
    public record BrokenDownView(UUID taskId, List<TaskPartView> parts) {}

    @Schema(name = "TaskPart", description = "任务的一份 / One part of a task")
    public record TaskPartView(
            UUID id,
            UUID taskId,
            int year,
            String no,
            String item,
            TaskRole role,
            UUID unitId,

            @Schema(nullable = true, description = "责任所在职务 / The post it hangs on")
            UUID postId,

            UUID leadUnitId,
            @Schema(nullable = true) UUID leadPostId,
            @Schema(nullable = true) String measures,
            LocalDate dueDate,
            TaskPartStatus status,

            @Schema(description = "逾期天数,只作记录 / Days past the limit: a fact, never a lock")
            int lateDays,

            Deed assigned,
            List<Deed> progress,
            @Schema(nullable = true) String outcome,
            List<Evidence> evidence,
            @Schema(nullable = true) Deed completed,
            @Schema(nullable = true) LocalDate completedOn,
            @Schema(nullable = true) Deed verified,
            @Schema(nullable = true) Deed returned,
            @Schema(nullable = true) Deed withdrawn,
            long version,
            @JsonProperty("_actions") List<Action> actions) {

        static TaskPartView of(TaskPart part, Actor actor, Standing standing, LocalDate today) {
            return new TaskPartView(
                    part.id(),
                    part.taskId(),
                    part.year(),
                    part.no(),
                    part.item(),
                    part.role(),
                    part.unitId(),
                    part.postId(),
                    part.leadUnitId(),
                    part.leadPostId(),
                    part.measures(),
                    part.dueDate(),
                    part.status(),
                    part.lateDays(today),
                    part.assigned(),
                    part.progress().list(),
                    part.outcome(),
                    part.evidence().list(),
                    part.completed(),
                    part.completedOn(),
                    part.verified(),
                    part.returned(),
                    part.withdrawn(),
                    part.version(),
                    Stream.of(TaskVerb.values())
                            .map(verb -> action(part, verb, actor, standing))
                            .toList());
        }

        private static Action action(TaskPart part, TaskVerb verb, Actor actor, Standing standing) {
            return Action.post(
                    verb.path(), "/api/assignment/v1/task-parts/" + part.id(), part.refuses(verb, actor, standing));
        }
    }
}
