package cn.zeren.notice.delivery;

import cn.zeren.notice.channel.ChannelGateway;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells people things. Nothing is sent in the caller's transaction: what is to go out is only stored in it. */
@ApplicationScoped
public class DeliveryService {

    private final Tx tx;
    private final DeliveryRepository deliveries;
    private final FactRepository facts;
    private final List<ChannelGateway> gateways;

    DeliveryService(Tx tx, DeliveryRepository deliveries, FactRepository facts, @All List<ChannelGateway> gateways) {
        this.tx = tx;
        this.deliveries = deliveries;
        this.facts = facts;
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
        return facts.headOfficials(work, headed(dispatches))
                .map(heads -> inboxes(work, dispatches, heads))
                .chain(inboxes -> deliveries.insert(work, inboxes))
                .chain(stored -> work.journal(entries(stored)));
    }

    /** What is written to the journal of deliveries that have come to another status, once they are stored. */
    public static List<Entry> entries(Collection<Delivery> changed) {
        return changed.stream().map(DeliveryWire::entry).toList();
    }

    /** What was told about these notices is signed for with them; what was still to be sent need not be. */
    Uni<Void> received(Work work, Collection<UUID> notices) {
        return settle(work, notices, DeliveryAct.RECEIVE);
    }

    /** What was still to be sent about these notices is not sent any more. */
    Uni<Void> cancelled(Work work, Collection<UUID> notices) {
        return settle(work, notices, DeliveryAct.CANCEL);
    }

    private Uni<Void> settle(Work work, Collection<UUID> notices, DeliveryAct act) {
        return deliveries.about(work, notices, act.leadsFrom()).chain(all -> {
            // what the office was told of them is its own business
            List<Delivery> open = all.stream()
                    .filter(one -> one.recipient() != RecipientKind.OFFICE)
                    .toList();
            open.forEach(one -> one.settle(act, work.now()));
            return work.session().flush().chain(() -> work.journal(entries(open)));
        });
    }

    /** The delivery, and whether it is the actor's. */
    public Uni<Mine> get(Actor actor, UUID id) {
        return tx.read(actor, work -> mine(work, id));
    }

    /** The recipient has opened it. Once opened it stays so: to open it again changes nothing. */
    public Uni<Mine> open(Actor actor, UUID id, long version) {
        return tx.write(actor, "delivery.open", work -> mine(work, id).chain(mine -> {
            if (!mine.own()) {
                throw new Refused(Refusal.forbidden());
            }
            mine.delivery().requireVersion(version);
            if (!mine.delivery().can(DeliveryAct.OPEN)) {
                return Uni.createFrom().item(mine);
            }
            mine.delivery().open(work.now());
            return changed(work, mine);
        }));
    }

    /** What failed is tried once more, when somebody has mended what stood in the way. */
    public Uni<Mine> repeat(Actor actor, UUID id, long version) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
        return tx.write(actor, "delivery.repeat", work -> mine(work, id).chain(mine -> {
            mine.delivery().requireVersion(version);
            mine.delivery().repeat(work.now());
            return changed(work, mine);
        }));
    }

    /**
     * A delivery as the actor sees it.
     *
     * @param own whether he is its recipient
     */
    public record Mine(Delivery delivery, boolean own) {}

    private Uni<Mine> mine(Work work, UUID id) {
        return deliveries.get(work, id).chain(delivery -> {
            if (delivery.hiddenFrom(work.actor())) {
                throw new Refused(Refusal.notFound());
            }
            return facts.standing(work)
                    .map(standing -> new Mine(delivery, delivery.isFor(work.actor(), standing.units())));
        });
    }

    private static Uni<Mine> changed(Work work, Mine mine) {
        return work.session()
                .flush()
                .chain(() -> work.journal(entries(List.of(mine.delivery()))))
                .replaceWith(mine);
    }

    private static Set<UUID> headed(List<Dispatch> dispatches) {
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
