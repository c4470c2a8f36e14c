package cn.zeren.notice.notice;

import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about one notice. */
public final class NoticeViews {

    private NoticeViews() {}

    @Schema(name = "Notice", description = "一件卡 / One card")
    public record NoticeView(
            UUID id,

            @Schema(description = "与 ETag 相同 / As in the ETag")
            long version,

            NoticeKind kind,
            NoticeStatus status,

            @Schema(description = "季度 2016-Q1 或月份 2016-03 / Quarter or month")
            String period,

            @Schema(description = "发文字号,签发前为空 / Null until signed", nullable = true)
            String docNo,

            String title,
            String body,
            AddresseeView addressee,

            @Schema(description = "起草理由,逐句对应事实 / Why it was drafted, sentence by sentence")
            List<Reason> reasons,

            DeedView drafted,
            @Schema(nullable = true) DeedView signed,
            @Schema(nullable = true) DeedView issued,
            @Schema(nullable = true) DeedView received,
            @Schema(nullable = true) DeedView closed,

            @Schema(nullable = true, description = "不予签发或作废 / Rejected or voided")
            DeedView ended,

            @JsonProperty("_actions") List<Action> actions) {

        public static NoticeView of(Notice notice, Actor actor) {
            return new NoticeView(
                    notice.id(),
                    notice.version(),
                    notice.kind(),
                    notice.status(),
                    notice.period().code(),
                    text(notice.docNo()),
                    notice.title(),
                    notice.body(),
                    AddresseeView.of(notice.addressee()),
                    notice.reasons().sentences(),
                    DeedView.of(notice.drafted()),
                    DeedView.of(notice.signed()),
                    DeedView.of(notice.issued()),
                    DeedView.of(notice.received()),
                    DeedView.of(notice.closed()),
                    DeedView.of(notice.ended()),
                    actionsOn(notice.id(), notice.guard(), actor));
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

        public static DeedView of(Deed deed) {
            return deed == null ? null : new DeedView(deed.by(), deed.officialId(), deed.at(), deed.note());
        }
    }

    @Schema(name = "Reasoned", description = "理由 / A reason")
    public record ReasonedRequest(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "Result", description = "办结情况 / What came of it")
    public record ResultRequest(@NotBlank @Size(max = 2000) String result) {}

    /** All verbs with whether the actor may use them now. */
    public static List<Action> actionsOn(UUID id, NoticeGuard guard, Actor actor) {
        return Stream.of(NoticeVerb.values())
                .map(verb -> {
                    String refusal =
                            guard.refuses(verb, actor).map(Refusal::code).orElse(null);
                    String href = "/api/notice/v1/notices/" + id + "/" + verb.path();
                    return new Action(verb.path(), "POST", href, refusal == null, refusal);
                })
                .toList();
    }

    private static String text(DocNo number) {
        return number == null ? null : number.text();
    }
}
