package cn.zeren.notice.contact;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.contact.Contact.Standing;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Contacts within the actor's sight. */
@ApplicationScoped
public class ContactRepository {

    private static final String COLUMNS =
            "select c.official_id, c.version, c.unit_id, c.liaison, c.office, c.language, c.email, c.mobile, c.gov_im, c.set_at"
                    + " from contact c ";

    // who has left the unit since is no longer what he was there, whatever he said of himself
    private static final String STILL_THERE = COLUMNS + """
            join official_fact o on o.id = c.official_id and o.home_unit_id = c.unit_id
                 and o.valid_from <= $1 and (o.valid_to is null or o.valid_to > $1)
            """;

    private static final String LIAISONS =
            STILL_THERE + " where c.liaison and c.unit_id = any ($2) order by c.official_id";

    private static final String OFFICE = STILL_THERE + " where c.office order by c.official_id";

    private static final String PAGE = COLUMNS + """
            where ($1::uuid is null or c.unit_id = $1) and ($2::uuid is null or c.official_id > $2)
            order by c.official_id limit $3
            """;

    private static final String STORE = """
            insert into contact as c (official_id, version, unit_id, liaison, office, language, email, mobile, gov_im,
                set_by, set_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (official_id) do update set version = excluded.version, unit_id = excluded.unit_id,
                liaison = excluded.liaison, office = excluded.office, language = excluded.language,
                email = excluded.email, mobile = excluded.mobile, gov_im = excluded.gov_im, set_by = excluded.set_by,
                set_at = excluded.set_at
            where c.version = excluded.version - 1
            """;

    /** The contacts of these officials; who has none is left out. */
    public Uni<List<Contact>> of(Work work, Collection<UUID> officials) {
        return officials.isEmpty()
                ? Uni.createFrom().item(List.of())
                : work.sql(COLUMNS + "where c.official_id = any ($1)", (Object) officials.toArray(UUID[]::new))
                        .map(ContactRepository::contacts);
    }

    /** The liaisons of these units today. */
    public Uni<List<Contact>> liaisons(Work work, Collection<UUID> units) {
        return units.isEmpty()
                ? Uni.createFrom().item(List.of())
                : work.sql(LIAISONS, work.today(), units.toArray(UUID[]::new)).map(ContactRepository::contacts);
    }

    /** Everybody of the leading group's office today. */
    public Uni<List<Contact>> office(Work work) {
        return work.sql(OFFICE, work.today()).map(ContactRepository::contacts);
    }

    /** A page in the order of officials. */
    Uni<List<Contact>> page(Work work, UUID unitId, UUID after, int limit) {
        return work.sql(PAGE, unitId, after, limit).map(ContactRepository::contacts);
    }

    /**
     * Stores it.
     *
     * @return fails with {@code STALE_VERSION} when another was stored since
     */
    Uni<Void> store(Work work, Contact contact) {
        return work.sql(
                        STORE,
                        contact.officialId(),
                        contact.version(),
                        contact.standing().unitId(),
                        contact.standing().liaison(),
                        contact.standing().office(),
                        contact.language(),
                        contact.ciphers().get(Channel.EMAIL),
                        contact.ciphers().get(Channel.SMS),
                        contact.ciphers().get(Channel.GOV_IM),
                        work.actor().name(),
                        work.now())
                .invoke(stored -> {
                    if (stored.rowCount() == 0) {
                        throw new Refused(Refusal.stale(contact.version()));
                    }
                })
                .replaceWithVoid();
    }

    private static List<Contact> contacts(RowSet<Row> rows) {
        List<Contact> contacts = new ArrayList<>();
        rows.forEach(row -> contacts.add(contact(row)));
        return contacts;
    }

    private static Contact contact(Row row) {
        Map<Channel, String> ciphers = new EnumMap<>(Channel.class);
        put(ciphers, Channel.EMAIL, row.getString("email"));
        put(ciphers, Channel.SMS, row.getString("mobile"));
        put(ciphers, Channel.GOV_IM, row.getString("gov_im"));
        return new Contact(
                row.getUUID("official_id"),
                row.getLong("version"),
                new Standing(row.getUUID("unit_id"), row.getBoolean("liaison"), row.getBoolean("office")),
                row.getString("language"),
                ciphers,
                row.getOffsetDateTime("set_at").toInstant());
    }

    private static void put(Map<Channel, String> all, Channel channel, String address) {
        if (address != null) {
            all.put(channel, address);
        }
    }
}
