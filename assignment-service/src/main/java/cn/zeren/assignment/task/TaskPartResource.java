package cn.zeren.assignment.task;

import cn.zeren.assignment.proof.Evidences;
import cn.zeren.assignment.proof.ProofViews.EvidenceRequest;
import cn.zeren.assignment.proof.ProofViews.ReasonedRequest;
import cn.zeren.assignment.task.TaskPartViews.BreakDownRequest;
import cn.zeren.assignment.task.TaskPartViews.BrokenDownView;
import cn.zeren.assignment.task.TaskPartViews.CompleteRequest;
import cn.zeren.assignment.task.TaskPartViews.ProgressRequest;
import cn.zeren.assignment.task.TaskPartViews.ShareRequest;
import cn.zeren.assignment.task.TaskPartViews.TaskPartView;
import cn.zeren.assignment.task.TaskPartViews.VerifyRequest;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Page;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Parts of tasks over HTTP. */
@Path("/api/assignment/v1/task-parts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "task-parts", description = "任务分解与办理 / Tasks broken down, and what comes of them")
public class TaskPartResource {

    private final TaskPartService service;
    private final TaskPartQueries queries;
    private final Once once;
    private final Caller caller;

    TaskPartResource(TaskPartService service, TaskPartQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "breakDownTask",
            summary = "把年度任务分解到牵头领导、牵头单位和配合单位 / Break a task down to all it names",
            description =
                    "Roles: lg-office, lg-office-head. Who has a part already keeps it; whom the task names since gets one.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "breakDown", value = TaskPartExamples.BREAK_DOWN)))
    @APIResponse(
            responseCode = "201",
            description = "已分解 / Broken down",
            content =
                    @Content(
                            schema = @Schema(implementation = BrokenDownView.class),
                            examples = @ExampleObject(name = "parts", value = TaskPartExamples.BROKEN_DOWN)))
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public Uni<Response> breakDown(@Valid @NotNull BreakDownRequest body) {
        List<ShareRequest> shares = body.parts() == null ? List.of() : body.parts();
        return once.answer(body, () -> service.breakDown(
                        caller.actor(),
                        body.taskId(),
                        shares.stream().map(ShareRequest::share).toList())
                .chain(made -> queries.ofTask(caller.actor(), body.taskId()))
                .map(view -> Answer.created("/api/assignment/v1/task-parts?taskId=" + body.taskId(), view, null)));
    }

    @GET
    @Operation(
            operationId = "listTaskParts",
            summary = "任务分解列表,按时限排序 / Parts of tasks in sight, in the order of their limits")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "parts", value = TaskPartExamples.PARTS)))
    public Uni<Page<TaskPartView>> list(
            @QueryParam("taskId") UUID taskId,
            @QueryParam("unitId") UUID unitId,
            @QueryParam("postId") UUID postId,
            @QueryParam("year") Integer year,
            @QueryParam("status") TaskPartStatus status,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), taskId, unitId, postId, year, status, overdue, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTaskPart", summary = "任务的一份及可做的操作 / One part and what may be done with it")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = TaskPartView.class),
                            examples = @ExampleObject(name = "part", value = TaskPartExamples.PART)))
    public Uni<RestResponse<TaskPartView>> get(@PathParam("id") UUID id) {
        return queries.part(caller.actor(), id).map(part -> Answer.tagged(part, part.version()));
    }

    @POST
    @Path("/{id}/progress")
    @Operation(
            operationId = "progressTaskPart",
            summary = "报告进展 / Say how it goes",
            description =
                    "Roles: of those who bear it (unit-principal, unit-liaison, county, or the leader who holds the post).")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "progress", value = TaskPartExamples.PROGRESS)))
    @APIResponseSchema(value = TaskPartView.class, responseCode = "200", responseDescription = "已记录 / Noted")
    public Uni<Response> progress(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ProgressRequest body) {
        return done(id, body, ifMatch, version -> service.progress(caller.actor(), id, version, body.note()));
    }

    @POST
    @Path("/{id}/complete")
    @Operation(
            operationId = "completeTaskPart",
            summary = "报告完成,附结果凭据;逾期照收 / Report it complete with evidence, however late",
            description =
                    "Roles: of those who bear it (unit-principal, unit-liaison, county, or the leader who holds the post).")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "complete", value = TaskPartExamples.COMPLETE)))
    @APIResponseSchema(value = TaskPartView.class, responseCode = "200", responseDescription = "待核验 / To be verified")
    public Uni<Response> complete(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CompleteRequest body) {
        return done(id, body, ifMatch, version -> {
            Evidences evidence = new Evidences(EvidenceRequest.all(body.evidence()));
            return service.complete(caller.actor(), id, version, body.outcome(), evidence);
        });
    }

    @POST
    @Path("/{id}/verify")
    @Operation(
            operationId = "verifyTaskPart",
            summary = "核验通过,核验人不得为承办人 / Verify it; the verifier had no hand in it",
            description = "Roles: lg-office, lg-office-head.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "verify", value = TaskPartExamples.VERIFY)))
    @APIResponseSchema(value = TaskPartView.class, responseCode = "200", responseDescription = "已核验 / Verified")
    @APIResponse(
            responseCode = "422",
            description = "核验人即承办人 / The verifier worked on it",
            content = @Content(examples = @ExampleObject(name = "same_hands", value = TaskPartExamples.SAME_HANDS)))
    public Uni<Response> verify(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull VerifyRequest body) {
        return done(id, body, ifMatch, version -> service.verify(caller.actor(), id, version, body.note()));
    }

    @POST
    @Path("/{id}/send-back")
    @Operation(
            operationId = "sendBackTaskPart",
            summary = "退回续办 / Send it back to be done",
            description = "Roles: lg-office, lg-office-head.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "sendBack", value = TaskPartExamples.REASON)))
    @APIResponseSchema(value = TaskPartView.class, responseCode = "200", responseDescription = "已退回 / Sent back")
    public Uni<Response> sendBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonedRequest body) {
        return done(id, body, ifMatch, version -> service.sendBack(caller.actor(), id, version, body.reason()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(
            operationId = "withdrawTaskPart",
            summary = "撤回误分解的一份 / Withdraw what was handed out by mistake",
            description = "Roles: lg-office, lg-office-head.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "withdraw", value = TaskPartExamples.REASON)))
    @APIResponseSchema(value = TaskPartView.class, responseCode = "200", responseDescription = "已撤回 / Withdrawn")
    public Uni<Response> withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonedRequest body) {
        return done(id, body, ifMatch, version -> service.withdraw(caller.actor(), id, version, body.reason()));
    }

    private Uni<Response> done(UUID id, Object body, String ifMatch, LongFunction<Uni<Void>> command) {
        return once.answer(body, () -> command.apply(IfMatch.version(ifMatch))
                .chain(() -> queries.part(caller.actor(), id))
                .map(part -> Answer.ok(part, part.version())));
    }
}
