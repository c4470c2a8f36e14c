package cn.zeren.notice.limit;

import cn.zeren.notice.limit.LimitViews.Filter;
import cn.zeren.notice.limit.LimitViews.LimitPage;
import cn.zeren.notice.limit.LimitViews.LimitView;
import cn.zeren.notice.limit.LimitViews.ReasonRequest;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/notice/v1/limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "limits", description = "期限 / Limits")
public class LimitResource {

    private static final String LIMIT = """
            {"id":"01524a3a-2c00-7000-9000-0000000000a1","version":1,"subjectKind":"FEEDBACK",
            "subjectId":"01524a3a-2c00-7000-9000-000000000001","aboutId":"01524a3a-2c00-7000-9000-000000000001",
            "unitId":"0151f8c4-6800-7000-8001-000000000040","clause":"DESIGN-NOTICE-LIMIT","counting":"WORKING",
            "startedOn":"2016-03-07","firstDueOn":"2016-03-14","dueOn":"2016-03-14","calendar":"calendar/1",
            "suspendedOn":null,"suspendedDays":0,"extendedTimes":0,"extendedDays":0,"returns":0,"metOn":null,
            "daysLate":null,"status":"RUNNING","level":1,"lastOn":null,"round":1,"_actions":[{"verb":"suspend",
            "method":"POST","href":"/api/notice/v1/limits/01524a3a-2c00-7000-9000-0000000000a1/suspend","allowed":true,
            "refusal":null}]}""";
    private static final String PAGE = "{\"items\":[" + LIMIT + "],\"next\":null}";
    private static final String EXPLANATION = """
            {"steps":[{"rule":"LimitRule.due","clause":"DESIGN-NOTICE-LIMIT","policy":"calendar/1",
            "facts":[{"kind":"notice","id":"01524a3a-2c00-7000-9000-000000000001"}],
            "in":{"from":"2016-03-07","counting":"WORKING","anchor":"2016-03-07","anchorDays":"5",
            "notices":"国办发明电〔2015〕18号"},"out":{"due":"2016-03-14"}}]}""";

    private final LimitService service;
    private final LimitQueries queries;
    private final Once once;
    private final Caller caller;

    LimitResource(LimitService service, LimitQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listLimits", summary = "期限,先到期的在前 / Limits, those due first foremost")
    @APIResponse(
            responseCode = "200",
            description = "一页 / A page",
            content =
                    @Content(
                            schema = @Schema(implementation = LimitPage.class),
                            examples = @ExampleObject(name = "page", value = PAGE)))
    public Uni<LimitPage> list(
            @QueryParam("status") LimitStatus status,
            @QueryParam("kind") SubjectKind kind,
            @QueryParam("unitId") UUID unitId,
            @Parameter(description = "所属文书或整改 / The notice or rectification it belongs to") @QueryParam("aboutId")
                    UUID aboutId,
            @Parameter(description = "0 至 4 / 0 to 4") @QueryParam("level") Integer level,
            @Parameter(description = "最后一日早于该日 / The last day is before this day") @QueryParam("dueBefore")
                    LocalDate dueBefore,
            @Parameter(description = "日历尚未收录到最后一日 / The calendar does not reach the last day") @QueryParam("pending")
                    Boolean pending,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Filter filter = new Filter(status, kind, unitId, aboutId, level, dueBefore, pending);
        return queries.list(caller.actor(), filter, Limit.of(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getLimit", summary = "一个期限 / One limit")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = LimitView.class),
                            examples = @ExampleObject(name = "limit", value = LIMIT)))
    public Uni<RestResponse<LimitView>> get(@PathParam("id") UUID id) {
        Actor actor = caller.actor();
        return queries.get(actor, id).map(clock -> Answer.tagged(LimitView.of(clock, actor), clock.version()));
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(
            operationId = "explainLimit",
            summary = "如何计算、为何变动:逐步 / How it was counted and what moved it, step by step")
    @APIResponse(
            responseCode = "200",
            description = "按顺序的步骤 / Steps in order",
            content =
                    @Content(
                            schema = @Schema(implementation = Explanation.class),
                            examples = @ExampleObject(name = "explanation", value = EXPLANATION)))
    public Uni<Explanation> explanation(@PathParam("id") UUID id) {
        return queries.get(caller.actor(), id).map(LimitClock::explanation);
    }

    @POST
    @Path("/{id}/suspend")
    @Operation(
            operationId = "suspendLimit",
            summary = "中止计时,须有理由 / Suspend it, for a reason",
            description = "中止的天数在恢复时补回 / The days it stands still are given back when it resumes")
    @APIResponse(
            responseCode = "200",
            description = "已中止 / Suspended",
            content =
                    @Content(
                            schema = @Schema(implementation = LimitView.class),
                            examples = @ExampleObject(name = "limit", value = LIMIT)))
    public Uni<Response> suspend(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReasonRequest body) {
        long version = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return once.answer(body, () -> service.suspend(actor, id, version, body.reason())
                .map(clock -> Answer.ok(LimitView.of(clock, actor), clock.version())));
    }

    @POST
    @Path("/{id}/resume")
    @Operation(operationId = "resumeLimit", summary = "恢复计时 / Resume it")
    @APIResponse(
            responseCode = "200",
            description = "已恢复 / Resumed",
            content =
                    @Content(
                            schema = @Schema(implementation = LimitView.class),
                            examples = @ExampleObject(name = "limit", value = LIMIT)))
    public Uni<Response> resume(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        long version = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return once.answer(null, () -> service.resume(actor, id, version)
                .map(clock -> Answer.ok(LimitView.of(clock, actor), clock.version())));
    }
}
