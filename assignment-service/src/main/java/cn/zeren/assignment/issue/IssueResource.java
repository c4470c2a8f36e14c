package cn.zeren.assignment.issue;

import cn.zeren.assignment.issue.IssueViews.IssueView;
import cn.zeren.assignment.issue.IssueViews.RaiseIssue;
import cn.zeren.assignment.issue.IssueViews.ResolveIssue;
import cn.zeren.assignment.proof.ProofViews.EvidenceRequest;
import cn.zeren.assignment.proof.ProofViews.ReasonedRequest;
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

/** Issues over HTTP. */
@Path("/api/assignment/v1/issues")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "issues", description = "包保单位的问题 / Problems of units that are answered for")
public class IssueResource {

    private final IssueService service;
    private final IssueQueries queries;
    private final Once once;
    private final Caller caller;

    IssueResource(IssueService service, IssueQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "raiseIssue",
            summary = "对包保单位提出问题,即对行为日的包保人立案审查 / Raise an issue: opens a review of who answered that day",
            description = "Roles: lg-office, lg-office-head, discipline-handler, discipline-chief. One review for each"
                    + " sponsor of the day of the act; where nobody answered, answered.gaps says so.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "raise", value = IssueExamples.RAISE)))
    @APIResponseSchema(value = IssueView.class, responseCode = "201", responseDescription = "已提出 / Raised")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    @APIResponse(
            responseCode = "422",
            description = "行为日未到 / The day of the act is still to come",
            content = @Content(examples = @ExampleObject(name = "not_yet", value = IssueExamples.NOT_YET)))
    public Uni<Response> raise(@Valid @NotNull RaiseIssue body) {
        var told = new Issue.Told(body.unitId(), body.title(), body.description(), body.source(), body.actOn());
        return once.answer(body, () -> service.raise(caller.actor(), told)
                .chain(issue -> queries.issue(caller.actor(), issue.id()))
                .map(view -> Answer.created("/api/assignment/v1/issues/" + view.id(), view, view.version())));
    }

    @POST
    @Path("/{id}/open-reviews")
    @Operation(
            operationId = "openIssueReviews",
            summary = "事实更正后,对现知的当日包保人补立审查 / After a correction, open reviews of who is now known to have answered",
            description = "Roles: lg-office, lg-office-head, discipline-handler, discipline-chief.")
    @APIResponseSchema(value = IssueView.class, responseCode = "200", responseDescription = "已补立 / Opened")
    public Uni<Response> openReviews(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.openReviews(caller.actor(), id, IfMatch.version(ifMatch))
                .chain(this::answer));
    }

    @POST
    @Path("/{id}/resolve")
    @Operation(
            operationId = "resolveIssue",
            summary = "核实整改,附凭据 / Rectified, as the evidence shows",
            description = "Roles: lg-office, lg-office-head; another than who raised it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "resolve", value = IssueExamples.RESOLVE)))
    @APIResponseSchema(value = IssueView.class, responseCode = "200", responseDescription = "已整改 / Resolved")
    public Uni<Response> resolve(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ResolveIssue body) {
        return once.answer(body, () -> service.resolve(
                        caller.actor(),
                        id,
                        IfMatch.version(ifMatch),
                        EvidenceRequest.all(body.evidence()),
                        body.result())
                .chain(this::answer));
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(
            operationId = "withdrawIssue",
            summary = "撤回误提的问题 / Withdraw what was raised wrongly",
            description = "Roles: lg-office, lg-office-head, discipline-handler, discipline-chief. Reviews stay, for"
                    + " somebody to conclude.")
    @APIResponseSchema(value = IssueView.class, responseCode = "200", responseDescription = "已撤回 / Withdrawn")
    public Uni<Response> withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonedRequest body) {
        return once.answer(body, () -> service.withdraw(caller.actor(), id, IfMatch.version(ifMatch), body.reason())
                .chain(this::answer));
    }

    @GET
    @Operation(operationId = "listIssues", summary = "问题列表,近者在前 / Issues, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "issues", value = IssueExamples.ISSUES)))
    public Uni<Page<IssueView>> list(
            @QueryParam("unitId") UUID unit,
            @QueryParam("status") IssueStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), unit, status, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getIssue", summary = "一个问题、当日责任链与审查 / One issue, who answered that day, and the reviews")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "issue", value = IssueExamples.ISSUE)))
    public Uni<RestResponse<IssueView>> read(@PathParam("id") UUID id) {
        return queries.issue(caller.actor(), id).map(issue -> Answer.tagged(issue, issue.version()));
    }

    private Uni<Answer> answer(Issue issue) {
        return queries.issue(caller.actor(), issue.id()).map(view -> Answer.ok(view, view.version()));
    }
}
