package cn.zeren.notice.drafting;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.platform.kernel.Explanation.Fact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in about a card drafted by hand. */
public final class DraftViews {

    private DraftViews() {}

    @Schema(name = "NewNotice", description = "手工起草的卡 / A card drafted by hand")
    public record NewNotice(
            @NotNull NoticeKind kind,
            @NotNull @Valid To addressee,

            @Schema(description = "季度或月份,默认当期 / Quarter or month, the running one by default", nullable = true)
            String period,

            @Size(max = 200) @Schema(description = "默认按卡种和期次 / By kind and period by default", nullable = true)
            String title,

            @NotBlank @Size(max = 10_000) String body,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull Why> reasons) {}

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

            @Schema(description = "所依据的事实 / Facts it speaks of", nullable = true)
            List<@NotNull Fact> facts) {}
}
