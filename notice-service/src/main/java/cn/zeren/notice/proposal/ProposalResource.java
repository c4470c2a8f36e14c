package cn.zeren.notice.proposal;

import cn.zeren.notice.notice.NoticeViews.NoticeView;
import cn.zeren.notice.proposal.ProposalViews.Proposing;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "两卡两书 / Notices")
public class ProposalResource {

    private final ProposalService service;
    private final Once once;
    private final Caller caller;

    ProposalResource(ProposalService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("/notices:propose")
    @Operation(
            operationId = "proposeNotice",
            summary =
                    "据实拟一件建议书或整改通知书,逐句列明事实,由人修改送签 / Draft a book from the facts, each sentence with those it rests on",
            description = "提议者即拟稿人;没有可据的事实则拒绝 / Who asks is its drafter; refused where the facts call for none")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201", responseDescription = "草稿 / The draft")
    public Uni<Response> propose(@NotNull @Valid Proposing body) {
        Actor actor = caller.actor();
        return once.answer(body, () -> service.propose(actor, body)
                .map(made -> Answer.created(
                        "/api/notice/v1/notices/" + made.notice().id(),
                        NoticeView.of(made),
                        made.notice().version())));
    }
}
