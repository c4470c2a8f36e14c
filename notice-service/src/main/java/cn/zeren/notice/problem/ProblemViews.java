package cn.zeren.notice.problem;

import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.proof.Proof;
import cn.zeren.notice.proof.ProofViews.EvidenceRequest;
import cn.zeren.notice.proof.ProofViews.EvidenceView;
import cn.zeren.notice.proof.Traces;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about one problem. */
public final class ProblemViews {

    private ProblemViews() {}

    @Schema(name = "PlanRequest", description = "整改方案 / The plan")
    public record PlanRequest(
            @NotBlank @Size(max = 4000) String plan,

            @NotEmpty @Size(max = 50) @Schema(description = "逐条措施 / Measures, one by one")
            List<@NotBlank @Size(max = 1000) String> measures,

            @NotBlank @Size(max = 100) @Schema(description = "责任人 / Who answers for it within the unit")
            String responsible,

            @Schema(nullable = true, description = "责任人对应的干部 / That official, where known")
            UUID responsibleOfficialId) {}

    @Schema(name = "AddEvidenceRequest", description = "凭据 / Proofs")
    public record AddEvidenceRequest(
            @NotEmpty @Size(max = 50) List<@Valid @NotNull EvidenceRequest> evidence) {}

    @Schema(name = "ReportRequest", description = "整改报告,可同时附凭据 / The report, with evidence if there is more")
    public record ReportRequest(
            @NotBlank @Size(max = 4000) String result,

            @Schema(nullable = true) @Size(max = 50) List<@Valid @NotNull EvidenceRequest> evidence) {}

    @Schema(name = "ExtensionRequest", description = "延期申请 / What extension is asked, and why")
    public record ExtensionRequest(
            @NotNull LocalDate due,
            @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "VerifiedRequest", description = "核验情况 / What the verification showed")
    public record VerifiedRequest(
            @NotBlank @Size(max = 2000) String result) {}

    @Schema(name = "AgainRequest", description = "退回或重新打开的理由,可另定期限 / Why it goes back, with a new limit if one is set")
    public record AgainRequest(
            @NotBlank @Size(max = 2000) String reason,
            @Schema(nullable = true) LocalDate due) {}

    @Schema(name = "GrantRequest", description = "同意延期的理由和批准文号 / Why an extension is granted, and by what document")
    public record GrantRequest(
            @NotBlank @Size(max = 2000) String reason,

            @Pattern(regexp = DocNo.FORM)
            @Schema(nullable = true, description = "批准文号,无文件可不填 / Number of the document, where there is one")
            String decision) {}

    @Schema(name = "WhyRequest", description = "理由 / A reason")
    public record WhyRequest(@NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "PlanView", description = "整改方案 / The plan as it stands")
    public record PlanView(
            String plan,
            List<String> measures,
            String responsible,
            @Schema(nullable = true) UUID responsibleOfficialId) {}

    @Schema(name = "AskedView", description = "待批的延期申请 / An extension that waits to be decided")
    public record AskedView(
            LocalDate due,

            @Schema(description = "申请时已逾期天数 / Days after the limit it was asked")
            int daysLate) {}

    @Schema(name = "StepView", description = "办理过程的一步 / One step taken")
    public record StepView(
            ProblemVerb verb,
            String by,
            @Schema(nullable = true) UUID officialId,
            Instant at,
            @Schema(nullable = true) String note,

            @Schema(nullable = true, description = "逾期天数 / Days late, where a limit concerns it")
            Integer daysLate) {

        static StepView of(Course.Step step) {
            return new StepView(
                    step.verb(),
                    step.deed().by(),
                    step.deed().officialId(),
                    step.deed().at(),
                    step.deed().note(),
                    step.daysLate());
        }
    }

    @Schema(name = "Problem", description = "一个问题,从发现到销号 / One problem, from found to closed")
    public record ProblemView(
            UUID id,

            @Schema(description = "与 ETag 相同 / As in the ETag")
            long version,

            UUID rectificationId,

            @Schema(description = "序号,从1起 / Its number on the list")
            int no,

            UUID unitId,
            ProblemCause cause,

            @Schema(description = "该类问题对应的条款 / The clause of the duty not done")
            String causeClause,

            String fact,

            @Schema(description = "违反的条文 / The article it breaks")
            String basis,

            String demand,
            ProblemStatus status,
            LocalDate foundOn,
            LocalDate planDueOn,
            LocalDate dueOn,

            @Schema(description = "逾期天数,报告后以报告日计 / Days late so far, or when it was reported")
            int daysLate,

            @Schema(nullable = true) LocalDate plannedOn,
            @Schema(nullable = true) LocalDate reportedOn,
            @Schema(nullable = true) LocalDate closedOn,

            @Schema(nullable = true, description = "观察期末日 / Last day of its watch")
            LocalDate watchUntil,

            int returns,
            int reopenings,
            int extensions,

            @Schema(description = "累计延期天数 / Days it was extended in all")
            int extendedDays,

            @Schema(nullable = true, description = "最近一次延期的批准文号 / By what document it was extended last")
            String extensionDecision,

            @Schema(nullable = true, description = "同单位同类问题再次发生 / The same unit's problem that came again in this one")
            UUID recurrenceOf,

            @Schema(nullable = true) PlanView plan,
            @Schema(nullable = true) AskedView extensionRequested,
            List<EvidenceView> evidence,

            @Schema(description = "全部步骤,重新打开不抹去先前的销号 / Every step; reopening strikes out no closing")
            List<StepView> steps,

            @JsonProperty("_actions") List<Action> actions) {}

    /**
     * What of the ledger is asked for.
     *
     * @param overdue only those open, not reported, whose limit has passed
     * @param recurrent only those that came again
     */
    public record Wanted(UUID unitId, ProblemCause cause, ProblemStatus status, boolean overdue, boolean recurrent) {}

    /**
     * Who reads.
     *
     * @param own the units he is of
     * @param shut why no problem of a list is opened again, by list; none for one that stands
     */
    public record Reader(Actor actor, Set<UUID> own, LocalDate today, Map<UUID, Refusal> shut) {

        Optional<Refusal> refuses(ProblemVerb verb, Problem problem) {
            return problem.refuses(verb, actor, own.contains(problem.unitId()))
                    .or(() -> verb == ProblemVerb.REOPEN
                            ? Optional.ofNullable(shut.get(problem.rectificationId()))
                            : Optional.empty());
        }

        /** Who may verify is told which other units showed the same file; nobody else is. */
        public boolean verifies() {
            return ProblemVerb.CLOSE.permits(actor);
        }
    }

    public static ProblemView view(Problem problem, List<Proof> proofs, Traces traces, Reader reader) {
        Course course = problem.course();
        String href = "/api/notice/v1/rectifications/" + problem.rectificationId() + "/problems/" + problem.no();
        return new ProblemView(
                problem.id(),
                problem.version(),
                problem.rectificationId(),
                problem.no(),
                problem.unitId(),
                problem.cause(),
                problem.cause().clause(),
                problem.fact(),
                problem.basis(),
                problem.demand(),
                problem.status(),
                problem.foundOn(),
                problem.planDueOn(),
                problem.dueOn(),
                problem.daysLateOn(reader.today()),
                problem.plannedOn(),
                problem.reportedOn(),
                problem.closedOn(),
                problem.watchUntil(),
                problem.returns(),
                problem.reopenings(),
                problem.extensions(),
                problem.extendedDays(),
                problem.extensionDecision(),
                problem.recurrenceOf(),
                plan(course.plan()),
                course.asked() == null
                        ? null
                        : new AskedView(course.asked().due(), course.asked().daysLate()),
                proofs.stream().map(proof -> EvidenceView.of(proof, traces)).toList(),
                course.steps().stream().map(StepView::of).toList(),
                ProblemVerb.byPeople()
                        .map(verb -> Action.post(verb.path(), href, reader.refuses(verb, problem)))
                        .toList());
    }

    private static PlanView plan(Course.Plan plan) {
        return plan == null
                ? null
                : new PlanView(plan.text(), plan.measures(), plan.responsible(), plan.responsibleOfficialId());
    }
}
