package cn.zeren.assignment.region;

import cn.zeren.assignment.region.RegionViews.ContactPointView;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contact points over HTTP. */
@Path("/api/assignment/v1/contact-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regions")
public class ContactPointResource {

    private static final String AS_OF = "on 为所求日期,asKnownAt 为当时所知 / `on` the day, `asKnownAt` as known then";

    private static final String PAGE = """
            {"items":[{"id":"0151f8c4-6800-7000-800b-000000000003","postId":"0151f8c4-6800-7000-8002-000000000106",
             "unitId":"0151f8c4-6800-7000-8001-000000000070",
             "counterpartUnitIds":["0151f8c4-6800-7000-8001-000000000039"],"validFrom":"2015-01-01","validTo":null}],
             "next":null}""";

    private final RegionQueries queries;
    private final Caller caller;

    ContactPointResource(RegionQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listContactPoints",
            summary = "领导联系点及对口联系单位 / Contact points and their counterpart units",
            description = AS_OF)
    @APIResponse(
            responseCode = "200",
            description = "当日所知 / As it held",
            content = @Content(examples = @ExampleObject(name = "one", value = PAGE)))
    public Uni<Page<ContactPointView>> listContactPoints(
            @QueryParam("unitId") UUID unit,
            @QueryParam("postId") UUID post,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.points(caller.actor(), unit, post, on, asKnownAt, cursor, Limit.of(limit));
    }
}
