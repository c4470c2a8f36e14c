package cn.zeren.notice.drafting;

import cn.zeren.notice.drafting.PaperViews.ElementsRequest;
import cn.zeren.notice.drafting.PaperViews.LimitRequest;
import cn.zeren.notice.drafting.PaperViews.PartsRequest;
import cn.zeren.notice.drafting.PaperViews.RecommendationRequest;
import cn.zeren.notice.drafting.PaperViews.RectificationRequest;
import cn.zeren.notice.drafting.PaperViews.ReminderRequest;
import cn.zeren.notice.drafting.PaperViews.Secrecy;
import cn.zeren.notice.drafting.PaperViews.SupervisionRequest;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.Term;
import cn.zeren.platform.kernel.Explanation.Fact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in about a card drafted by hand. */
public final class DraftViews {

    private DraftViews() {}

    @Schema(name = "NewNotice", description = "手工起草的卡或书 / A notice drafted by hand")
    public record NewNotice(
            @NotNull NoticeKind kind,
            @NotNull @Valid To addressee,

            @Schema(
                    description = "卡的季度或月份,默认当期;两书无 / Of a card, the running one by default; a book has none",
                    nullable = true)
            String period,

            @Size(max = 200) @Schema(description = "默认按卡种和期次 / By kind and period by default", nullable = true)
            String title,

            @NotBlank @Size(max = 10_000) String body,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull Why> reasons,

            @Schema(
                    description = "该单位当月已有的督办卡:确需另发一张时指明,签发人须写明理由 /"
                            + " The 督办卡 the unit has for the month, where a second is meant; the signer says why",
                    nullable = true)
            UUID besides,

            @Valid @Schema(nullable = true) Secrecy secrecy,
            @Valid @Schema(nullable = true) ElementsRequest elements,

            @Valid @Schema(description = "整改通知书必填 / A 整改通知书 can't be without", nullable = true)
            LimitRequest limit,

            @Valid @Schema(nullable = true) ReminderRequest reminder,
            @Valid @Schema(nullable = true) SupervisionRequest supervision,
            @Valid @Schema(nullable = true) RecommendationRequest recommendation,
            @Valid @Schema(nullable = true) RectificationRequest rectification) {

        /** What is written for one kind or another; more than one is a fault. */
        List<PartsRequest> parts() {
            return Stream.<PartsRequest>of(reminder, supervision, recommendation, rectification)
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** Every fact it points to, by where. */
        Map<String, Fact> facts() {
            Map<String, Fact> facts = new LinkedHashMap<>();
            for (int i = 0; i < reasons.size(); i++) {
                List<Fact> of = reasons.get(i).facts();
                for (int j = 0; of != null && j < of.size(); j++) {
                    facts.put("/reasons/" + i + "/facts/" + j, of.get(j));
                }
            }
            List<Fact> basis = elements == null ? List.of() : elements.rest();
            for (int i = 0; i < basis.size(); i++) {
                facts.put("/elements/basis/" + i, basis.get(i));
            }
            return facts;
        }

        List<UUID> cc() {
            return elements == null ? List.of() : elements.units();
        }

        Elements elementsWith(List<Elements.Copy> copied) {
            return elements == null ? Elements.PLAIN : elements.elements(copied);
        }

        Term term() {
            return limit == null ? Term.NONE : limit.term();
        }
    }

    @Schema(name = "Rewriting", description = "全部内容重写,文种、期次、主送不变 / All of it anew; kind, period and addressee stay")
    public record Rewriting(
            @Size(max = 500)
            @Schema(description = "更正理由;更正替代时必填 / Why; required where another notice is replaced", nullable = true)
            String reason,

            @Size(max = 200) @Schema(nullable = true) String title,
            @NotBlank @Size(max = 10_000) String body,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull Why> reasons,
            @Valid @Schema(nullable = true) Secrecy secrecy,
            @Valid @Schema(nullable = true) ElementsRequest elements,
            @Valid @Schema(nullable = true) LimitRequest limit,
            @Valid @Schema(nullable = true) ReminderRequest reminder,
            @Valid @Schema(nullable = true) SupervisionRequest supervision,
            @Valid @Schema(nullable = true) RecommendationRequest recommendation,
            @Valid @Schema(nullable = true) RectificationRequest rectification) {

        /** As if it were drafted for the first time. */
        NewNotice of(NoticeKind kind) {
            return new NewNotice(
                    kind,
                    null,
                    null,
                    title,
                    body,
                    reasons,
                    null,
                    secrecy,
                    elements,
                    limit,
                    reminder,
                    supervision,
                    recommendation,
                    rectification);
        }
    }

    @Schema(name = "To", description = "主送:单位或个人,二者取一 / A unit or an official, one of the two")
    public record To(
            @Schema(nullable = true) UUID unitId,
            @Schema(nullable = true) UUID officialId,

            @Schema(description = "其人任多个正职时指明 / Which post, when the official heads several", nullable = true)
            UUID postId) {}

    @Schema(name = "Why", description = "一句理由 / A reason")
    public record Why(
            @NotBlank @Size(max = 500) String text,

            @Schema(description = "依据条款,默认 JZ-2.2 / Clause it rests on, JZ-2.2 by default", nullable = true)
            String clause,

            @Size(max = 100)
            @Schema(
                    description = "所依据的事实,须为本系统所知并在可见范围 / Facts it speaks of: known here, and in sight",
                    nullable = true)
            List<@NotNull Fact> facts) {}
}
