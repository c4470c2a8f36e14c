package cn.zeren.assignment.signal;

import cn.zeren.assignment.proof.ProofViews.ReasonedRequest;
import cn.zeren.assignment.signal.SignalViews.AnswerSignal;
import cn.zeren.assignment.signal.SignalViews.DraftSignal;
import cn.zeren.assignment.signal.SignalViews.PolicyView;
import cn.zeren.assignment.signal.SignalViews.SignalView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Explanation;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Early signals over HTTP. */
@Path("/api/assignment/v1/signals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signals", description = "苗头性倾向性问题 / Early signals")
public class SignalResource {

    private final SignalService service;
    private final SignalQueries queries;
    private final Once once;
    private final Caller caller;

    SignalResource(SignalService service, SignalQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "draftSignal",
            summary = "由联席会议提出苗头性问题 / A signal a joint meeting found",
            description = "Roles: lg-office, lg-office-head. Signals of rules are found by the service itself.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "draft", value = SignalExamples.DRAFT)))
    @APIResponseSchema(value = SignalView.class, responseCode = "201", responseDescription = "已提出 / Drafted")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public Uni<Response> draft(@Valid @NotNull DraftSignal body) {
        return once.answer(body, () -> service.draft(
                        caller.actor(),
                        new SignalService.Told(
                                body.meetingId(),
                                body.unitId(),
                                body.windowFrom(),
                                body.windowTo(),
                                body.evidenceIds(),
                                body.suggestion()))
                .chain(signal -> queries.signal(caller.actor(), signal.id()))
                .map(view -> Answer.created("/api/assignment/v1/signals/" + view.id(), view, view.version())));
    }

    @POST
    @Path("/{id}/send")
    @Operation(
            operationId = "sendSignal",
            summary = "作为建议送当日分管领导 / Send it, as a suggestion, to the leader in charge today",
            description =
                    "Role: lg-office-head. Again, while it is not answered, when another leader is in charge by then.")
    @APIResponseSchema(value = SignalView.class, responseCode = "200", responseDescription = "已送 / Sent")
    public Uni<Response> send(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.send(caller.actor(), id, IfMatch.version(ifMatch))
                .chain(this::answer));
    }

    @POST
    @Path("/{id}/answer")
    @Operation(
            operationId = "answerSignal",
            summary = "分管领导答复;逾期照收并记天数 / The leader answers; late is recorded as days",
            description = "Only the holder of the post it was sent to, whoever that is now.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "answer", value = SignalExamples.ANSWER)))
    @APIResponseSchema(value = SignalView.class, responseCode = "200", responseDescription = "已答复 / Answered")
    public Uni<Response> reply(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AnswerSignal body) {
        return once.answer(body, () -> service.answer(caller.actor(), id, IfMatch.version(ifMatch), body.answer())
                .chain(this::answer));
    }

    @POST
    @Path("/{id}/drop")
    @Operation(
            operationId = "dropSignal",
            summary = "不送,写明理由 / Not to be sent, for a reason",
            description = "Role: lg-office-head.")
    @APIResponseSchema(value = SignalView.class, responseCode = "200", responseDescription = "不送 / Dropped")
    public Uni<Response> drop(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonedRequest body) {
        return once.answer(body, () -> service.drop(caller.actor(), id, IfMatch.version(ifMatch), body.reason())
                .chain(this::answer));
    }

    @GET
    @Operation(operationId = "listSignals", summary = "苗头性问题列表,近者在前 / Signals, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "signals", value = SignalExamples.SIGNALS)))
    public Uni<Page<SignalView>> list(
            @QueryParam("unitId") UUID unit,
            @QueryParam("postId") UUID post,
            @QueryParam("status") SignalStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), unit, post, status, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSignal", summary = "一件苗头性问题及可做的操作 / One signal and what may be done with it")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = SignalView.class),
                            examples = @ExampleObject(name = "signal", value = SignalExamples.SIGNAL)))
    public Uni<RestResponse<SignalView>> read(@PathParam("id") UUID id) {
        return queries.signal(caller.actor(), id).map(signal -> Answer.tagged(signal, signal.version()));
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(operationId = "explainSignal", summary = "依据何规则、政策版本与凭据 / By which rule, policy edition and evidence")
    @APIResponse(
            responseCode = "200",
            description = "按顺序的步骤 / Steps in order",
            content =
                    @Content(
                            schema = @Schema(implementation = Explanation.class),
                            examples = @ExampleObject(name = "explanation", value = SignalExamples.EXPLANATION)))
    public Uni<Explanation> explanation(@PathParam("id") UUID id) {
        return queries.explanation(caller.actor(), id);
    }

    @GET
    @Path("/policies")
    @Operation(
            operationId = "listSignalPolicies",
            summary = "苗头规则的政策版本 / Editions of the policy",
            description = "A default of ours until the city decides: effective-dated, never a rule of a regulation.")
    @APIResponse(
            responseCode = "200",
            description = "全部 / All",
            content = @Content(examples = @ExampleObject(name = "policies", value = SignalExamples.POLICIES)))
    public Uni<Page<PolicyView>> policies() {
        return queries.policies(caller.actor());
    }

    private Uni<Answer> answer(Signal signal) {
        return queries.signal(caller.actor(), signal.id()).map(view -> Answer.ok(view, view.version()));
    }
}
