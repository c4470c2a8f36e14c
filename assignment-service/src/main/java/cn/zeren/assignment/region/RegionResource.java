package cn.zeren.assignment.region;

import cn.zeren.assignment.region.RegionViews.CoverageView;
import cn.zeren.assignment.region.RegionViews.RegionUnitsView;
import cn.zeren.assignment.region.RegionViews.RegionView;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Regions over HTTP. */
@Path("/api/assignment/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regions", description = "网格化监督的区域与联系点 / Regions of grid supervision and contact points")
public class RegionResource {

    private static final String AS_OF = "on 为所求日期,asKnownAt 为当时所知 / `on` the day, `asKnownAt` as known then";

    private static final String REGION = """
            {"id":"0151f8c4-6800-7000-8009-000000000003","code":"JZ-Q3","name":"公安县区域","divisionCode":"421022",
             "managerUnitId":"0151f8c4-6800-7000-8001-000000000001",
             "leaderPostId":"0151f8c4-6800-7000-8002-000000000106","validFrom":"2015-01-01","validTo":null}""";

    private static final String UNITS = """
            [{"id":"0151f8c4-6800-7000-8001-000000000070","code":"JZ-GA","name":"公安县"}]""";

    private static final String PAGE = "{\"items\":[" + REGION + "],\"next\":null}";

    private static final String ONE = "{\"region\":" + REGION + ",\"on\":\"2016-04-11\",\"units\":" + UNITS + "}";

    private static final String COVERAGE = "{\"managerUnitId\":\"0151f8c4-6800-7000-8001-000000000001\","
            + "\"on\":\"2016-04-11\",\"complete\":false,\"code\":\"UNIT_IN_NO_REGION\",\"clause\":\"JZ-2.1\","
            + "\"units\":" + UNITS + "}";

    private final RegionQueries queries;
    private final Caller caller;

    RegionResource(RegionQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listRegions", summary = "区域列表 / Regions", description = AS_OF)
    @APIResponse(
            responseCode = "200",
            description = "当日所知 / As it held",
            content = @Content(examples = @ExampleObject(name = "one", value = PAGE)))
    public Uni<Page<RegionView>> listRegions(
            @QueryParam("managerUnitId") UUID manager,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), manager, on, asKnownAt, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRegion", summary = "一个区域及所辖单位 / One region and the units in it", description = AS_OF)
    @APIResponse(
            responseCode = "200",
            description = "当日所知 / As it held",
            content =
                    @Content(
                            schema = @Schema(implementation = RegionUnitsView.class),
                            examples = @ExampleObject(name = "one", value = ONE)))
    public Uni<RegionUnitsView> getRegion(
            @PathParam("id") UUID id, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.region(caller.actor(), id, on, asKnownAt);
    }

    @GET
    @Path("/coverage")
    @Operation(
            operationId = "checkRegionCoverage",
            summary = "哪些管理单位未划入区域 / Which managed units lie in no region",
            description = AS_OF)
    @APIResponse(
            responseCode = "200",
            description = "当日所知 / As it held",
            content =
                    @Content(
                            schema = @Schema(implementation = CoverageView.class),
                            examples = @ExampleObject(name = "one", value = COVERAGE)))
    public Uni<CoverageView> checkRegionCoverage(
            @NotNull @QueryParam("managerUnitId") UUID manager,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.coverage(caller.actor(), manager, on, asKnownAt);
    }
}
