package cn.zeren.assignment.unit;

import cn.zeren.assignment.unit.FactQueries.Ask;
import cn.zeren.assignment.unit.UnitViews.OfficialView;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
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

@Path("/api/assignment/v1/officials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "officials", description = "干部 / Officials")
public class OfficialResource {

    private static final String OFFICIAL =
            "{\"id\":\"0151f8c4-6800-7000-8003-000000000015\",\"code\":\"P-PRINCIPAL\",\"name\":\"市教育局局长甲\",\"partyMember\":true,\"homeUnitId\":\"0151f8c4-6800-7000-8001-000000000033\",\"validFrom\":\"2010-01-01\",\"validTo\":null}";

    private final PeopleQueries queries;
    private final Caller caller;

    OfficialResource(PeopleQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listOfficials",
            summary = "干部列表 / Officials in sight",
            description = "按代码排序 / In the order of codes")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value = "{\"items\":[" + OFFICIAL + "],\"next\":null}")))
    public Uni<Page<OfficialView>> listOfficials(
            @Parameter(description = "所在单位 id / whose file this unit keeps") @QueryParam("unit") UUID unit,
            @Parameter(description = "姓名或代码的一部分 / part of a name or code") @QueryParam("q") String q,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Ask ask = new Ask(new AsOf(on, asKnownAt), Limit.of(limit), cursor);
        return queries.officials(caller.actor(), ask, unit, q);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOfficial",
            summary = "一名干部 / One official",
            description = "on 为所求日期,asKnownAt 为当时所知 / `on` the day, `asKnownAt` as known then")
    @APIResponse(
            responseCode = "200",
            description = "一名干部 / One official",
            content =
                    @Content(
                            schema = @Schema(implementation = OfficialView.class),
                            examples = @ExampleObject(name = "official", value = OFFICIAL)))
    public Uni<Response> getOfficial(
            @PathParam("id") UUID id, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.official(caller.actor(), id, new AsOf(on, asKnownAt)).map(UnitResource::tagged);
    }
}
