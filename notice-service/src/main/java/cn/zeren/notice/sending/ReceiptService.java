package cn.zeren.notice.sending;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.channel.ChannelConfig;
import cn.zeren.notice.channel.WebhookSignature;
import cn.zeren.notice.delivery.Delivery;
import cn.zeren.notice.delivery.DeliveryAct;
import cn.zeren.notice.delivery.DeliveryPolicy;
import cn.zeren.notice.delivery.DeliveryRepository;
import cn.zeren.notice.delivery.DeliveryService;
import cn.zeren.notice.delivery.DeliveryStatus;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.notice.sending.ReceiptViews.Receipt;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.time.BusinessClock;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes receipts of carriers. One that comes twice, late or out of turn changes nothing it should not. */
@ApplicationScoped
public class ReceiptService {

    private static final Map<DeliveryStatus, DeliveryAct> OUTCOMES = Map.of(
            DeliveryStatus.DELIVERED, DeliveryAct.CONFIRM,
            DeliveryStatus.OPENED, DeliveryAct.OPEN,
            DeliveryStatus.FAILED, DeliveryAct.FAIL);

    private final Tx tx;
    private final DeliveryRepository deliveries;
    private final PolicyRepository policies;
    private final RoutingService routing;
    private final ChannelConfig config;
    private final BusinessClock clock;
    private final ObjectMapper json;

    ReceiptService(
            Tx tx,
            DeliveryRepository deliveries,
            PolicyRepository policies,
            RoutingService routing,
            ChannelConfig config,
            BusinessClock clock,
            ObjectMapper json) {
        this.tx = tx;
        this.deliveries = deliveries;
        this.policies = policies;
        this.routing = routing;
        this.config = config;
        this.clock = clock;
        this.json = json;
    }

    /**
     * What came with a receipt.
     *
     * @param id {@code webhook-id}, null when missing, as the others
     * @param timestamp {@code webhook-timestamp}
     * @param signature {@code webhook-signature}
     */
    public record Headers(String id, String timestamp, String signature) {}

    /**
     * Takes one. Who may is who has the channel's secret; nobody else is told whether there is such a message.
     *
     * @return fails with RECEIPT_NOT_SIGNED where the signature does not vouch for the body
     */
    public Uni<Void> take(Channel channel, Headers headers, String body) {
        boolean vouched = carrier(channel)
                .map(carrier -> new WebhookSignature(carrier.secret())
                        .vouches(headers.id(), headers.timestamp(), headers.signature(), body, clock.realNow()))
                .orElse(false);
        if (!vouched) {
            throw new Refused(new Refusal("RECEIPT_NOT_SIGNED", Refusal.Kind.FORBIDDEN, null, Map.of(), List.of()));
        }
        Receipt receipt = receipt(body);
        return tx.write(carrierOf(channel), "delivery.receipt", work -> deliveries
                .get(work, receipt.id())
                .invoke(delivery -> {
                    if (delivery.channel() != channel) {
                        throw new Refused(Refusal.notFound());
                    }
                })
                .chain(delivery -> together(work, delivery))
                .chain(carried -> settle(work, carried, receipt.outcome())));
    }

    private static Actor carrierOf(Channel channel) {
        return Actor.service("carrier-" + channel.name().toLowerCase(Locale.ROOT));
    }

    private Optional<ChannelConfig.Carrier> carrier(Channel channel) {
        return switch (channel) {
            case SMS -> config.sms();
            case GOV_IM -> config.govIm();
            case INBOX, EMAIL -> Optional.empty();
        };
    }

    private Receipt receipt(String body) {
        Receipt receipt;
        try {
            receipt = json.readValue(body, Receipt.class);
        } catch (JsonProcessingException unreadable) {
            throw new Refused(Refusal.malformed("RECEIPT_INVALID", List.of()));
        }
        List<FieldError> missing = new ArrayList<>();
        if (receipt.id() == null) {
            missing.add(new FieldError("/id", "FIELD_INVALID"));
        }
        if (receipt.outcome() == null || !OUTCOMES.containsKey(receipt.outcome())) {
            missing.add(new FieldError("/outcome", "FIELD_INVALID"));
        }
        if (!missing.isEmpty()) {
            throw new Refused(Refusal.malformed("RECEIPT_INVALID", missing));
        }
        return receipt;
    }

    /** All that one message carried. */
    private Uni<List<Delivery>> together(Work work, Delivery delivery) {
        return delivery.reference() == null || !delivery.digest()
                ? Uni.createFrom().item(List.of(delivery))
                : deliveries.gatheredWith(work, delivery);
    }

    private Uni<Void> settle(Work work, List<Delivery> carried, DeliveryStatus outcome) {
        DeliveryAct act = OUTCOMES.get(outcome);
        List<Delivery> open = carried.stream().filter(one -> one.can(act)).toList();
        if (act == DeliveryAct.FAIL) {
            Map<Delivery, String> lost = new LinkedHashMap<>();
            open.forEach(one -> lost.put(one, "CARRIER_FAILED"));
            return policies.on(work, DeliveryPolicy.NAME, work.today())
                    .chain(policy -> routing.giveUp(work, policy.content(), lost));
        }
        for (Delivery one : open) {
            if (act == DeliveryAct.OPEN) {
                one.open(work.now());
            } else {
                one.confirm(work.now());
            }
        }
        return work.session().flush().chain(() -> work.journal(DeliveryService.entries(open)));
    }
}
