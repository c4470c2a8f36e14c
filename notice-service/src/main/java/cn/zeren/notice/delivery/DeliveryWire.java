package cn.zeren.notice.delivery;

import cn.zeren.notice.channel.Channel;
import cn.zeren.platform.journal.Entry;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A delivery as published: who was told what, by which channel, and what became of it. No address and no text.
 *
 * @param id the delivery
 * @param version an older or equal one is to be ignored
 * @param state all of it
 */
public record DeliveryWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.notice.delivery.v1";

    public record State(
            UUID dispatchId,
            Template template,
            Channel channel,
            DeliveryStatus status,
            RecipientKind recipient,
            UUID officialId,
            UUID unitId,
            UUID noticeId,
            UUID rectificationId,
            int attempts,
            String fault,
            Instant queuedAt,
            Instant sentAt,
            Instant deliveredAt,
            Instant openedAt,
            Instant receivedAt) {}

    static Entry entry(Delivery delivery) {
        return new Entry(
                TOPIC,
                delivery.id().toString(),
                type(delivery.status()),
                delivery.version(),
                new DeliveryWire(delivery.id(), delivery.version(), state(delivery)));
    }

    /** The CloudEvents type of having come to a status. */
    public static String type(DeliveryStatus status) {
        return "cn.zeren.notice.delivery." + status.name().toLowerCase(Locale.ROOT) + ".v1";
    }

    private static State state(Delivery delivery) {
        return new State(
                delivery.dispatchId(),
                delivery.template(),
                delivery.channel(),
                delivery.status(),
                delivery.recipient(),
                delivery.officialId(),
                delivery.unitId(),
                delivery.noticeId(),
                delivery.rectificationId(),
                delivery.attempts(),
                delivery.fault(),
                delivery.queuedAt(),
                delivery.sentAt(),
                delivery.deliveredAt(),
                delivery.openedAt(),
                delivery.receivedAt());
    }
}
