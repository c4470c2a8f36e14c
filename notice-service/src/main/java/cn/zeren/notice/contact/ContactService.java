package cn.zeren.notice.contact;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.contact.Contact.Standing;
import cn.zeren.notice.contact.ContactViews.ContactPage;
import cn.zeren.notice.contact.ContactViews.ContactView;
import cn.zeren.notice.contact.ContactViews.SetContact;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everybody says himself how he is reached. */
@ApplicationScoped
public class ContactService {

    private final Tx tx;
    private final ContactRepository contacts;
    private final FactRepository facts;
    private final MeterRegistry meters;
    private final Optional<AddressCipher> cipher;

    ContactService(
            Tx tx, ContactRepository contacts, FactRepository facts, MeterRegistry meters, ContactConfig config) {
        this.tx = tx;
        this.contacts = contacts;
        this.facts = facts;
        this.meters = meters;
        this.cipher = config.key().map(key -> new AddressCipher(key, config.keys()));
    }

    /** The actor's own, masked; one of version 0 when he never set any. */
    public Uni<ContactView> mine(Actor actor) {
        requirePerson(actor);
        return tx.read(actor, work -> own(work).map(this::masked));
    }

    /** Those of the units in sight, masked. */
    public Uni<ContactPage> list(Actor actor, UUID unitId, int limit, String cursor) {
        UUID after = Cursor.id(cursor);
        return tx.read(
                actor, work -> contacts.page(work, unitId, after, limit + 1).map(found -> {
                    List<ContactView> items =
                            found.stream().limit(limit).map(this::masked).toList();
                    String next = found.size() > limit
                            ? Cursor.of(items.get(limit - 1).officialId())
                            : null;
                    return new ContactPage(items, next);
                }));
    }

    /**
     * Sets the actor's own, whole. As what he is reached follows from his roles and his unit today.
     *
     * @param version the one he saw; 0 for the first time
     */
    public Uni<ContactView> set(Actor actor, long version, SetContact wanted) {
        requirePerson(actor);
        AddressCipher sealing =
                cipher.orElseThrow(() -> new Refused(Refusal.state("CONTACTS_NOT_SET_UP", null, Map.of())));
        return tx.write(actor, "contact.set", work -> own(work).chain(old -> {
            if (old.version() != version) {
                throw new Refused(Refusal.stale(old.version()));
            }
            return standing(work, actor).chain(standing -> {
                String language = wanted.language() == null ? "zh" : wanted.language();
                Contact next = old.with(standing, language, ciphers(sealing, actor.officialId(), wanted), work.now());
                return contacts.store(work, next)
                        .chain(() -> work.journal(ContactWire.entry(next)))
                        .replaceWith(() -> masked(next));
            });
        }));
    }

    /**
     * The address a message is to be sent to: nothing where there is none for the channel, or where it does not open because
     * its key is gone or the row was damaged. The latter is counted as {@code zeren.notice.addresses.sealed} by channel.
     */
    public Optional<String> address(Contact contact, Channel channel) {
        String stored = contact.ciphers().get(channel);
        if (stored == null) {
            return Optional.empty();
        }
        Optional<String> address = cipher.flatMap(opening -> opening.open(contact.officialId(), channel, stored));
        if (address.isEmpty()) {
            meters.counter("zeren.notice.addresses.sealed", "channel", channel.name())
                    .increment();
        }
        return address;
    }

    private static void requirePerson(Actor actor) {
        if (actor.officialId() == null) {
            throw new Refused(Refusal.forbidden());
        }
    }

    private Uni<Contact> own(Work work) {
        UUID me = work.actor().officialId();
        return contacts.of(work, List.of(me)).map(found -> found.isEmpty() ? Contact.none(me) : found.get(0));
    }

    private Uni<Standing> standing(Work work, Actor actor) {
        return facts.homeUnit(work, actor.officialId(), work.today()).map(home -> {
            UUID unit = home.orElseThrow(() -> new Refused(Refusal.rule("CONTACT_UNIT_UNKNOWN", null, Map.of())));
            return new Standing(unit, actor.has(Role.UNIT_LIAISON), actor.has(Role.LG_OFFICE, Role.LG_OFFICE_HEAD));
        });
    }

    private static Map<Channel, String> ciphers(AddressCipher sealing, UUID official, SetContact wanted) {
        Map<Channel, String> ciphers = new EnumMap<>(Channel.class);
        seal(sealing, official, Channel.EMAIL, wanted.email(), ciphers);
        seal(sealing, official, Channel.SMS, wanted.mobile(), ciphers);
        seal(sealing, official, Channel.GOV_IM, wanted.govIm(), ciphers);
        return ciphers;
    }

    private static void seal(
            AddressCipher sealing, UUID official, Channel channel, String address, Map<Channel, String> into) {
        if (address != null) {
            into.put(channel, sealing.seal(official, channel, address));
        }
    }

    private ContactView masked(Contact contact) {
        Standing standing = contact.standing();
        return new ContactView(
                contact.officialId(),
                contact.version(),
                standing == null ? null : standing.unitId(),
                standing != null && standing.liaison(),
                standing != null && standing.office(),
                contact.language(),
                masked(contact, Channel.EMAIL),
                masked(contact, Channel.SMS),
                masked(contact, Channel.GOV_IM),
                contact.setAt());
    }

    private String masked(Contact contact, Channel channel) {
        return Masked.of(channel, address(contact, channel).orElse(null));
    }
}
