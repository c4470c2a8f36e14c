package cn.zeren.notice.sending;

import cn.zeren.notice.delivery.DeliveryStatus;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What carriers say. */
public final class ReceiptViews {

    private ReceiptViews() {}

    @Schema(name = "Receipt", description = "回执 / What has become of a message")
    public record Receipt(
            @Schema(required = true, description = "消息的 id,投递时所给 / Id of the message, as it was sent with")
            UUID id,

            @Schema(required = true, description = "DELIVERED、OPENED 或 FAILED / One of these three")
            DeliveryStatus outcome) {}
}
