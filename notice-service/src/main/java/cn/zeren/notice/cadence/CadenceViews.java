package cn.zeren.notice.cadence;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.platform.kernel.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes out about why a card was drafted or not. */
public final class CadenceViews {

    private CadenceViews() {}

    @Schema(name = "WhyCard", description = "某单位某期为何有卡或无卡 / Why a unit has a card for a period, or none")
    public record WhyCard(
            UUID unitId,
            NoticeKind kind,
            String period,

            @Schema(description = "按此日的事实和政策回答 / The day whose facts and policy the answer goes by")
            LocalDate day,

            @Schema(description = "每个应发对象一项 / One for each addressee")
            List<WhyItem> items) {}

    @Schema(name = "WhyCardItem", description = "一个发放对象 / One addressee")
    public record WhyItem(
            @Schema(description = "督办卡为单位,提示卡为职务 / The unit, or of a 提示卡 the post")
            UUID addresseeId,

            String addressee,
            Outcome outcome,

            @Schema(description = "该期已有的卡,含不予签发和作废的 / Cards there are for the period, also rejected and void ones")
            List<UUID> noticeIds,

            Explanation explanation) {}
}
