package cn.zeren.notice.escalation;

import cn.zeren.notice.escalation.EscalationViews.EscalationPage;
import cn.zeren.notice.escalation.EscalationViews.EscalationView;
import cn.zeren.notice.escalation.EscalationViews.Filter;
import cn.zeren.notice.escalation.EscalationViews.NoteRequest;
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
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/notice/v1/escalations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "escalations", description = "逐级督促 / Escalations")
public class EscalationResource {

    private static final String ESCALATION = """
            {"id":"01524a3a-2c00-7000-9000-0000000000b1","version":1,"limitId":"01524a3a-2c00-7000-9000-0000000000a1",
            "subjectKind":"FEEDBACK","subjectId":"01524a3a-2c00-7000-9000-000000000001",
            "noticeId":"01524a3a-2c00-7000-9000-000000000001","rectificationId":null,
            "unitId":"0151f8c4-6800-7000-8001-000000000040","level":4,"colour":{"zh":"问责","en":"accountable"},
            "rung":"SUMMONS","round":1,"takenOn":"2016-04-07","dueOn":"2016-03-14","lastOn":"2016-04-06",
            "status":"PROPOSED","addressed":[{"target":"SPONSOR","officialId":"0151f8c4-6800-7000-8003-000000000003",
            "factKind":"assignment","factId":"0153a1b2-c3d4-7000-8abc-000000000101"}],"missing":[],"talked":null,
            "settled":null,"_actions":[{"verb":"talk","method":"POST",
            "href":"/api/notice/v1/escalations/01524a3a-2c00-7000-9000-0000000000b1/talk","allowed":true,"refusal":null}]}""";
    private static final String PAGE = "{\"items\":[" + ESCALATION + "],\"next\":null}";
    private static final String EXPLANATION = """
            {"steps":[{"rule":"EscalationRule.level","clause":"DESIGN-OVERDUE-LADDER","policy":"escalation/1",
            "facts":[{"kind":"limit","id":"01524a3a-2c00-7000-9000-0000000000a1"}],
            "in":{"day":"2016-04-07","due":"2016-03-14","lastOn":"2016-04-06"},
            "out":{"level":"4","rung":"SUMMONS","colour":"问责"}},{"rule":"Ladder.addressees",
            "clause":"DESIGN-OVERDUE-LADDER","policy":"escalation/1",
            "facts":[{"kind":"assignment","id":"0153a1b2-c3d4-7000-8abc-000000000101"}],
            "in":{"day":"2016-04-07","targets":"HEAD SPONSOR OFFICE"},"out":{"addressed":"3","missing":""}}]}""";

    private final EscalationService service;
    private final EscalationQueries queries;
    private final Once once;
    private final Caller caller;

    EscalationResource(EscalationService service, EscalationQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listEscalations", summary = "逐级督促,新的在前 / Rungs that were reached, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "一页 / A page",
            content =
                    @Content(
                            schema = @Schema(implementation = EscalationPage.class),
                            examples = @ExampleObject(name = "page", value = PAGE)))
    public Uni<EscalationPage> list(
            @Parameter(description = "1 至 4 / 1 to 4") @QueryParam("level") Integer level,
            @QueryParam("status") EscalationStatus status,
            @QueryParam("unitId") UUID unitId,
            @Parameter(description = "文书或整改 / The notice or rectification") @QueryParam("aboutId") UUID aboutId,
            @QueryParam("limitId") UUID limitId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Filter filter = new Filter(level, status, unitId, aboutId, limitId);
        return queries.list(caller.actor(), filter, Limit.of(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEscalation", summary = "一级督促 / One of them")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = EscalationView.class),
                            examples = @ExampleObject(name = "escalation", value = ESCALATION)))
    public Uni<RestResponse<EscalationView>> get(@PathParam("id") UUID id) {
        return queries.get(caller.actor(), id).map(view -> Answer.tagged(view, view.version()));
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(
            operationId = "explainEscalation",
            summary = "为何到这一级、当日送达谁 / Why it was reached, and who stood on it that day")
    @APIResponse(
            responseCode = "200",
            description = "按顺序的步骤 / Steps in order",
            content =
                    @Content(
                            schema = @Schema(implementation = Explanation.class),
                            examples = @ExampleObject(name = "explanation", value = EXPLANATION)))
    public Uni<Explanation> explanation(@PathParam("id") UUID id) {
        return queries.explanation(caller.actor(), id);
    }

    @POST
    @Path("/{id}/talk")
    @Operation(operationId = "recordTalk", summary = "登记已约谈 / The talk was held")
    @APIResponseSchema(value = EscalationView.class, responseCode = "200", responseDescription = "已约谈 / Talked")
    public Uni<Response> talk(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NoteRequest body) {
        long version = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return done(body, actor, () -> service.talk(actor, id, version, body.note()));
    }

    @POST
    @Path("/{id}/hand-over")
    @Operation(
            operationId = "handOverEscalation",
            summary = "移交问责 / Hand it over to accountability",
            description = "作为事件发给问责服务 / Published for accountability-service")
    @APIResponseSchema(value = EscalationView.class, responseCode = "200", responseDescription = "已移交 / Handed over")
    public Uni<Response> handOver(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NoteRequest body) {
        long version = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return done(body, actor, () -> service.handOver(actor, id, version, body.note()));
    }

    @POST
    @Path("/{id}/dismiss")
    @Operation(operationId = "dismissEscalation", summary = "不予约谈、不予移交,须有理由 / Neither, for a reason on record")
    @APIResponseSchema(value = EscalationView.class, responseCode = "200", responseDescription = "不予处理 / Dismissed")
    public Uni<Response> dismiss(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NoteRequest body) {
        long version = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return done(body, actor, () -> service.dismiss(actor, id, version, body.note()));
    }

    private Uni<Response> done(Object body, Actor actor, Supplier<Uni<Escalation>> command) {
        return once.answer(body, () -> command.get()
                .chain(one -> queries.view(actor, one))
                .map(view -> Answer.ok(view, view.version())));
    }
}
