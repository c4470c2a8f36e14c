package cn.zeren.assignment.review;

import cn.zeren.assignment.proof.ProofViews.ReasonedRequest;
import cn.zeren.assignment.review.ReviewViews.ConcludeReview;
import cn.zeren.assignment.review.ReviewViews.ReviewView;
import cn.zeren.assignment.review.ReviewViews.StateReview;
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

/** Reviews of leadership responsibility over HTTP. */
@Path("/api/assignment/v1/reviews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reviews", description = "领导责任审查 / Reviews of leadership responsibility")
public class ReviewResource {

    private final ReviewService service;
    private final ReviewQueries queries;
    private final Once once;
    private final Caller caller;

    ReviewResource(ReviewService service, ReviewQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listReviews", summary = "领导责任审查列表,近者在前 / Reviews, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "reviews", value = ReviewExamples.REVIEWS)))
    public Uni<Page<ReviewView>> list(
            @QueryParam("issueId") UUID issue,
            @QueryParam("unitId") UUID unit,
            @QueryParam("officialId") UUID official,
            @QueryParam("status") ReviewStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), issue, unit, official, status, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReview",
            summary = "一件审查,及现知事实是否仍支持它 / One review, and whether what is known now bears it out",
            description = "A correction of facts rewrites no review; standing tells by what it no longer matches.")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewView.class),
                            examples = @ExampleObject(name = "review", value = ReviewExamples.REVIEW)))
    public Uni<RestResponse<ReviewView>> read(@PathParam("id") UUID id) {
        return queries.review(caller.actor(), id).map(review -> Answer.tagged(review, review.version()));
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(operationId = "explainReview", summary = "为何审查此人:责任链与依据 / Why it is of whom it is")
    @APIResponse(
            responseCode = "200",
            description = "按顺序的步骤 / Steps in order",
            content =
                    @Content(
                            schema = @Schema(implementation = Explanation.class),
                            examples = @ExampleObject(name = "explanation", value = ReviewExamples.EXPLANATION)))
    public Uni<Explanation> explanation(@PathParam("id") UUID id) {
        return queries.explanation(caller.actor(), id);
    }

    @POST
    @Path("/{id}/state")
    @Operation(
            operationId = "stateReview",
            summary = "被审查领导本人说明 / The reviewed leader's own words",
            description = "Only the reviewed leader himself.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "state", value = ReviewExamples.STATE)))
    @APIResponseSchema(value = ReviewView.class, responseCode = "200", responseDescription = "已记录 / Recorded")
    public Uni<Response> state(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull StateReview body) {
        return once.answer(body, () -> service.state(caller.actor(), id, IfMatch.version(ifMatch), body.statement())
                .chain(this::answer));
    }

    @POST
    @Path("/{id}/conclude")
    @Operation(
            operationId = "concludeReview",
            summary = "作出结论并写明理由 / Conclude, with reasons",
            description = "Roles: lg-office-head, discipline-chief; never the reviewed leader himself.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "conclude", value = ReviewExamples.CONCLUDE)))
    @APIResponseSchema(value = ReviewView.class, responseCode = "200", responseDescription = "已作结论 / Concluded")
    @APIResponse(
            responseCode = "422",
            description = "事实已更正,不再支持本审查 / Facts corrected since do not bear it out",
            content = @Content(examples = @ExampleObject(name = "corrected", value = ReviewExamples.CORRECTED)))
    public Uni<Response> conclude(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ConcludeReview body) {
        return once.answer(body, () -> service.conclude(
                        caller.actor(), id, IfMatch.version(ifMatch), body.outcome(), body.reasons())
                .chain(this::answer));
    }

    @POST
    @Path("/{id}/reopen")
    @Operation(
            operationId = "reopenReview",
            summary = "重新审查,前次结论留存 / Take it up again; the conclusion before stays on record",
            description = "Roles: lg-office-head, discipline-chief.")
    @APIResponseSchema(value = ReviewView.class, responseCode = "200", responseDescription = "已重新打开 / Open again")
    public Uni<Response> reopen(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonedRequest body) {
        return once.answer(body, () -> service.reopen(caller.actor(), id, IfMatch.version(ifMatch), body.reason())
                .chain(this::answer));
    }

    private Uni<Answer> answer(LeadershipReview review) {
        return queries.review(caller.actor(), review.id()).map(view -> Answer.ok(view, view.version()));
    }
}
