package cn.zeren.assignment.patrol;

import cn.zeren.assignment.patrol.PatrolViews.MeansRequest;
import cn.zeren.assignment.patrol.PatrolViews.OpenRequest;
import cn.zeren.assignment.patrol.PatrolViews.PatrolView;
import cn.zeren.assignment.patrol.PatrolViews.ReportRequest;
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

/** Patrols over HTTP. */
@Path("/api/assignment/v1/patrols")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "patrols", description = "联系点巡查及报告 / Patrols of contact points and their reports")
public class PatrolResource {

    private static final String ROLES =
            "Roles: lg-office, lg-office-head; unit-principal and unit-liaison of the counterpart unit.";

    private final PatrolService service;
    private final PatrolQueries queries;
    private final Once once;
    private final Caller caller;

    PatrolResource(PatrolService service, PatrolQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "openPatrol", summary = "开始巡查 / A counterpart unit begins a patrol", description = ROLES)
    @RequestBody(content = @Content(examples = @ExampleObject(name = "open", value = PatrolExamples.OPEN)))
    @APIResponseSchema(value = PatrolView.class, responseCode = "201", responseDescription = "已开始 / Begun")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public Uni<Response> open(@Valid @NotNull OpenRequest body) {
        return once.answer(body, () -> service.open(
                        caller.actor(),
                        body.contactPointId(),
                        body.counterpartUnitId(),
                        body.startedOn(),
                        body.reportDue())
                .chain(id -> queries.patrol(caller.actor(), id))
                .map(view -> Answer.created("/api/assignment/v1/patrols/" + view.id(), view, view.version())));
    }

    @POST
    @Path("/{id}/use-means")
    @Operation(
            operationId = "usePatrolMeans",
            summary = "记录一次巡查方式;受理举报不留内容 / A means was used; nothing of a report taken is kept",
            description = ROLES)
    @RequestBody(content = @Content(examples = @ExampleObject(name = "means", value = PatrolExamples.MEANS)))
    @APIResponseSchema(value = PatrolView.class, responseCode = "200", responseDescription = "已记录 / Noted")
    public Uni<Response> use(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull MeansRequest body) {
        return once.answer(body, () -> service.use(
                        caller.actor(),
                        id,
                        IfMatch.version(ifMatch),
                        body.means(),
                        body.on(),
                        body.note(),
                        body.intakeReference())
                .chain(() -> queries.patrol(caller.actor(), id))
                .map(view -> Answer.ok(view, view.version())));
    }

    @POST
    @Path("/{id}/report")
    @Operation(
            operationId = "reportPatrol",
            summary = "向市委提交工作报告;逾期照收 / The work report goes to 市委, however late",
            description = ROLES)
    @RequestBody(content = @Content(examples = @ExampleObject(name = "report", value = PatrolExamples.REPORT)))
    @APIResponseSchema(value = PatrolView.class, responseCode = "200", responseDescription = "已报告 / Reported")
    public Uni<Response> report(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReportRequest body) {
        return once.answer(
                body, () -> service.report(caller.actor(), id, IfMatch.version(ifMatch), body.docNo(), body.evidence())
                        .chain(() -> queries.patrol(caller.actor(), id))
                        .map(view -> Answer.ok(view, view.version())));
    }

    @GET
    @Operation(
            operationId = "listPatrols",
            summary = "巡查列表,按报告时限排序;late 只列报告逾期的 / Patrols by the limits of their reports; `late` for late ones")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "patrol", value = PatrolExamples.PATROLS)))
    public Uni<Page<PatrolView>> list(
            @QueryParam("regionId") UUID regionId,
            @QueryParam("unitId") UUID unitId,
            @QueryParam("contactPointId") UUID contactPointId,
            @QueryParam("status") PatrolStatus status,
            @QueryParam("late") boolean late,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), regionId, unitId, contactPointId, status, late, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPatrol", summary = "一次巡查及可做的操作 / One patrol and what may be done with it")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = PatrolView.class),
                            examples = @ExampleObject(name = "patrol", value = PatrolExamples.PATROL)))
    public Uni<RestResponse<PatrolView>> get(@PathParam("id") UUID id) {
        return queries.patrol(caller.actor(), id).map(patrol -> Answer.tagged(patrol, patrol.version()));
    }
}
