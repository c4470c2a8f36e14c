package cn.zeren.notice.unitstate;

import cn.zeren.notice.unitstate.UnitStateViews.UnitStatePage;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/unit-states")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics", description = "统计 / Statistics")
public class UnitStateResource {

    private static final String STATES = """
            {"businessDay":"2018-06-01","items":[{"unitId":"0151f8c4-6800-7000-8001-000000000004","unitName":"荆州市财政局",
            "colour":"YELLOW","sign":"▲","hue":"#F0E442","reasons":[{"limitId":"0163b9f0-5400-7000-8000-000000000001",
            "subject":"FEEDBACK","aboutId":"01620a5c-4400-7000-8000-000000000001","level":2,"dueOn":"2018-05-31"}],
            "why":{"rule":"UnitState.of","clause":"DESIGN-OVERDUE-LADDER","policy":"unit-colour/1",
            "facts":[{"kind":"limit","id":"0163b9f0-5400-7000-8000-000000000001"}],
            "in":{"worst":"2","yellowFrom":"1","redFrom":"3"},"out":{"colour":"YELLOW"}}}],"next":null}""";

    private final UnitStateQueries queries;
    private final Caller caller;

    UnitStateResource(UnitStateQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listUnitStates",
            summary = "单位三色状态 / The colour of each unit, with its reasons",
            description = "颜色由最紧的时限决定,门槛由政策 unit-colour 设定 / The worst limit gives it; the policy unit-colour sets from"
                    + " which level")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitStatePage.class),
                            examples = @ExampleObject(name = "states", value = STATES)))
    public Uni<UnitStatePage> states(
            @Parameter(description = "只列此色 / Only these") @QueryParam("colour") UnitColour colour,
            @Parameter(description = "一个单位 / One unit") @QueryParam("unitId") UUID unitId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return queries.states(caller.actor(), colour, unitId, Limit.of(limit), cursor);
    }
}
