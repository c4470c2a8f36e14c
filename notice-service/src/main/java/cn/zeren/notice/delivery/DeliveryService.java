package cn.zeren.notice.delivery;

import cn.zeren.notice.channel.ChannelGateway;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.tx.Work;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells people things. Nothing is sent in the caller's transaction: what is to go out is only stored in it. */
@ApplicationScoped
public class DeliveryService {

    private final DeliveryRepository deliveries;
    private final List<ChannelGateway> gateways;

    DeliveryService(DeliveryRepository deliveries, @All List<ChannelGateway> gateways) {
        this.deliveries = deliveries;
        this.gateways = gateways;
    }

    /**
     * Tells each of these, once: it is in the recipient's inbox when the caller's transaction commits, and goes out by
     * the other channels after that. In a few statements however many there are. A dispatch whose id was told before is
     * passed over. Where a head post is empty, whoever has the duty finds it in the unit's inbox, and the office is told.
     */
    public Uni<Void> queue(Work work, List<Dispatch> dispatches) {
        if (dispatches.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return deliveries
                .heads(work, headless(dispatches))
                .map(heads -> inboxes(work, dispatches, heads))
                .chain(inboxes -> deliveries.insert(work, inboxes))
                .chain(stored ->
                        work.journal(stored.stream().map(DeliveryWire::entry).toList()));
    }

    private static Set<UUID> headless(List<Dispatch> dispatches) {
        Set<UUID> units = new HashSet<>();
        for (Dispatch dispatch : dispatches) {
            if (dispatch.recipient() instanceof Recipient.Head head) {
                units.add(head.unitId());
            }
        }
        return units;
    }

    private List<Delivery> inboxes(Work work, List<Dispatch> dispatches, Map<UUID, List<UUID>> heads) {
        boolean spreads = gateways.stream().anyMatch(ChannelGateway::ready);
        List<Delivery> inboxes = new ArrayList<>();
        for (Dispatch dispatch : dispatches) {
            for (UUID official : officials(dispatch.recipient(), heads)) {
                inboxes.add(Delivery.inbox(Ids.at(work.now()), dispatch, official, spreads, work.now()));
            }
            if (dispatch.vacantWith(heads.keySet())) {
                inboxes.add(Delivery.inbox(Ids.at(work.now()), dispatch.alert(), null, spreads, work.now()));
            }
        }
        return inboxes;
    }

    /** One null for whoever has the duty. */
    private static List<UUID> officials(Recipient recipient, Map<UUID, List<UUID>> heads) {
        List<UUID> whoever = new ArrayList<>();
        whoever.add(null);
        if (recipient instanceof Recipient.Official official) {
            return List.of(official.officialId());
        }
        if (recipient instanceof Recipient.Head head) {
            return heads.getOrDefault(head.unitId(), whoever);
        }
        return whoever;
    }
}
