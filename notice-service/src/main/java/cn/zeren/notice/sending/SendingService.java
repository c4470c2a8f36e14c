package cn.zeren.notice.sending;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.channel.ChannelGateway;
import cn.zeren.notice.channel.Outcome;
import cn.zeren.notice.contact.Contact;
import cn.zeren.notice.contact.ContactRepository;
import cn.zeren.notice.contact.ContactService;
import cn.zeren.notice.delivery.Delivery;
import cn.zeren.notice.delivery.DeliveryPolicy;
import cn.zeren.notice.delivery.DeliveryRepository;
import cn.zeren.notice.delivery.DeliveryService;
import cn.zeren.notice.delivery.DeliveryStatus;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sends what is due: claims a few in one transaction, hands them to their carriers in none, and stores what came of it in
 * another. A replica that dies in between leaves claims that run out; the message is then sent again under the same id.
 */
@ApplicationScoped
public class SendingService {

    private static final Actor ACTOR = Actor.service("delivery");
    private static final Wording WORDING = new Wording();

    private final Tx tx;
    private final SendingRepository due;
    private final DeliveryRepository deliveries;
    private final ContactRepository contacts;
    private final ContactService addresses;
    private final PolicyRepository policies;
    private final RoutingService routing;
    private final Map<Channel, ChannelGateway> gateways = new EnumMap<>(Channel.class);

    SendingService(
            Tx tx,
            SendingRepository due,
            DeliveryRepository deliveries,
            ContactRepository contacts,
            ContactService addresses,
            PolicyRepository policies,
            RoutingService routing,
            @All List<ChannelGateway> gateways) {
        this.tx = tx;
        this.due = due;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.addresses = addresses;
        this.policies = policies;
        this.routing = routing;
        gateways.stream()
                .filter(ChannelGateway::ready)
                .forEach(gateway -> this.gateways.put(gateway.channel(), gateway));
    }

    /** Whether any way leads out of the suite. */
    public boolean leaves() {
        return !gateways.isEmpty();
    }

    /**
     * Does a little of what is due.
     *
     * @return whether there was anything: there may be more
     */
    public Uni<Boolean> round() {
        return tx.write(ACTOR, "delivery.spread", routing::spread)
                .chain(spread -> tx.write(ACTOR, "delivery.overdue", routing::overdue)
                        .chain(overdue -> send().map(sent -> spread + overdue + sent > 0)));
    }

    private Uni<Integer> send() {
        return tx.write(ACTOR, "delivery.claim", this::claim)
                .chain(parcels -> parcels.isEmpty()
                        ? Uni.createFrom().item(0)
                        : hand(parcels)
                                .chain(results -> tx.write(ACTOR, "delivery.send", work -> store(work, results)))
                                .replaceWith(parcels.size()));
    }

    private Uni<List<Parcel>> claim(Work work) {
        return due.due(work).chain(claimed -> {
            List<UUID> officials =
                    claimed.stream().map(Delivery::officialId).distinct().toList();
            return contacts.of(work, officials).map(found -> {
                Map<UUID, Contact> byOfficial =
                        found.stream().collect(Collectors.toMap(Contact::officialId, contact -> contact));
                return together(claimed).stream()
                        .map(group -> parcel(group, byOfficial.get(group.get(0).officialId())))
                        .toList();
            });
        });
    }

    /** Each by itself; what is gathered, by person and channel. */
    private static List<List<Delivery>> together(List<Delivery> claimed) {
        Map<Object, List<Delivery>> groups = new LinkedHashMap<>();
        claimed.stream().sorted(Comparator.comparing(Delivery::id)).forEach(one -> groups.computeIfAbsent(
                        one.digest() ? List.of(one.officialId(), one.channel()) : one.id(), key -> new ArrayList<>())
                .add(one));
        return List.copyOf(groups.values());
    }

    /** @param contact null where the person has withdrawn it since */
    private Parcel parcel(List<Delivery> group, Contact contact) {
        Channel channel = group.get(0).channel();
        List<UUID> ids = group.stream().map(Delivery::id).toList();
        if (contact == null || !contact.ciphers().containsKey(channel)) {
            return new Parcel(ids, channel, null, "NO_ADDRESS");
        }
        return addresses
                .address(contact, channel)
                .map(address -> new Parcel(ids, channel, WORDING.message(group, address, contact.language()), null))
                .orElseGet(() -> new Parcel(ids, channel, null, "ADDRESS_SEALED"));
    }

    private Uni<List<Parcel.Result>> hand(List<Parcel> parcels) {
        Context here = Vertx.currentContext();
        return Multi.createFrom()
                .iterable(parcels)
                .onItem()
                .transformToUni(parcel -> hand(parcel).map(outcome -> new Parcel.Result(parcel, outcome)))
                .merge(SendingRepository.BATCH)
                .collect()
                .asList()
                // a carrier may answer on a thread of its own
                .emitOn(task -> here.runOnContext(any -> task.run()));
    }

    private Uni<Outcome> hand(Parcel parcel) {
        ChannelGateway gateway = gateways.get(parcel.channel());
        if (gateway == null) {
            return Uni.createFrom().item(Outcome.refused("CHANNEL_OFF"));
        }
        if (parcel.message() == null) {
            return Uni.createFrom().item(Outcome.refused(parcel.fault()));
        }
        return gateway.send(parcel.message());
    }

    private Uni<Void> store(Work work, List<Parcel.Result> results) {
        Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
        results.forEach(result -> result.parcel().deliveries().forEach(id -> outcomes.put(id, result.outcome())));
        return policies.on(work, DeliveryPolicy.NAME, work.today())
                .chain(policy -> deliveries.all(work, outcomes.keySet()).chain(all -> {
                    // a receipt, or a signature in the suite, may have come first
                    List<Delivery> waiting = all.stream()
                            .filter(one -> one.status() == DeliveryStatus.QUEUED)
                            .toList();
                    return settle(work, policy.content(), waiting, outcomes);
                }));
    }

    private Uni<Void> settle(Work work, DeliveryPolicy policy, List<Delivery> waiting, Map<UUID, Outcome> outcomes) {
        ZonedDateTime now = RoutingService.local(work.now());
        List<Delivery> taken = new ArrayList<>();
        Map<Delivery, String> lost = new LinkedHashMap<>();
        for (Delivery one : waiting) {
            Outcome outcome = outcomes.get(one.id());
            switch (outcome.kind()) {
                case TAKEN -> {
                    one.accept(
                            outcome.reference(),
                            policy.confirmedBy(one.channel(), now)
                                    .map(ZonedDateTime::toInstant)
                                    .orElse(null),
                            work.now());
                    taken.add(one);
                }
                case LATER ->
                    policy.nextTry(one.attempts(), one.template(), now)
                            .ifPresentOrElse(
                                    next -> one.retry(outcome.fault(), next.toInstant()),
                                    () -> lost.put(one, outcome.fault()));
                case REFUSED -> lost.put(one, outcome.fault());
            }
        }
        return routing.giveUp(work, policy, lost)
                .chain(() -> work.session().flush())
                .chain(() -> work.journal(DeliveryService.entries(taken)));
    }
}
