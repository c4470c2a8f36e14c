package cn.zeren.assignment.visit;

import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.proof.ProofViews.EvidenceRequest;
import cn.zeren.assignment.proof.ProofViews.ReasonedRequest;
import cn.zeren.assignment.visit.VisitViews.FigureView;
import cn.zeren.assignment.visit.VisitViews.MustRequest;
import cn.zeren.assignment.visit.VisitViews.PlanVisit;
import cn.zeren.assignment.visit.VisitViews.RecordVisit;
import cn.zeren.assignment.visit.VisitViews.VisitView;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Visits over HTTP. */
@Path("/api/assignment/v1/visits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "visits", description = "领导下访与三个必须 / Leaders' visits and the three musts")
public class VisitResource {

    private final VisitService service;
    private final VisitQueries queries;
    private final Once once;
    private final Caller caller;

    VisitResource(VisitService service, VisitQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "planVisit",
            summary = "安排领导到包保单位或联系县市区下访 / Agree on a visit of a leader's post",
            description = "Roles: lg-office, lg-office-head; a leader, or the head of a member unit, for his own post."
                    + " The post answers for the unit on that day, or its unit has the county as its contact.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "plan", value = VisitExamples.PLAN)))
    @APIResponseSchema(value = VisitView.class, responseCode = "201", responseDescription = "已安排 / Planned")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    @APIResponse(
            responseCode = "422",
            description = "该职务不包保该单位 / The post does not answer for the unit",
            content = @Content(examples = @ExampleObject(name = "no_ground", value = VisitExamples.NO_GROUND)))
    public Uni<Response> plan(@Valid @NotNull PlanVisit body) {
        return once.answer(body, () -> service.plan(caller.actor(), body.postId(), body.unitId(), body.plannedFor())
                .chain(visit -> queries.visit(caller.actor(), visit.id()))
                .map(view -> Answer.created("/api/assignment/v1/visits/" + view.id(), view, view.version())));
    }

    @POST
    @Path("/{id}/record")
    @Operation(
            operationId = "recordVisit",
            summary = "记录下访及三个必须的凭据,可分次 / What the visit has to show, in parts or whole",
            description =
                    "Roles as planVisit. The answer says at once which must is missing. Late is recorded as days.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "record", value = VisitExamples.RECORD)))
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "已记录 / Recorded")
    public Uni<Response> record(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull RecordVisit body) {
        return once.answer(
                body, () -> service.record(caller.actor(), id, IfMatch.version(ifMatch), body.happenedOn(), musts(body))
                        .chain(this::answer));
    }

    @POST
    @Path("/{id}/complete")
    @Operation(
            operationId = "completeVisit",
            summary = "完成下访:三个必须缺一不可 / Complete the visit: all three musts",
            description = "Roles as planVisit.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "已完成 / Completed")
    @APIResponse(
            responseCode = "422",
            description = "尚缺某项“必须” / A must is missing",
            content = @Content(examples = @ExampleObject(name = "missing", value = VisitExamples.MISSING)))
    public Uni<Response> complete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.complete(caller.actor(), id, IfMatch.version(ifMatch))
                .chain(this::answer));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            operationId = "cancelVisit",
            summary = "取消下访并写明理由 / Call the visit off, for a reason",
            description = "Roles as planVisit.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "已取消 / Cancelled")
    public Uni<Response> cancel(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonedRequest body) {
        return once.answer(body, () -> service.cancel(caller.actor(), id, IfMatch.version(ifMatch), body.reason())
                .chain(this::answer));
    }

    @GET
    @Operation(operationId = "listVisits", summary = "下访列表,近者在前 / Visits, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "visits", value = VisitExamples.VISITS)))
    public Uni<Page<VisitView>> list(
            @QueryParam("year") Integer year,
            @QueryParam("postId") UUID post,
            @QueryParam("unitId") UUID unit,
            @QueryParam("status") VisitStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), year, post, unit, status, cursor, Limit.of(limit));
    }

    @GET
    @Path("/figures")
    @Operation(
            operationId = "visitFigures",
            summary = "各领导职务当年已开展、未开展的下访 / Made and not made by leader in a year, with the visits counted",
            description = "A visit that lacks a must counts as not made. Pages are of leaders.")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "figures", value = VisitExamples.FIGURES)))
    public Uni<Page<FigureView>> figures(
            @QueryParam("year") @NotNull Integer year,
            @QueryParam("postId") UUID post,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.figures(caller.actor(), year, post, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getVisit",
            summary = "一次下访、尚缺的“必须”及可做的操作 / One visit, what is missing, and what may be done with it")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = VisitView.class),
                            examples = @ExampleObject(name = "visit", value = VisitExamples.VISIT)))
    public Uni<RestResponse<VisitView>> read(@PathParam("id") UUID id) {
        return queries.visit(caller.actor(), id).map(visit -> Answer.tagged(visit, visit.version()));
    }

    /** A must said twice has the proofs of both. */
    private static ThreeMusts musts(RecordVisit body) {
        Map<Must, List<Evidence>> evidence = new EnumMap<>(Must.class);
        for (MustRequest must : body.musts()) {
            evidence.merge(must.must(), EvidenceRequest.all(must.evidence()), (one, other) -> Stream.concat(
                            one.stream(), other.stream())
                    .toList());
        }
        return new ThreeMusts(evidence, body.issueIds() == null ? List.of() : body.issueIds(), body.noIssueReason());
    }

    private Uni<Answer> answer(Visit visit) {
        return queries.visit(caller.actor(), visit.id()).map(view -> Answer.ok(view, view.version()));
    }
}
