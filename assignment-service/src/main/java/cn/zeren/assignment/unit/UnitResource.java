package cn.zeren.assignment.unit;

import cn.zeren.assignment.fact.UnitType;
import cn.zeren.assignment.unit.FactQueries.Ask;
import cn.zeren.assignment.unit.UnitViews.UnitTree;
import cn.zeren.assignment.unit.UnitViews.UnitView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/assignment/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units", description = "单位及其层级 / Units and their tree")
public class UnitResource {

    private static final String UNIT =
            "{\"id\":\"0151f8c4-6800-7000-8001-000000000033\",\"code\":\"JZ-JYJ\",\"name\":\"荆州市教育局\",\"type\":\"GOV_DEPARTMENT\",\"regionCode\":\"421000\",\"parentId\":\"0151f8c4-6800-7000-8001-000000000002\",\"managedById\":\"0151f8c4-6800-7000-8001-000000000001\",\"assessmentGroup\":\"CITY_DIRECT\",\"validFrom\":\"2010-01-01\",\"validTo\":null}";

    private final UnitQueries queries;
    private final Caller caller;

    UnitResource(UnitQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listUnits",
            summary = "单位列表 / Units in sight",
            description = "按代码排序,仅可见范围内。on 为所求日期(缺省今日),asKnownAt 为当时所知(缺省现在)。"
                    + " / In the order of codes. `on`: the day it held; `asKnownAt`: as we knew it then.")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "page", value = "{\"items\":[" + UNIT + "],\"next\":null}")))
    public Uni<Page<UnitView>> listUnits(
            @QueryParam("type") UnitType type,
            @Parameter(description = "上级单位 id / right below this unit") @QueryParam("parent") UUID parent,
            @Parameter(description = "所在区域代码 / code of the region", example = "421088") @QueryParam("region")
                    String region,
            @Parameter(description = "名称或代码的一部分 / part of a name or code") @QueryParam("q") String q,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Ask ask = new Ask(new AsOf(on, asKnownAt), Limit.of(limit), cursor);
        return queries.units(caller.actor(), ask, type, parent, region, q);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getUnit",
            summary = "一个单位 / One unit",
            description = "on 与 asKnownAt 同列表 / `on` and `asKnownAt` as in the list")
    @APIResponse(
            responseCode = "200",
            description = "单位 / The unit",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitView.class),
                            examples = @ExampleObject(name = "unit", value = UNIT)))
    public Uni<Response> getUnit(
            @PathParam("id") UUID id, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.unit(caller.actor(), id, new AsOf(on, asKnownAt)).map(UnitResource::tagged);
    }

    @GET
    @Path("/{id}/tree")
    @Operation(
            operationId = "getUnitTree",
            summary = "单位及其下级 / A unit and those below it",
            description =
                    "depth 为向下层数,最多 10;超过 5000 个单位时拒绝。 / `depth` levels below, at most 10; refused beyond 5,000 units.")
    @APIResponse(
            responseCode = "200",
            description = "树 / The tree",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitTree.class),
                            examples =
                                    @ExampleObject(
                                            name = "tree",
                                            value =
                                                    "{\"id\":\"0151f8c4-6800-7000-8001-000000000002\",\"code\":\"JZ-GOV\",\"name\":\"荆州市人民政府\",\"type\":\"GOVERNMENT\",\"children\":[{\"id\":\"0151f8c4-6800-7000-8001-000000000033\",\"code\":\"JZ-JYJ\",\"name\":\"荆州市教育局\",\"type\":\"GOV_DEPARTMENT\",\"children\":[]}]}")))
    public Uni<UnitTree> getUnitTree(
            @PathParam("id") UUID id,
            @QueryParam("depth") @DefaultValue("2") @Min(0) @Max(10) int depth,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.tree(caller.actor(), id, new AsOf(on, asKnownAt), depth);
    }

    static Response tagged(Answer answer) {
        return Response.ok(answer.view())
                .header("ETag", Answer.etag(answer.version()))
                .build();
    }
}
