package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.plan.ReportViews.CoverageView;
import cn.zeren.assignment.plan.ReportViews.EditionView;
import cn.zeren.assignment.plan.ReportViews.PreviewView;
import cn.zeren.assignment.plan.ReportViews.StaleView;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.http.Messages;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is told of plans beside the plans themselves: previews, coverage, published editions. */
@Path("/api/assignment/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class ReportResource {

    private final ReportQueries queries;
    private final Caller caller;

    ReportResource(ReportQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/preview")
    @Operation(
            operationId = "previewPlan",
            summary = "预演:推导当年方案,与上年及现行方案对照,不存储 / Derive a year's plan, compare, store nothing",
            description = "Roles: lg-office, lg-office-head.")
    @APIResponse(
            responseCode = "200",
            description = "草案的差异与影响 / Differences and effects",
            content =
                    @Content(
                            schema = @Schema(implementation = PreviewView.class),
                            examples = @ExampleObject(name = "preview", value = PlanExamples.PREVIEW)))
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public Uni<PreviewView> preview(
            @QueryParam("year") @NotNull @Min(2010) @Max(2100) Integer year,
            @QueryParam("managerUnitId") @NotNull UUID manager,
            @HeaderParam("Accept-Language") String acceptLanguage) {
        return queries.preview(caller.actor(), year, manager, Messages.language(acceptLanguage));
    }

    @GET
    @Path("/{id}/coverage")
    @Operation(
            operationId = "getPlanCoverage",
            summary = "覆盖报告:各层包保数与各类问题数 / Coverage: units answered for by tier, findings by code")
    @APIResponse(
            responseCode = "200",
            description = "按层、按问题计数 / Counted by tier and by code",
            content =
                    @Content(
                            schema = @Schema(implementation = CoverageView.class),
                            examples = @ExampleObject(name = "coverage", value = PlanExamples.COVERAGE)))
    public Uni<CoverageView> coverage(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String acceptLanguage) {
        return queries.coverage(caller.actor(), id, Messages.language(acceptLanguage));
    }

    @GET
    @Path("/{id}/stale-units")
    @Operation(
            operationId = "listStaleUnits",
            summary = "上次推导后受事实变动影响的单位 / The units that depend on facts changed since the plan was derived")
    @APIResponse(
            responseCode = "200",
            description = "这些单位待重新推导 / To be asked again by rederive",
            content =
                    @Content(
                            schema = @Schema(implementation = StaleView.class),
                            examples = @ExampleObject(name = "stale", value = PlanExamples.STALE)))
    public Uni<StaleView> stale(@PathParam("id") UUID id) {
        return queries.stale(caller.actor(), id);
    }

    @GET
    @Path("/{id}/editions")
    @Operation(operationId = "listPlanEditions", summary = "已公布的各版 / The editions published, in order")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "editions", value = PlanExamples.EDITIONS)))
    public Uni<Page<EditionView>> editions(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return queries.editions(caller.actor(), id, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}/editions/{edition}/assignments")
    @Operation(
            operationId = "listEditionAssignments",
            summary = "某版公布时的包保关系 / The assignments of an edition as it was published")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "assignments", value = PlanExamples.ASSIGNMENTS)))
    public Uni<Page<AssignmentView>> edition(
            @PathParam("id") UUID id,
            @PathParam("edition") int edition,
            @QueryParam("type") AssignmentType type,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.edition(caller.actor(), id, edition, type, cursor, Limit.of(limit));
    }
}
