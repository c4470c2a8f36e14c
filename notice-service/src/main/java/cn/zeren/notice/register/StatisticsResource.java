package cn.zeren.notice.register;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.register.RegisterViews.Statistics;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "register", description = "登记簿 / Register")
public class StatisticsResource {

    private static final String STATISTICS = """
            {"items":[{"kind":"REMINDER_CARD","period":"2016-Q1","drafted":71,"signed":71,"issued":71,"received":70,
            "closed":70,"rejected":0,"voided":1}]}""";

    private final RegisterQueries queries;
    private final Caller caller;

    StatisticsResource(RegisterQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "noticeStatistics", summary = "按卡种和期次的件数 / Counts by kind and period")
    @APIResponse(
            responseCode = "200",
            description = "可见范围内 / Within your sight",
            content =
                    @Content(
                            schema = @Schema(implementation = Statistics.class),
                            examples = @ExampleObject(name = "statistics", value = STATISTICS)))
    public Uni<Statistics> statistics(@QueryParam("year") Integer year, @QueryParam("kind") NoticeKind kind) {
        return queries.statistics(caller.actor(), year, kind);
    }
}
