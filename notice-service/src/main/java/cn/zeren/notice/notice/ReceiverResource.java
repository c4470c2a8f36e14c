package cn.zeren.notice.notice;

import cn.zeren.notice.notice.NoticeViews.ExtensionRequest;
import cn.zeren.notice.notice.NoticeViews.FeedbackRequest;
import cn.zeren.notice.notice.NoticeViews.NoticeView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Once;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the addressee's side does. */
@Path("/api/notice/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "两卡两书 / Notices")
public class ReceiverResource {

    private final ReceiverService service;
    private final Once once;
    private final Caller caller;

    ReceiverResource(ReceiverService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/receive")
    @Operation(
            operationId = "receiveNotice",
            summary =
                    "签收:主送人本人,或单位主要负责人、联络员;整改通知书由一把手本人 / Sign for it: the addressee, or the head or liaison of the unit; a 整改通知书 by the head in person")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已签收 / Received")
    public Uni<Response> receive(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(null, ifMatch, version -> service.receive(caller.actor(), id, version));
    }

    @POST
    @Path("/{id}/acknowledge")
    @Operation(
            operationId = "acknowledgeNotice",
            summary = "已阅:主要负责人本人,提示卡即办结 / The principal has read it; a 提示卡 ends by this")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已阅 / Closed")
    public Uni<Response> acknowledge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(null, ifMatch, version -> service.acknowledge(caller.actor(), id, version));
    }

    @POST
    @Path("/{id}/begin")
    @Operation(operationId = "beginNotice", summary = "承办,退回后再办亦同 / Begin, or begin again after a return")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "办理中 / In progress")
    public Uni<Response> begin(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(null, ifMatch, version -> service.begin(caller.actor(), id, version));
    }

    @POST
    @Path("/{id}/submit")
    @Operation(
            operationId = "submitNotice",
            summary =
                    "反馈:说明或凭据,至少其一;逾期照收并记天数 / Feedback: a statement or evidence at least; late is recorded in days, never refused")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已反馈 / Submitted")
    public Uni<Response> submit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid FeedbackRequest body) {
        return done(
                body, ifMatch, version -> service.submit(caller.actor(), id, version, body.statement(), body.shown()));
    }

    @POST
    @Path("/{id}/request-extension")
    @Operation(
            operationId = "requestNoticeExtension",
            summary = "申请延期,逾期申请照收并记天数 / Ask for more time; asking late is recorded in days, not refused")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已申请 / Requested")
    public Uni<Response> requestExtension(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ExtensionRequest body) {
        return done(
                body,
                ifMatch,
                version -> service.requestExtension(caller.actor(), id, version, body.due(), body.reason()));
    }

    private Uni<Response> done(Object body, String ifMatch, Function<Long, Uni<Handled>> command) {
        long version = IfMatch.version(ifMatch);
        return once.answer(body, () -> command.apply(version)
                .map(seen -> Answer.ok(NoticeView.of(seen), seen.notice().version())));
    }
}
