package cn.zeren.notice.rectification;

import cn.zeren.notice.problem.Course.Plan;
import cn.zeren.notice.problem.Problem;
import cn.zeren.notice.problem.ProblemViews.AddEvidenceRequest;
import cn.zeren.notice.problem.ProblemViews.AgainRequest;
import cn.zeren.notice.problem.ProblemViews.ExtensionRequest;
import cn.zeren.notice.problem.ProblemViews.GrantRequest;
import cn.zeren.notice.problem.ProblemViews.PlanRequest;
import cn.zeren.notice.problem.ProblemViews.ProblemView;
import cn.zeren.notice.problem.ProblemViews.ReportRequest;
import cn.zeren.notice.problem.ProblemViews.VerifiedRequest;
import cn.zeren.notice.problem.ProblemViews.WhyRequest;
import cn.zeren.notice.proof.ProofViews.EvidenceRequest;
import cn.zeren.notice.rectification.ProblemService.Target;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One problem over HTTP. */
@Path("/api/notice/v1/rectifications/{id}/problems/{no}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectifications")
public class ProblemResource {

    private final ProblemService service;
    private final RectificationQueries queries;
    private final Once once;
    private final Caller caller;

    ProblemResource(ProblemService service, RectificationQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getProblem", summary = "一个问题及可做的操作 / One problem and what may be done with it")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为问题版本 / The ETag is the problem's version",
            content =
                    @Content(
                            schema = @Schema(implementation = ProblemView.class),
                            examples = @ExampleObject(name = "problem", value = RectificationExamples.PROBLEM)))
    public Uni<RestResponse<ProblemView>> get(@PathParam("id") UUID id, @PathParam("no") int no) {
        return queries.problem(caller.actor(), id, no).map(view -> Answer.tagged(view, view.version()));
    }

    @GET
    @Path("/explanation")
    @Operation(
            operationId = "explainProblem",
            summary = "期限、观察期、是否再次发生如何得出 / How its limits, watch and recurrence were derived")
    @APIResponse(
            responseCode = "200",
            description = "按顺序的步骤 / Steps in order",
            content =
                    @Content(
                            schema = @Schema(implementation = Explanation.class),
                            examples = @ExampleObject(name = "steps", value = RectificationExamples.EXPLANATION)))
    public Uni<Explanation> explanation(@PathParam("id") UUID id, @PathParam("no") int no) {
        return queries.explanation(caller.actor(), id, no);
    }

    @POST
    @Path("/plan")
    @Operation(
            operationId = "planProblem",
            summary = "制定或修订整改方案 / Plan, or revise the plan",
            description = "角色:本单位的 unit-principal、unit-liaison" + " / Roles: unit-principal, unit-liaison of the unit.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "plan", value = RectificationExamples.PLAN)))
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "已定方案 / Planned")
    public Uni<Response> plan(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull PlanRequest body) {
        return done(
                body,
                id,
                no,
                ifMatch,
                target -> service.plan(
                        caller.actor(),
                        target,
                        new Plan(body.plan(), body.measures(), body.responsible(), body.responsibleOfficialId())));
    }

    @POST
    @Path("/evidence")
    @Operation(
            operationId = "addEvidence",
            summary = "提交凭据;提交后谁也不能改 / Add evidence; nobody changes it afterwards",
            description = "角色:本单位的 unit-principal、unit-liaison" + " / Roles: unit-principal, unit-liaison of the unit.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "evidence", value = RectificationExamples.EVIDENCE)))
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "已提交 / Added")
    public Uni<Response> evidence(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull AddEvidenceRequest body) {
        return done(
                body,
                id,
                no,
                ifMatch,
                target -> service.evidence(caller.actor(), target, EvidenceRequest.all(body.evidence())));
    }

    @POST
    @Path("/report")
    @Operation(
            operationId = "reportProblem",
            summary = "报告整改,逾期照收 / Report it rectified; late is recorded",
            description =
                    "角色:本单位的 unit-principal、unit-liaison。自发现、退回或重新打开以来须有凭据"
                            + " / Roles: unit-principal, unit-liaison of the unit. Needs evidence since it was found, returned or reopened.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "report", value = RectificationExamples.REPORT)))
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "已报告 / Reported")
    public Uni<Response> report(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ReportRequest body) {
        return done(
                body,
                id,
                no,
                ifMatch,
                target -> service.report(caller.actor(), target, body.result(), EvidenceRequest.all(body.evidence())));
    }

    @POST
    @Path("/request-extension")
    @Operation(
            operationId = "requestExtension",
            summary = "申请延期 / Ask for an extension",
            description =
                    "角色:本单位的 unit-principal、unit-liaison。逾期申请照收并登记"
                            + " / Roles: unit-principal, unit-liaison of the unit. Asking after the limit is recorded, not refused.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "request-extension",
                                            value = RectificationExamples.EXTENSION)))
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "已申请 / Asked")
    public Uni<Response> requestExtension(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ExtensionRequest body) {
        return done(
                body,
                id,
                no,
                ifMatch,
                target -> service.requestExtension(caller.actor(), target, body.due(), body.reason()));
    }

    @POST
    @Path("/grant-extension")
    @Operation(
            operationId = "grantExtension",
            summary = "同意延期,申请人不得自批 / Grant the extension; not by who asked",
            description = "角色:lg-office-head / Role: lg-office-head.")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "已延期 / Extended")
    public Uni<Response> grantExtension(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull GrantRequest body) {
        return done(
                body,
                id,
                no,
                ifMatch,
                target -> service.grantExtension(caller.actor(), target, body.reason(), body.decision()));
    }

    @POST
    @Path("/refuse-extension")
    @Operation(
            operationId = "refuseExtension",
            summary = "不同意延期 / Refuse the extension",
            description = "角色:lg-office-head / Role: lg-office-head.")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "未同意 / Refused")
    public Uni<Response> refuseExtension(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull WhyRequest body) {
        return done(body, id, no, ifMatch, target -> service.refuseExtension(caller.actor(), target, body.reason()));
    }

    @POST
    @Path("/close")
    @Operation(
            operationId = "closeProblem",
            summary = "核验销号,参与整改的人不得核验 / Verify and close; not by who worked on it",
            description = "角色:lg-office、lg-office-head、inspection-leader"
                    + " / Roles: lg-office, lg-office-head, inspection-leader.")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "已销号 / Closed")
    @APIResponse(
            responseCode = "422",
            description = "核验人参与过整改 / The verifier worked on it",
            content = @Content(examples = @ExampleObject(name = "refused", value = RectificationExamples.REFUSED)))
    public Uni<Response> close(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull VerifiedRequest body) {
        return done(body, id, no, ifMatch, target -> service.close(caller.actor(), target, body.result()));
    }

    @POST
    @Path("/return")
    @Operation(
            operationId = "returnProblem",
            summary = "退回重办 / Send it back",
            description =
                    "角色:lg-office、lg-office-head、inspection-leader。未另定期限的,期限不变"
                            + " / Roles: lg-office, lg-office-head, inspection-leader. The limit stays unless a new one is set.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "return", value = RectificationExamples.AGAIN)))
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "已退回 / Returned")
    public Uni<Response> sendBack(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull AgainRequest body) {
        return done(
                body, id, no, ifMatch, target -> service.sendBack(caller.actor(), target, body.reason(), body.due()));
    }

    @POST
    @Path("/reopen")
    @Operation(
            operationId = "reopenProblem",
            summary = "销号后重新打开,原销号留存 / Reopen what was closed; the closing it had stays",
            description = "角色:lg-office、lg-office-head、inspection-leader。期限重新起算"
                    + " / Roles: lg-office, lg-office-head, inspection-leader. The limit runs anew.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "reopen", value = RectificationExamples.AGAIN)))
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "已重新打开 / Reopened")
    public Uni<Response> reopen(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull AgainRequest body) {
        return done(body, id, no, ifMatch, target -> service.reopen(caller.actor(), target, body.reason(), body.due()));
    }

    @POST
    @Path("/void")
    @Operation(
            operationId = "voidProblem",
            summary = "撤销误列的问题 / Void what was listed wrongly",
            description = "角色:lg-office-head / Role: lg-office-head.")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "已撤销 / Voided")
    public Uni<Response> annul(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull WhyRequest body) {
        return done(body, id, no, ifMatch, target -> service.annul(caller.actor(), target, body.reason()));
    }

    private Uni<Response> done(Object body, UUID id, int no, String ifMatch, Function<Target, Uni<Problem>> command) {
        long version = IfMatch.version(ifMatch);
        return once.answer(body, () -> command.apply(new Target(id, no, version))
                .chain(problem -> queries.problem(caller.actor(), id, no))
                .map(view -> Answer.ok(view, view.version())));
    }
}
