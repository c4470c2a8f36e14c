package cn.zeren.notice.rectification;

import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.problem.ProblemStatus;
import cn.zeren.notice.problem.ProblemViews;
import cn.zeren.notice.problem.ProblemViews.ProblemView;
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

/** The ledger of problems (整改台账) over HTTP. */
@Path("/api/notice/v1/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectifications")
public class ProblemLedgerResource {

    private final RectificationQueries queries;
    private final Caller caller;

    ProblemLedgerResource(RectificationQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listProblems",
            summary = "问题台账,先到期者在前 / The ledger of problems, those due first foremost",
            description = "overdue=true 只列未报告且已逾期的;recurrent=true 只列再次发生的"
                    + " / With overdue=true those open and not reported whose limit has passed; with recurrent=true those"
                    + " that came again.")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "ledger", value = RectificationExamples.LEDGER)))
    public Uni<Page<ProblemView>> ledger(
            @QueryParam("unitId") UUID unit,
            @QueryParam("cause") ProblemCause cause,
            @QueryParam("status") ProblemStatus status,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("recurrent") boolean recurrent,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        var wanted = new ProblemViews.Wanted(unit, cause, status, overdue, recurrent);
        return queries.ledger(caller.actor(), wanted, cursor, Limit.of(limit));
    }
}
