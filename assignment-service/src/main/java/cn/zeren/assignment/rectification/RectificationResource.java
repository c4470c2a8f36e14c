package cn.zeren.assignment.rectification;

import cn.zeren.assignment.rectification.CouplingViews.RectificationView;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.kernel.Page;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Open rectifications over HTTP. */
@Path("/api/assignment/v1/rectifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignments")
public class RectificationResource {

    private static final String LIST = """
            {"items":[{"id":"0153a1b2-c3d4-7000-8abc-000000000902","unitId":"0151f8c4-6800-7000-8001-000000000104",
             "status":"OPEN","openedOn":"2017-03-02","assignmentId":null}],"next":null}""";

    private final CouplingQueries queries;
    private final Caller caller;

    RectificationResource(CouplingQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listOpenRectifications",
            summary = "未销号的整改及其包保人 / Open rectifications, and the assignment each falls to",
            description = "With unanswered=true only those opened on a day on which nobody answered for the county.")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "open", value = LIST)))
    public Uni<Page<RectificationView>> open(
            @QueryParam("unitId") UUID unit,
            @QueryParam("unanswered") boolean unanswered,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.open(caller.actor(), unit, unanswered, cursor, Limit.of(limit));
    }
}
