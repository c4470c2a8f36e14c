package cn.zeren.notice.drafting;

import cn.zeren.notice.drafting.DraftViews.NewNotice;
import cn.zeren.notice.drafting.DraftViews.Rewriting;
import cn.zeren.notice.notice.NoticeViews.NoticeView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "两卡两书 / Notices")
public class DraftResource {

    private static final String UNLAWFUL = """
            {"type":"/problems/REMINDER_NOT_TO_UNIT","title":"提示卡发党政主要负责人,不发单位(荆州市财政局)","status":422,
            "code":"REMINDER_NOT_TO_UNIT","clause":{"id":"JZ-2.2"},"params":{"addressee":"荆州市财政局"},"retryable":false}""";

    private final DraftService service;
    private final Once once;
    private final Caller caller;

    DraftResource(DraftService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "draftNotice",
            summary = "手工起草一件卡或书 / Draft a notice by hand",
            description = "提示卡只发党政主要负责人,督办卡只发承担任务的单位,建议书只报市委,整改通知书写明时限和问题;草稿不会自行发出 /"
                    + " A 提示卡 goes to a principal, a 督办卡 to a task-bearing unit, a 建议书 to the committee; a 整改通知书"
                    + " states limit and problems. A draft never sends itself")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201", responseDescription = "草稿 / The draft")
    @APIResponse(
            responseCode = "422",
            description = "主送对象不合规定 / The addressee is not lawful",
            content = @Content(examples = @ExampleObject(name = "unlawful", value = UNLAWFUL)))
    public Uni<Response> draft(@NotNull @Valid NewNotice body) {
        Actor actor = caller.actor();
        return once.answer(body, () -> service.draft(actor, body)
                .map(made -> Answer.created(
                        "/api/notice/v1/notices/" + made.notice().id(),
                        NoticeView.of(made),
                        made.notice().version())));
    }

    @POST
    @Path("/{id}/revise")
    @Operation(
            operationId = "reviseNotice",
            summary =
                    "修改草稿,限拟稿人;系统所拟之稿,谁改归谁 / Write a draft anew: its drafter, or for the cadence's whoever takes it over")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已修改 / Revised")
    public Uni<Response> revise(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Rewriting body) {
        long version = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return once.answer(body, () -> service.revise(actor, id, version, body)
                .map(seen -> Answer.ok(NoticeView.of(seen), seen.notice().version())));
    }

    @POST
    @Path("/{id}/replace")
    @Operation(
            operationId = "replaceNotice",
            summary = "更正替代:另拟一件,印发时原件即被替代,仍可查阅 / Draft what will stand in its place; it gives way when that is issued")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201", responseDescription = "新稿 / The new draft")
    public Uni<Response> replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Rewriting body) {
        long version = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return once.answer(body, () -> service.replace(actor, id, version, body)
                .map(made -> Answer.created(
                        "/api/notice/v1/notices/" + made.notice().id(),
                        NoticeView.of(made),
                        made.notice().version())));
    }
}
