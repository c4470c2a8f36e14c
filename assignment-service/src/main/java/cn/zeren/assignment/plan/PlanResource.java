package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.plan.PlanViews.DiffView;
import cn.zeren.assignment.plan.PlanViews.DraftPlan;
import cn.zeren.assignment.plan.PlanViews.DraftedView;
import cn.zeren.assignment.plan.PlanViews.FindingView;
import cn.zeren.assignment.plan.PlanViews.PlanView;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import cn.zeren.assignment.register.RowFilter;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.http.Messages;
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
import java.time.Instant;
import java.time.LocalDate;
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

/** Plans of 包保 over HTTP. */
@Path("/api/assignment/v1/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans", description = "年度包保方案 / Plans of who answers for whom")
public class PlanResource {

    private final DraftService drafts;
    private final PlanService service;
    private final PlanQueries queries;
    private final Once once;
    private final Caller caller;

    PlanResource(DraftService drafts, PlanService service, PlanQueries queries, Once once, Caller caller) {
        this.drafts = drafts;
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "draftPlan",
            summary = "推导某管理单位某年的包保方案(草案) / Derive the plan of a manager for a year, as a draft",
            description =
                    "Roles: lg-office, lg-office-head. With includeBelow also the plans of all managers below that"
                            + " have none yet, down the whole tree, in one transaction.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "draft", value = PlanExamples.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "草案已生成 / Drafted",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftedView.class),
                            examples = @ExampleObject(name = "drafted", value = PlanExamples.DRAFTED)))
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "当年方案已存在 / There is one already",
            content = @Content(examples = @ExampleObject(name = "exists", value = PlanExamples.EXISTS)))
    public Uni<Response> draft(@Valid @NotNull DraftPlan body) {
        return once.answer(body, () -> {
            var actor = caller.actor();
            return drafts.draft(actor, body.year(), body.managerUnitId(), body.includeBelow())
                    .chain(made -> queries.plan(actor, made.planId())
                            .map(plan -> Answer.created(
                                    "/api/assignment/v1/plans/" + plan.id(),
                                    new DraftedView(plan, made.plans(), made.assignments(), made.findings()),
                                    plan.version())));
        });
    }

    @POST
    @Path("/{id}/derive")
    @Operation(
            operationId = "derivePlan",
            summary = "按现有事实重新推导 / Derive the plan again from the facts as known now",
            description =
                    "Roles: lg-office, lg-office-head. A new edition is drafted when anything differs; see its diff."
                            + " What was confirmed stays as it is until the edition is confirmed.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200", responseDescription = "方案 / The plan")
    public Uni<Response> derive(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.derive(caller.actor(), id, IfMatch.version(ifMatch))
                .map(this::answer));
    }

    @POST
    @Path("/{id}/rederive")
    @Operation(
            operationId = "rederivePlan",
            summary = "只对受事实变动影响的单位重新推导 / Derive again only what depends on facts changed since",
            description = "Roles: lg-office, lg-office-head. The outcome is that of deriving the whole plan again; see"
                    + " stale-units for the units it asks of.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200", responseDescription = "方案 / The plan")
    public Uni<Response> rederive(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.rederive(caller.actor(), id, IfMatch.version(ifMatch))
                .map(this::answer));
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(
            operationId = "confirmPlan",
            summary = "确认草案:包保关系生效力 / Confirm the drafted edition: its assignments bind",
            description = "Role: lg-office-head.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200", responseDescription = "已确认 / Confirmed")
    @APIResponse(
            responseCode = "409",
            description = "没有待确认的草案 / Nothing is drafted",
            content = @Content(examples = @ExampleObject(name = "out_of_turn", value = PlanExamples.OUT_OF_TURN)))
    @APIResponse(
            responseCode = "422",
            description = "尚有单位缺少唯一的包保人 / A unit lacks its one sponsor",
            content = @Content(examples = @ExampleObject(name = "uncovered", value = PlanExamples.UNCOVERED)))
    public Uni<Response> confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.confirm(caller.actor(), id, IfMatch.version(ifMatch))
                .map(this::answer));
    }

    @POST
    @Path("/{id}/sign")
    @Operation(
            operationId = "signPlan",
            summary = "签发已确认的方案 / Sign the confirmed edition off",
            description = "Role: party-secretary, heading the committee the plan is of, in post or acting.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200", responseDescription = "已签发 / Signed off")
    @APIResponse(
            responseCode = "409",
            description = "尚未确认 / Not confirmed",
            content = @Content(examples = @ExampleObject(name = "out_of_turn", value = PlanExamples.OUT_OF_TURN)))
    public Uni<Response> sign(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.sign(caller.actor(), id, IfMatch.version(ifMatch))
                .map(this::answer));
    }

    @POST
    @Path("/{id}/activate")
    @Operation(
            operationId = "activatePlan",
            summary = "实施已签发的方案 / Put the edition signed off in force",
            description =
                    "Role: lg-office-head. Where facts have changed since it was derived, the units they touch are"
                            + " asked again first; a gap found there keeps the edition from being published.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200", responseDescription = "已实施 / In force")
    @APIResponse(
            responseCode = "409",
            description = "尚未签发 / Not signed off",
            content = @Content(examples = @ExampleObject(name = "out_of_turn", value = PlanExamples.OUT_OF_TURN)))
    @APIResponse(
            responseCode = "422",
            description = "推导之后又出现缺口 / A gap has opened since it was derived",
            content = @Content(examples = @ExampleObject(name = "gaps", value = PlanExamples.UNCOVERED)))
    public Uni<Response> activate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.activate(caller.actor(), id, IfMatch.version(ifMatch))
                .map(this::answer));
    }

    @GET
    @Operation(operationId = "listPlans", summary = "方案列表,近年在前 / Plans, the latest year first")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "plans", value = PlanExamples.PLANS)))
    public Uni<Page<PlanView>> list(
            @QueryParam("year") Integer year,
            @QueryParam("managerUnitId") UUID manager,
            @QueryParam("status") PlanStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), year, manager, status, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPlan", summary = "一个方案及可做的操作 / One plan and what may be done with it")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanView.class),
                            examples = @ExampleObject(name = "plan", value = PlanExamples.PLAN)))
    public Uni<RestResponse<PlanView>> read(@PathParam("id") UUID id) {
        return queries.plan(caller.actor(), id).map(plan -> Answer.tagged(plan, plan.version()));
    }

    @GET
    @Path("/{id}/assignments")
    @Operation(
            operationId = "listPlanAssignments",
            summary = "方案中的包保关系 / The plan's assignments",
            description =
                    "Those drafted while the plan is a draft, else those held now. With on: only those by which somebody"
                            + " answers that day; with asKnownAt: as held then.")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "assignments", value = PlanExamples.ASSIGNMENTS)))
    public Uni<Page<AssignmentView>> assignments(
            @PathParam("id") UUID id,
            @QueryParam("type") AssignmentType type,
            @QueryParam("sponsorOfficialId") UUID sponsor,
            @QueryParam("targetUnitId") UUID target,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        RowFilter filter = new RowFilter(type, sponsor, target, on, PlaceQueries.row(cursor), Limit.of(limit));
        return queries.assignments(caller.actor(), id, filter, asKnownAt);
    }

    @GET
    @Path("/{id}/findings")
    @Operation(
            operationId = "listPlanFindings",
            summary = "覆盖检查:缺口、重复与矛盾 / The coverage check: gaps, overlaps, contradictions",
            description = "Of the edition last derived. Blocking ones keep it from being confirmed.")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "findings", value = PlanExamples.FINDINGS)))
    public Uni<Page<FindingView>> findings(
            @PathParam("id") UUID id,
            @QueryParam("blocking") boolean onlyBlocking,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @HeaderParam("Accept-Language") String acceptLanguage) {
        String language = Messages.language(acceptLanguage);
        return queries.findings(caller.actor(), id, onlyBlocking, cursor, Limit.of(limit), language);
    }

    @GET
    @Path("/{id}/diff")
    @Operation(operationId = "diffPlan", summary = "确认草案将改变什么 / What confirming the drafted edition would change")
    @APIResponse(
            responseCode = "200",
            description = "增、止、改;不变的只计数 / Added, ended, changed; the same is counted",
            content =
                    @Content(
                            schema = @Schema(implementation = DiffView.class),
                            examples = @ExampleObject(name = "diff", value = PlanExamples.DIFF)))
    public Uni<DiffView> diff(@PathParam("id") UUID id) {
        return queries.diff(caller.actor(), id);
    }

    private Answer answer(Plan plan) {
        return Answer.ok(PlanQueries.view(caller.actor(), plan), plan.version());
    }
}
