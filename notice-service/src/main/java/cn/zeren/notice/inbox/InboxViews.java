package cn.zeren.notice.inbox;

import cn.zeren.notice.delivery.DeliveryViews.DeliveryView;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.register.RegisterViews.NoticeRow;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes out of the inbox. */
public final class InboxViews {

    private InboxViews() {}

    @Schema(name = "InboxItem", description = "一件待办及其级别 / Something that waits, and how pressing it is")
    public record InboxItem(
            NoticeRow notice,

            @Schema(description = "逾期级别 0 到 4 / Level of escalation, 0 to 4")
            int level) {}

    @Schema(name = "InboxCount", description = "某状态某级别的件数 / How many of a status and level")
    public record InboxCount(
            NoticeStatus status,
            int level,
            long count,

            @Schema(description = "已数到上限:至少这么多 / Counting has come to its bound: there are at least so many")
            boolean atLeast) {}

    @Schema(name = "Inbox", description = "我的待办 / What waits for me")
    public record Inbox(
            List<InboxItem> items,

            @Schema(
                    description =
                            "按状态和级别;发给同一收件人的、待办的每个种类和状态,各至多数到最近的二百件,数到即标 atLeast / By status and level. The latest two hundred are counted of what came to one addressee, and of each kind and status that waits; atLeast says where there may be more")
            List<InboxCount> counts,

            @Schema(description = "未打开的消息,最近的在前,至多五十条 / What was told and not opened, the latest first, fifty at most")
            List<DeliveryView> told,

            @Schema(description = "由此接续消息流 / Where to follow the stream from")
            String lastEventId,

            @Schema(description = "下一页游标,末页为空 / Cursor of the next page, null at the end", nullable = true)
            String next) {}
}
