package cn.zeren.notice.sending;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.channel.ChannelGateway;
import cn.zeren.notice.contact.Contact;
import cn.zeren.notice.contact.ContactRepository;
import cn.zeren.notice.delivery.Delivery;
import cn.zeren.notice.delivery.DeliveryPolicy;
import cn.zeren.notice.delivery.DeliveryRepository;
import cn.zeren.notice.delivery.DeliveryService;
import cn.zeren.notice.delivery.RecipientKind;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.notice.sending.People.Person;
import cn.zeren.notice.sending.SendingRepository.Told;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.time.BusinessClock;
import cn.zeren.platform.tx.Work;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** By which channel something goes to whom: the first one that leads there, and the next one when that is in vain. */
@ApplicationScoped
class RoutingService {

    private static final int INBOXES = 200;

    private final SendingRepository due;
    private final DeliveryRepository deliveries;
    private final ContactRepository contacts;
    private final PolicyRepository policies;
    private final FactRepository facts;
    private final Set<Channel> ready = EnumSet.noneOf(Channel.class);

    RoutingService(
            SendingRepository due,
            DeliveryRepository deliveries,
            ContactRepository contacts,
            PolicyRepository policies,
            FactRepository facts,
            @All List<ChannelGateway> gateways) {
        this.due = due;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.policies = policies;
        this.facts = facts;
        gateways.stream()
                .filter(ChannelGateway::ready)
                .map(ChannelGateway::channel)
                .forEach(ready::add);
    }

    /** Business time as policies speak of it. */
    static ZonedDateTime local(Instant at) {
        return at.atZone(BusinessClock.ZONE);
    }

    /**
     * Queues what is in inboxes for the channels out of the suite, for each person who has the duty. Who has no address
     * gets a delivery that failed, so that it shows.
     *
     * @return how many inboxes were looked at
     */
    Uni<Integer> spread(Work work) {
        return due.inboxes(work, INBOXES)
                .chain(inboxes -> inboxes.isEmpty()
                        ? Uni.createFrom().item(0)
                        : policies.on(work, DeliveryPolicy.NAME, work.today())
                                .chain(policy -> spread(work, policy.content(), inboxes))
                                .replaceWith(inboxes.size()));
    }

    private Uni<Void> spread(Work work, DeliveryPolicy policy, List<Delivery> inboxes) {
        List<Delivery> leaving =
                inboxes.stream().filter(one -> policy.leaves(one.template())).toList();
        return people(work, leaving)
                .map(people -> leaving.stream()
                        .flatMap(one -> people.of(one).stream().map(person -> first(work, policy, one, person)))
                        .toList())
                .chain(queued -> deliveries.insert(work, queued))
                .chain(stored -> work.journal(DeliveryService.entries(stored)));
    }

    private Delivery first(Work work, DeliveryPolicy policy, Delivery inbox, Person person) {
        UUID id = Ids.at(work.now());
        return policy.next(person.reachableBy(ready), Set.of())
                .map(channel -> inbox.by(
                        id,
                        channel,
                        person.official(),
                        policy.firstTry(inbox.template(), local(work.now())).toInstant(),
                        policy.gathers(inbox.template()),
                        work.now()))
                .orElseGet(() -> {
                    Channel wanted = policy.next(ready, Set.of()).orElse(Channel.EMAIL);
                    Delivery unsent = inbox.by(id, wanted, person.official(), null, false, work.now());
                    unsent.fail("NO_ADDRESS");
                    return unsent;
                });
    }

    /** What carriers did not confirm in time goes on by the next channel. */
    Uni<Integer> overdue(Work work) {
        return due.unconfirmed(work)
                .chain(silent -> silent.isEmpty()
                        ? Uni.createFrom().item(0)
                        : policies.on(work, DeliveryPolicy.NAME, work.today())
                                .chain(policy -> giveUp(
                                        work,
                                        policy.content(),
                                        silent.stream().collect(Collectors.toMap(one -> one, one -> "NO_RECEIPT"))))
                                .replaceWith(silent.size()));
    }

    /**
     * Hands each over to the next channel that leads to the person, or lets it fail. One that names nobody, because nobody
     * was known when it was told, goes to each who has the duty now.
     *
     * @param lost why each was in vain
     */
    Uni<Void> giveUp(Work work, DeliveryPolicy policy, Map<Delivery, String> lost) {
        if (lost.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Delivery> all = List.copyOf(lost.keySet());
        return people(work, all).chain(people -> due.tried(work, all).chain(tried -> {
            List<Delivery> successors = new ArrayList<>();
            lost.forEach((one, fault) -> {
                List<Delivery> next = people.of(one).stream()
                        .flatMap(person -> successor(work, policy, one, person, tried).stream())
                        .toList();
                if (next.isEmpty()) {
                    one.fail(fault);
                } else {
                    one.supersede(fault);
                    successors.addAll(next);
                }
            });
            return work.session()
                    .flush()
                    .chain(() -> deliveries.insert(work, successors))
                    .chain(stored -> {
                        List<Delivery> told = new ArrayList<>(all);
                        told.addAll(stored);
                        return work.journal(DeliveryService.entries(told));
                    });
        }));
    }

    private Optional<Delivery> successor(
            Work work, DeliveryPolicy policy, Delivery one, Person person, Map<Told, Set<Channel>> tried) {
        Set<Channel> vain = tried.getOrDefault(new Told(one.dispatchId(), person.official()), Set.of());
        Instant when = policy.heard(one.template(), local(work.now())).toInstant();
        return policy.next(person.reachableBy(ready), vain)
                .map(next -> one.by(Ids.at(work.now()), next, person.official(), when, false, work.now()));
    }

    private Uni<People> people(Work work, List<Delivery> about) {
        Set<UUID> officials = new HashSet<>();
        Set<UUID> headed = new HashSet<>();
        Set<UUID> served = new HashSet<>();
        for (Delivery one : about) {
            if (one.officialId() != null) {
                officials.add(one.officialId());
            } else if (one.recipient() == RecipientKind.HEAD) {
                headed.add(one.unitId());
            } else if (one.recipient() == RecipientKind.LIAISON) {
                served.add(one.unitId());
            }
        }
        return facts.headOfficials(work, headed).chain(heads -> {
            heads.values().forEach(officials::addAll);
            return contacts.of(work, officials).chain(named -> contacts.liaisons(work, served)
                    .chain(liaisons -> contacts.office(work).map(office -> people(named, heads, liaisons, office))));
        });
    }

    private static People people(
            List<Contact> named, Map<UUID, List<UUID>> heads, List<Contact> liaisons, List<Contact> office) {
        Map<UUID, Person> officials = new HashMap<>();
        named.forEach(one -> officials.put(one.officialId(), person(one)));
        Map<UUID, List<Person>> byUnit = new HashMap<>();
        liaisons.forEach(one -> byUnit.computeIfAbsent(one.standing().unitId(), unit -> new ArrayList<>())
                .add(person(one)));
        return new People(
                officials,
                heads,
                byUnit,
                office.stream().map(RoutingService::person).toList());
    }

    private static Person person(Contact contact) {
        return new Person(contact.officialId(), contact.ciphers().keySet());
    }
}
