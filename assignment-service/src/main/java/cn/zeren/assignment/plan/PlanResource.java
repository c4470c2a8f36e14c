package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.plan.PlanViews.DiffView;
import cn.zeren.assignment.plan.PlanViews.DraftPlan;
import cn.zeren.assignment.plan.PlanViews.DraftedView;
import cn.zeren.assignment.plan.PlanViews.FindingView;
import cn.zeren.assignment.plan.PlanViews.PlanView;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans of 包保 over HTTP. */
@Path("/api/assignment/v1/plans")
@Tag(name = "plans", description = "年度包保方案: derive, check, confirm, activate")
public class PlanResource {

    private final PlanService service;
    private final PlanQueries queries;
    private final Once once;
    private final Caller caller;

    PlanResource(PlanService service, PlanQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Derive the plan of a manager for a year, as a draft",
            description =
                    "Roles: lg-office, lg-office-head. With includeBelow also the plans of all managers below that"
                            + " have none yet. 404 for a unit out of sight, 409 PLAN_EXISTS, 422 MANAGES_NOTHING.")
    public Uni<Response> draft(@Valid @NotNull DraftPlan body) {
        return once.answer(body, () -> {
            var actor = caller.actor();
            return service.draft(actor, body.year(), body.managerUnitId(), body.includeBelow())
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
            summary = "Derive the plan again from the facts as known now",
            description =
                    "Roles: lg-office, lg-office-head. A new edition is drafted when anything differs; see its diff."
                            + " What was confirmed stays in force until the edition is confirmed.")
    public Uni<Response> derive(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.derive(caller.actor(), id, IfMatch.version(ifMatch))
                .map(this::answer));
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(
            summary = "Confirm the drafted edition: its assignments bind",
            description =
                    "Role: lg-office-head. 422 PLAN_HAS_BLOCKING_FINDINGS with the list, while a unit lacks its one"
                            + " sponsor on any day; 409 PLAN_STATUS when nothing is drafted.")
    public Uni<Response> confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.confirm(caller.actor(), id, IfMatch.version(ifMatch))
                .map(this::answer));
    }

    @POST
    @Path("/{id}/activate")
    @Operation(
            summary = "Put the confirmed edition in force",
            description = "Role: lg-office-head. 409 PLAN_STATUS when it is not confirmed.")
    public Uni<Response> activate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.activate(caller.actor(), id, IfMatch.version(ifMatch))
                .map(this::answer));
    }

    @GET
    @Operation(summary = "List plans, the latest year first")
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
    @Operation(summary = "Read one plan, with what may be done next")
    public Uni<Response> read(@PathParam("id") UUID id) {
        return queries.plan(caller.actor(), id).map(plan -> Response.ok(plan)
                .header("ETag", Answer.etag(plan.version()))
                .build());
    }

    @GET
    @Path("/{id}/assignments")
    @Operation(
            summary = "List the plan's assignments",
            description = "Those drafted while the plan is a draft, else those held now.")
    public Uni<Page<AssignmentView>> assignments(
            @PathParam("id") UUID id,
            @QueryParam("type") AssignmentType type,
            @QueryParam("sponsorOfficialId") UUID sponsor,
            @QueryParam("targetUnitId") UUID target,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.assignments(caller.actor(), id, type, sponsor, target, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}/findings")
    @Operation(
            summary = "List gaps, overlaps and contradictions found",
            description = "The coverage check of the edition last derived. Blocking ones keep it from being confirmed.")
    public Uni<Page<FindingView>> findings(
            @PathParam("id") UUID id,
            @QueryParam("blocking") boolean onlyBlocking,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.findings(caller.actor(), id, onlyBlocking, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}/diff")
    @Operation(summary = "Show what confirming the drafted edition would change")
    public Uni<DiffView> diff(@PathParam("id") UUID id) {
        return queries.diff(caller.actor(), id);
    }

    private Answer answer(Plan plan) {
        return Answer.ok(PlanQueries.view(caller.actor(), plan), plan.version());
    }
}
