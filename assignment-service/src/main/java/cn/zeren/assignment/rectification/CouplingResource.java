package cn.zeren.assignment.rectification;

import cn.zeren.assignment.rectification.CouplingViews.CouplingView;
import cn.zeren.assignment.register.AssignmentViews;
import cn.zeren.assignment.register.AssignmentViews.HistoryView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 不脱钩 over HTTP: what holds an assignment in place, and its release. */
@Path("/api/assignment/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignments")
public class CouplingResource {

    private static final String HELD = """
            {"assignmentId":"0153a1b2-c3d4-7000-8abc-000000000101","status":"CARRY_OVER",
             "unitId":"0151f8c4-6800-7000-8001-000000000103","validTo":"2017-01-01","releasedOn":null,"version":3,
             "open":[{"id":"0153a1b2-c3d4-7000-8abc-000000000901","unitId":"0151f8c4-6800-7000-8001-000000000103",
             "status":"OPEN","openedOn":"2016-11-02","assignmentId":"0153a1b2-c3d4-7000-8abc-000000000101"}],
             "_actions":[{"verb":"release","method":"POST",
             "href":"/api/assignment/v1/assignments/0153a1b2-c3d4-7000-8abc-000000000101/release","allowed":false,
             "refusal":"STILL_COUPLED"}]}""";

    private static final String REFUSED = """
            {"type":"/problems/STILL_COUPLED","title":"还有 1 项整改未销号,不得脱钩","status":422,"code":"STILL_COUPLED",
             "clause":{"id":"JZ-1.1","title":"分层包保落实党风廉政建设责任制 一(一)强化包保责任主体",
             "meaning":"成员单位包保上年带队检查的县市区,整改不落实不脱钩"},"params":{"count":1,"rectifications":[
             {"id":"0153a1b2-c3d4-7000-8abc-000000000901","openedOn":"2016-11-02","status":"OPEN"}]},
             "retryable":false}""";

    private static final String RELEASED = """
            {"id":"0153a1b2-c3d4-7000-8abc-000000000101","version":4,"history":[]}""";

    private final CouplingService service;
    private final CouplingQueries queries;
    private final Once once;
    private final Caller caller;

    CouplingResource(CouplingService service, CouplingQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/release")
    @Operation(
            operationId = "releaseAssignment",
            summary = "脱钩:结束一项顺延的包保 / Release an assignment carried over from its year",
            description =
                    "Role: lg-office-head. Refused while a rectification against the county's leading body is open.")
    @APIResponse(
            responseCode = "200",
            description = "已脱钩 / Released",
            content =
                    @Content(
                            schema = @Schema(implementation = HistoryView.class),
                            examples = @ExampleObject(name = "released", value = RELEASED)))
    @APIResponse(
            responseCode = "422",
            description = "尚有整改未销号 / A rectification is open",
            content = @Content(examples = @ExampleObject(name = "coupled", value = REFUSED)))
    public Uni<Response> release(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.release(caller.actor(), id, IfMatch.version(ifMatch))
                .map(AssignmentViews::history)
                .map(history -> Answer.ok(history, history.version())));
    }

    @GET
    @Path("/{id}/coupling")
    @Operation(
            operationId = "getCoupling",
            summary = "能否脱钩:未销号的整改 / What holds an assignment in place, and whether it may be released")
    @APIResponse(
            responseCode = "200",
            description = "未销号的整改与可做的操作 / Open rectifications and what may be done",
            content =
                    @Content(
                            schema = @Schema(implementation = CouplingView.class),
                            examples = @ExampleObject(name = "held", value = HELD)))
    public Uni<CouplingView> coupling(@PathParam("id") UUID id) {
        return queries.coupling(caller.actor(), id);
    }
}
