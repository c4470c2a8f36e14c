package cn.zeren.notice.notice;

import cn.zeren.notice.notice.NoticeViews.NoticeView;
import cn.zeren.notice.notice.NoticeViews.ReasonedRequest;
import cn.zeren.notice.notice.NoticeViews.ResultRequest;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/notice/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "两卡两书 / Notices")
public class NoticeResource {

    private final NoticeService service;
    private final Once once;
    private final Caller caller;

    NoticeResource(NoticeService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getNotice", summary = "一件卡及可做的操作 / One notice and what may be done with it")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = NoticeView.class),
                            examples = @ExampleObject(name = "notice", value = NoticeExamples.NOTICE)))
    public Uni<RestResponse<NoticeView>> get(@PathParam("id") UUID id) {
        Actor actor = caller.actor();
        return service.get(actor, id).map(notice -> Answer.tagged(NoticeView.of(notice, actor), notice.version()));
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(
            operationId = "explainNotice",
            summary = "为何起草:条款、事实、政策版本 / Why it was drafted: clauses, facts, policy edition")
    @APIResponse(
            responseCode = "200",
            description = "按顺序的步骤 / Steps in order",
            content =
                    @Content(
                            schema = @Schema(implementation = Explanation.class),
                            examples = @ExampleObject(name = "explanation", value = NoticeExamples.EXPLANATION)))
    public Uni<Explanation> explanation(@PathParam("id") UUID id) {
        return service.get(caller.actor(), id).map(Notice::explanation);
    }

    @POST
    @Path("/{id}/sign")
    @Operation(
            operationId = "signNotice",
            summary = "签发并编发文字号,签发人不得为拟稿人 / Sign and number it; the signer is not the drafter")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已签发 / Signed")
    @APIResponse(
            responseCode = "422",
            description = "签发人即拟稿人 / The signer drafted it",
            content = @Content(examples = @ExampleObject(name = "refused", value = NoticeExamples.REFUSED)))
    public Uni<Response> sign(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(null, ifMatch, version -> service.sign(caller.actor(), id, version));
    }

    @POST
    @Path("/{id}/reject")
    @Operation(
            operationId = "rejectNotice",
            summary = "不予签发:本期不发,理由留存 / Not to be sent this period, for a reason on record")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "不予签发 / Rejected")
    public Uni<Response> reject(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReasonedRequest body) {
        return done(body, ifMatch, version -> service.reject(caller.actor(), id, version, body.reason()));
    }

    @POST
    @Path("/{id}/issue")
    @Operation(operationId = "issueNotice", summary = "印发 / Issue to the addressee")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已印发 / Issued")
    public Uni<Response> issue(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(null, ifMatch, version -> service.issue(caller.actor(), id, version));
    }

    @POST
    @Path("/{id}/receive")
    @Operation(
            operationId = "receiveNotice",
            summary = "签收:主送人本人,或单位主要负责人、联络员 / Sign for it: the addressee, or the unit's head or liaison")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已签收 / Received")
    public Uni<Response> receive(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(null, ifMatch, version -> service.receive(caller.actor(), id, version));
    }

    @POST
    @Path("/{id}/close")
    @Operation(operationId = "closeNotice", summary = "办结 / Close with what came of it")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已办结 / Closed")
    public Uni<Response> close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ResultRequest body) {
        return done(body, ifMatch, version -> service.close(caller.actor(), id, version, body.result()));
    }

    @POST
    @Path("/{id}/void")
    @Operation(operationId = "voidNotice", summary = "作废,文号保留不再使用 / Void it; its number is kept and not used again")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已作废 / Voided")
    public Uni<Response> annul(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReasonedRequest body) {
        return done(body, ifMatch, version -> service.annul(caller.actor(), id, version, body.reason()));
    }

    private Uni<Response> done(Object body, String ifMatch, Function<Long, Uni<Notice>> command) {
        long version = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return once.answer(body, () -> command.apply(version)
                .map(notice -> Answer.ok(NoticeView.of(notice, actor), notice.version())));
    }
}
