package cn.zeren.notice.batch;

import cn.zeren.notice.batch.BatchViews.BatchRequest;
import cn.zeren.notice.batch.BatchViews.BatchResultRequest;
import cn.zeren.notice.batch.BatchViews.BatchView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "两卡两书 / Notices")
public class BatchResource {

    private static final String OUTCOME = """
            {"done":1,"refused":1,"items":[
            {"id":"01524a3a-2c00-7000-9000-000000000001","done":true,"status":"SIGNED","version":2,"docNo":"荆廉办〔2016〕3号",
            "refusal":null,"clause":null,"params":null},
            {"id":"01524a3a-2c00-7000-9000-000000000002","done":false,"status":null,"version":null,"docNo":null,
            "refusal":"SAME_PERSON","clause":"DESIGN-FOUR-EYES","params":{"doing":"SIGN","done":"DRAFTED"}}]}""";

    private final BatchService service;
    private final Once once;
    private final Caller caller;

    BatchResource(BatchService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("/notices:review")
    @Operation(
            operationId = "reviewNotices",
            summary = "批量核稿 / Review many",
            description =
                    "一个事务;规则不允许的逐件说明,其余照办 / One transaction; what a rule refuses is said item by item, the rest is done")
    @APIResponseSchema(value = BatchView.class, responseCode = "200", responseDescription = "逐件结果 / Item by item")
    public Uni<Response> review(@NotNull @Valid BatchRequest body) {
        return done(body, actor -> service.review(actor, body.items()));
    }

    @POST
    @Path("/notices:sign")
    @Operation(
            operationId = "signNotices",
            summary = "批量签发,按所列次序编号 / Sign many, numbered in the order given",
            description =
                    "一个事务;规则不允许的逐件说明,其余照办 / One transaction; what a rule refuses is said item by item, the rest is done")
    @APIResponse(
            responseCode = "200",
            description = "逐件结果 / Item by item",
            content =
                    @Content(
                            schema = @Schema(implementation = BatchView.class),
                            examples = @ExampleObject(name = "outcome", value = OUTCOME)))
    public Uni<Response> sign(@NotNull @Valid BatchRequest body) {
        return done(body, actor -> service.sign(actor, body.items()));
    }

    @POST
    @Path("/notices:issue")
    @Operation(
            operationId = "issueNotices",
            summary = "批量印发 / Issue many",
            description =
                    "一个事务;规则不允许的逐件说明,其余照办 / One transaction; what a rule refuses is said item by item, the rest is done")
    @APIResponseSchema(value = BatchView.class, responseCode = "200", responseDescription = "逐件结果 / Item by item")
    public Uni<Response> issue(@NotNull @Valid BatchRequest body) {
        return done(body, actor -> service.issue(actor, body.items()));
    }

    @POST
    @Path("/notices:receive")
    @Operation(
            operationId = "receiveNotices",
            summary = "批量签收 / Sign for many",
            description =
                    "一个事务;规则不允许的逐件说明,其余照办 / One transaction; what a rule refuses is said item by item, the rest is done")
    @APIResponseSchema(value = BatchView.class, responseCode = "200", responseDescription = "逐件结果 / Item by item")
    public Uni<Response> receive(@NotNull @Valid BatchRequest body) {
        return done(body, actor -> service.receive(actor, body.items()));
    }

    @POST
    @Path("/notices:close")
    @Operation(
            operationId = "closeNotices",
            summary = "批量销号 / Close many",
            description =
                    "一个事务;规则不允许的逐件说明,其余照办 / One transaction; what a rule refuses is said item by item, the rest is done")
    @APIResponseSchema(value = BatchView.class, responseCode = "200", responseDescription = "逐件结果 / Item by item")
    public Uni<Response> close(@NotNull @Valid BatchResultRequest body) {
        return done(body, actor -> service.close(actor, body.items(), body.result()));
    }

    private Uni<Response> done(Object body, Function<Actor, Uni<BatchView>> command) {
        Actor actor = caller.actor();
        return once.answer(body, () -> command.apply(actor).map(view -> Answer.ok(view, null)));
    }
}
