package cn.zeren.notice.delivery;

import cn.zeren.notice.channel.Channel;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes out about deliveries. */
public final class DeliveryViews {

    private DeliveryViews() {}

    @Schema(name = "Delivery", description = "一次送达:一人一渠道 / One delivery: to one recipient by one channel")
    public record DeliveryView(
            UUID id,

            @Schema(description = "与 ETag 相同 / As in the ETag")
            long version,

            @Schema(description = "同一件事各渠道相同 / The same for every channel by which one thing is told")
            UUID dispatchId,

            Template template,
            Channel channel,
            DeliveryStatus status,
            RecipientKind recipient,

            @Schema(nullable = true, description = "为空即由履职者接收 / Null for whoever has the duty")
            UUID officialId,

            @Schema(description = "所涉单位 / The unit it concerns")
            UUID unitId,

            @Schema(nullable = true) UUID noticeId,
            @Schema(nullable = true) UUID rectificationId,

            @Schema(description = "代码、数字、日期 / Codes, numbers, dates")
            Map<String, String> params,

            int attempts,

            @Schema(nullable = true, description = "最近一次失败的代码 / Code of what went wrong last")
            String fault,

            @Schema(nullable = true, description = "下次投递的时间 / When it is tried next")
            Instant dueAt,

            Instant queuedAt,
            @Schema(nullable = true) Instant sentAt,
            @Schema(nullable = true) Instant deliveredAt,
            @Schema(nullable = true) Instant openedAt,
            @Schema(nullable = true) Instant receivedAt,
            @JsonProperty("_actions") List<Action> actions) {

        /** @param own whether the actor is its recipient */
        public static DeliveryView of(Delivery delivery, boolean own, Actor actor) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.version(),
                    delivery.dispatchId(),
                    delivery.template(),
                    delivery.channel(),
                    delivery.status(),
                    delivery.recipient(),
                    delivery.officialId(),
                    delivery.unitId(),
                    delivery.noticeId(),
                    delivery.rectificationId(),
                    delivery.params(),
                    delivery.attempts(),
                    delivery.fault(),
                    delivery.status() == DeliveryStatus.QUEUED ? delivery.dueAt() : null,
                    delivery.queuedAt(),
                    delivery.sentAt(),
                    delivery.deliveredAt(),
                    delivery.openedAt(),
                    delivery.receivedAt(),
                    List.of(
                            action(delivery, "open", own, DeliveryAct.OPEN),
                            action(
                                    delivery,
                                    "repeat",
                                    actor.has(Role.LG_OFFICE, Role.LG_OFFICE_HEAD),
                                    DeliveryAct.REPEAT)));
        }

        private static Action action(Delivery delivery, String verb, boolean his, DeliveryAct act) {
            String refusal = his
                    ? delivery.can(act) ? null : "DELIVERY_STATE"
                    : Refusal.forbidden().code();
            String href = "/api/notice/v1/deliveries/" + delivery.id() + "/" + verb;
            return new Action(verb, "POST", href, refusal == null, refusal);
        }
    }

    @Schema(name = "DeliveryPage")
    public record DeliveryPage(
            List<DeliveryView> items,

            @Schema(description = "下一页游标,末页为空 / Cursor of the next page, null at the end", nullable = true)
            String next) {}
}
