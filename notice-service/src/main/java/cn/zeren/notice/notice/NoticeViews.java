package cn.zeren.notice.notice;

import cn.zeren.notice.course.Course;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.proof.Deed;
import cn.zeren.notice.proof.Evidence;
import cn.zeren.notice.proof.ProofViews.EvidenceRequest;
import cn.zeren.notice.proof.ProofViews.EvidenceView;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.kernel.Refusal;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about one notice. */
public final class NoticeViews {

    private NoticeViews() {}

    @Schema(name = "Notice", description = "一件卡或书 / One notice")
    public record NoticeView(
            UUID id,

            @Schema(description = "与 ETag 相同 / As in the ETag")
            long version,

            NoticeKind kind,
            NoticeStatus status,

            @Schema(description = "季度 2016-Q1 或月份 2016-03;两书无期次 / Quarter or month; none of a book", nullable = true)
            String period,

            @Schema(description = "发文字号,签发前为空 / Null until signed", nullable = true)
            String docNo,

            String title,
            String body,
            AddresseeView addressee,
            Elements elements,
            PartsView parts,

            @Schema(description = "时限末日,含延期 / The last day in time, extensions included", nullable = true)
            LocalDate due,

            @Schema(description = "尚未销号的问题数 / Problems still open")
            int openProblems,

            @Schema(description = "起草理由,逐句对应事实 / Why it was drafted, sentence by sentence")
            List<Reason> reasons,

            @Schema(description = "谁在何时做了哪一步 / Who did which step, and when")
            Steps steps,

            Course course,

            @Schema(description = "替代了哪一件 / The notice it replaces", nullable = true)
            UUID replaces,

            @Schema(description = "被哪一件替代 / The notice that replaces it", nullable = true)
            UUID replacedBy,

            @Schema(
                    description = "与同单位同月哪一张督办卡并存 / The 督办卡 of the same unit and month it stands beside",
                    nullable = true)
            UUID besides,

            @JsonProperty("_actions") List<Action> actions) {

        public static NoticeView of(Handled handled) {
            Notice notice = handled.notice();
            return new NoticeView(
                    notice.id(),
                    notice.version(),
                    notice.kind(),
                    notice.status(),
                    notice.period() == null ? null : notice.period().code(),
                    notice.docNo() == null ? null : notice.docNo().text(),
                    notice.title(),
                    notice.body(),
                    AddresseeView.of(notice.addressee()),
                    notice.elements(),
                    PartsView.of(notice.parts()),
                    notice.due(),
                    notice.guard().problems().open(),
                    notice.reasons().sentences(),
                    Steps.of(notice),
                    notice.course(),
                    notice.replaces(),
                    notice.replacedBy(),
                    notice.besides(),
                    actionsOn(notice.id(), notice.guard(), handled.hand()));
        }
    }

    @Schema(name = "NoticeEvidence", description = "一件文书的凭据 / Evidence of one notice")
    public record NoticeEvidence(List<EvidenceView> items) {}

    @Schema(name = "Steps")
    public record Steps(
            DeedView drafted,
            @Schema(nullable = true) DeedView reviewed,
            @Schema(nullable = true) DeedView signed,
            @Schema(nullable = true) DeedView issued,
            @Schema(nullable = true) DeedView received,
            @Schema(nullable = true) DeedView begun,
            @Schema(nullable = true) DeedView submitted,
            @Schema(nullable = true) DeedView verified,
            @Schema(nullable = true) DeedView returned,
            @Schema(nullable = true) DeedView recalled,
            @Schema(nullable = true) DeedView closed,

            @Schema(nullable = true, description = "不予签发、被替代或作废 / Rejected, replaced or voided")
            DeedView ended) {

        static Steps of(Notice notice) {
            return new Steps(
                    DeedView.of(notice.drafted()),
                    DeedView.of(notice.reviewed()),
                    DeedView.of(notice.signed()),
                    DeedView.of(notice.issued()),
                    DeedView.of(notice.received()),
                    DeedView.of(notice.begun()),
                    DeedView.of(notice.submitted()),
                    DeedView.of(notice.verified()),
                    DeedView.of(notice.returned()),
                    DeedView.of(notice.recalled()),
                    DeedView.of(notice.closed()),
                    DeedView.of(notice.ended()));
        }
    }

    @Schema(name = "Parts", description = "该文种特有的部分,其余三项为空 / What its kind alone has; the three others are null")
    public record PartsView(
            @Schema(nullable = true) Parts.Reminder reminder,
            @Schema(nullable = true) Parts.Supervision supervision,
            @Schema(nullable = true) Parts.Recommendation recommendation,
            @Schema(nullable = true) Parts.Rectification rectification) {

        static PartsView of(Parts parts) {
            return new PartsView(
                    parts instanceof Parts.Reminder reminder ? reminder : null,
                    parts instanceof Parts.Supervision supervision ? supervision : null,
                    parts instanceof Parts.Recommendation recommendation ? recommendation : null,
                    parts instanceof Parts.Rectification rectification ? rectification : null);
        }
    }

    @Schema(name = "Addressee", description = "主送 / Whom it is for")
    public record AddresseeView(
            AddresseeKind kind,
            UUID unitId,
            @Schema(nullable = true) UUID postId,
            @Schema(nullable = true) UUID officialId,
            String name,
            @Schema(nullable = true) String title) {

        public static AddresseeView of(Addressee to) {
            UUID postId = to.kind() == AddresseeKind.PRINCIPAL ? to.id() : null;
            return new AddresseeView(to.kind(), to.unitId(), postId, to.officialId(), to.name(), to.title());
        }
    }

    @Schema(name = "Deed", description = "谁在何时做的 / Who did it, and when")
    public record DeedView(
            String by,
            @Schema(nullable = true) UUID officialId,
            Instant at,
            @Schema(nullable = true) String note) {

        static DeedView of(Deed deed) {
            return deed == null ? null : new DeedView(deed.by(), deed.officialId(), deed.at(), deed.note());
        }
    }

    @Schema(name = "Reasoned", description = "理由 / A reason")
    public record ReasonedRequest(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "Signing", description = "签发;可不带内容 / With the signature; may be left out", nullable = true)
    public record SigningRequest(
            @Size(max = 500)
            @Schema(description = "同一单位同月另发督办卡须写明理由 / Needed for a second 督办卡 of one unit and month", nullable = true)
            String reason,

            @Schema(
                    description =
                            "用预留的文号签发,须为本机关本年度的;不填则取下一号 /"
                                    + " A number set aside, of this office and year, to sign it with; else the next one is taken",
                    nullable = true)
            UUID docNumberId) {

        static final SigningRequest PLAIN = new SigningRequest(null, null);
    }

    @Schema(name = "Closing", description = "销号结论 / What came of it")
    public record ClosingRequest(
            @NotBlank @Size(max = 2000) String result,

            @Size(max = 50)
            @Schema(description = "建议书:批示后续发文 / Of a 建议书: the notices that came of the 批示", nullable = true)
            List<@NotNull UUID> followUps) {

        List<UUID> after() {
            return followUps == null ? List.of() : followUps;
        }
    }

    @Schema(name = "NewFeedback", description = "单位的反馈:说明或凭据,至少其一 / A statement or evidence, one of them at least")
    public record FeedbackRequest(
            @Size(max = 10_000) @Schema(nullable = true) String statement,
            @Size(max = 100) @Schema(nullable = true) List<@Valid @NotNull EvidenceRequest> evidence) {

        List<Evidence> shown() {
            return EvidenceRequest.all(evidence);
        }
    }

    @Schema(name = "NewExtension", description = "申请延期 / A request for more time")
    public record ExtensionRequest(
            @NotNull @Schema(description = "所请新时限 / The limit asked for")
            LocalDate due,

            @NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "ExtensionGrant", description = "同意延期 / The extension is granted")
    public record GrantRequest(
            @Schema(description = "所准新时限,默认照准 / The new limit; as asked for by default", nullable = true)
            LocalDate due,

            @Size(max = 500) @Schema(nullable = true) String note,

            @Pattern(regexp = DocNo.FORM)
            @Schema(nullable = true, description = "批准文号,无文件可不填 / Number of the document, where there is one")
            String decision) {}

    @Schema(name = "NewInstruction", description = "批示 / What a leader wrote on it")
    public record InstructionRequest(
            @NotBlank @Size(max = 100) @Schema(description = "批示人职务姓名 / Post and name of the leader")
            String leader,

            @NotNull LocalDate on,
            @NotBlank @Size(max = 2000) String text,

            @Schema(description = "是否要求办理 / Whether it asks for something to be done")
            boolean followUp) {}

    /** All verbs of the kind with whether they may be used now. */
    public static List<Action> actionsOn(UUID id, NoticeGuard guard, Hand hand) {
        return NoticeStatus.TABLE.stream()
                .filter(row -> row.kinds().contains(guard.kind()))
                .map(NoticeStatus.Transition::verb)
                .distinct()
                .sorted()
                .map(verb -> {
                    String refusal =
                            guard.refuses(verb, hand).map(Refusal::code).orElse(null);
                    String href = "/api/notice/v1/notices/" + id + "/" + verb.path();
                    return new Action(verb.path(), "POST", href, refusal == null, refusal);
                })
                .toList();
    }
}
