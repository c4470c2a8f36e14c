package cn.zeren.notice.alert;

import cn.zeren.notice.alert.AlertViews.AlertPage;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alerts", description = "告警 / Alerts")
public class AlertResource {

    private static final String PAGE = """
            {"items":[{"id":"01524a3a-2c00-7000-9000-0000000000c1","code":"NO_ADDRESSEE",
            "subjectId":"01524a3a-2c00-7000-9000-0000000000b1","detail":"SPONSOR",
            "unitId":"0151f8c4-6800-7000-8001-000000000040","raisedOn":"2016-03-29","settledOn":null}],"next":null}""";

    private final AlertQueries queries;
    private final Caller caller;

    AlertResource(AlertQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "告警:无人可送达的一级,日历未收录的年份 / Alerts: a rung nobody stands on, a year the calendar lacks")
    @APIResponse(
            responseCode = "200",
            description = "新的在前 / The latest first",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertPage.class),
                            examples = @ExampleObject(name = "page", value = PAGE)))
    public Uni<AlertPage> list(
            @QueryParam("code") AlertCode code,
            @Parameter(description = "true 只列未消除的 / true for open ones only") @QueryParam("open") Boolean open,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return queries.list(caller.actor(), code, open, Limit.of(limit), cursor);
    }
}
