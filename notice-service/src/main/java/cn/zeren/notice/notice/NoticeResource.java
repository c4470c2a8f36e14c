package cn.zeren.notice.notice;

import cn.zeren.notice.notice.NoticeViews.ClosingRequest;
import cn.zeren.notice.notice.NoticeViews.GrantRequest;
import cn.zeren.notice.notice.NoticeViews.InstructionRequest;
import cn.zeren.notice.notice.NoticeViews.NoticeEvidence;
import cn.zeren.notice.notice.NoticeViews.NoticeView;
import cn.zeren.notice.notice.NoticeViews.ReasonedRequest;
import cn.zeren.notice.notice.NoticeViews.SigningRequest;
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
    private final EvidenceService evidences;
    private final Once once;
    private final Caller caller;

    NoticeResource(NoticeService service, EvidenceService evidences, Once once, Caller caller) {
        this.service = service;
        this.evidences = evidences;
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
        return service.get(actor, id)
                .map(seen -> Answer.tagged(NoticeView.of(seen), seen.notice().version()));
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
        return service.get(caller.actor(), id).map(seen -> seen.notice().explanation());
    }

    @GET
    @Path("/{id}/evidence")
    @Operation(
            operationId = "listNoticeEvidence",
            summary =
                    "各次反馈的凭据:是否有效期内,核验方并见同一文件的他处使用 / Evidence of each feedback; who verifies sees where its files were shown before")
    @APIResponse(
            responseCode = "200",
            description = "按提交先后 / In the order it came",
            content =
                    @Content(
                            schema = @Schema(implementation = NoticeEvidence.class),
                            examples = @ExampleObject(name = "evidence", value = NoticeExamples.EVIDENCE)))
    public Uni<NoticeEvidence> evidence(@PathParam("id") UUID id) {
        return evidences.of(caller.actor(), id).map(NoticeEvidence::new);
    }

    @POST
    @Path("/{id}/review")
    @Operation(operationId = "reviewNotice", summary = "核稿,核稿人不得为拟稿人 / Review it; the reviewer is not the drafter")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已核稿 / Reviewed")
    public Uni<Response> review(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(null, ifMatch, version -> service.review(caller.actor(), id, version));
    }

    @POST
    @Path("/{id}/send-back")
    @Operation(operationId = "sendNoticeBack", summary = "退回拟稿人修改 / Back to the drafter, for a reason")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "退回修改 / Sent back")
    public Uni<Response> sendBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReasonedRequest body) {
        return done(body, ifMatch, version -> service.sendBack(caller.actor(), id, version, body.reason()));
    }

    @POST
    @Path("/{id}/sign")
    @Operation(
            operationId = "signNotice",
            summary =
                    "签发并编发文字号;签发人按文种,且不得为拟稿人、核稿人 / Sign and number it; who may depends on the kind, and is neither drafter nor reviewer")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已签发 / Signed")
    @APIResponse(
            responseCode = "422",
            description = "签发人即拟稿人 / The signer drafted it",
            content = @Content(examples = @ExampleObject(name = "refused", value = NoticeExamples.REFUSED)))
    public Uni<Response> sign(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid SigningRequest body) {
        SigningRequest wanted = body == null ? SigningRequest.PLAIN : body;
        return done(body, ifMatch, version -> service.sign(caller.actor(), id, version, wanted));
    }

    @POST
    @Path("/{id}/reject")
    @Operation(operationId = "rejectNotice", summary = "不予签发:本期不发,理由留存 / Not to be sent, for a reason on record")
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
    @Path("/{id}/verify")
    @Operation(
            operationId = "verifyNotice",
            summary = "核验反馈;核验人不得为拟稿人、核稿人、签发人、反馈人 / Take the feedback up; by none of the hands before")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "核验中 / Under verification")
    public Uni<Response> verify(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(null, ifMatch, version -> service.verify(caller.actor(), id, version));
    }

    @POST
    @Path("/{id}/return")
    @Operation(operationId = "returnNotice", summary = "退回重办 / Back to the unit, for a reason")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "退回重办 / Returned")
    public Uni<Response> giveBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReasonedRequest body) {
        return done(body, ifMatch, version -> service.giveBack(caller.actor(), id, version, body.reason()));
    }

    @POST
    @Path("/{id}/close")
    @Operation(
            operationId = "closeNotice",
            summary = "销号:有凭据、问题全部销号、由他人核验 / Close it: with evidence, no problem open, by another person")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已销号 / Closed")
    public Uni<Response> close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ClosingRequest body) {
        return done(body, ifMatch, version -> service.close(caller.actor(), id, version, body.result(), body.after()));
    }

    @POST
    @Path("/{id}/grant-extension")
    @Operation(operationId = "grantNoticeExtension", summary = "同意延期 / Grant the extension")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已同意 / Granted")
    public Uni<Response> grantExtension(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid GrantRequest body) {
        return done(
                body,
                ifMatch,
                version ->
                        service.grantExtension(caller.actor(), id, version, body.due(), body.note(), body.decision()));
    }

    @POST
    @Path("/{id}/refuse-extension")
    @Operation(operationId = "refuseNoticeExtension", summary = "不同意延期 / Refuse the extension")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "不同意 / Refused")
    public Uni<Response> refuseExtension(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReasonedRequest body) {
        return done(body, ifMatch, version -> service.refuseExtension(caller.actor(), id, version, body.reason()));
    }

    @POST
    @Path("/{id}/record-instruction")
    @Operation(operationId = "recordNoticeInstruction", summary = "登记对建议书的批示 / Record what a leader wrote on a 建议书")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已登记 / Recorded")
    public Uni<Response> recordInstruction(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid InstructionRequest body) {
        return done(body, ifMatch, version -> service.recordInstruction(caller.actor(), id, version, body));
    }

    @POST
    @Path("/{id}/recall")
    @Operation(
            operationId = "recallNotice",
            summary = "撤回尚未签收的文书,文号保留 / Take back what is not yet signed for; the number is kept")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已撤回 / Recalled")
    public Uni<Response> recall(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReasonedRequest body) {
        return done(body, ifMatch, version -> service.recall(caller.actor(), id, version, body.reason()));
    }

    @POST
    @Path("/{id}/void")
    @Operation(operationId = "voidNotice", summary = "作废,文号保留不再使用 / Void it; its number is kept and not used again")
    @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "已作废 / Voided")
    public Uni<Response> annul(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReasonedRequest body) {
        return done(body, ifMatch, version -> service.annul(caller.actor(), id, version, body.reason()));
    }

    private Uni<Response> done(Object body, String ifMatch, Function<Long, Uni<Handled>> command) {
        long version = IfMatch.version(ifMatch);
        return once.answer(body, () -> command.apply(version)
                .map(seen -> Answer.ok(NoticeView.of(seen), seen.notice().version())));
    }
}
