package cn.zeren.notice.sending;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.delivery.Delivery;
import cn.zeren.notice.delivery.DeliveryRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Claims what is due. Replicas pass over what another holds; what one claimed and did not finish, because it died, is due
 * again when the claim runs out.
 */
@ApplicationScoped
class SendingRepository {

    /** How long a claim holds: longer than any carrier may take. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** How many are taken at once: no more than these are sent twice when a replica dies. */
    static final int BATCH = 32;

    private static final String INBOXES = """
            update delivery set due_at = null where id in (
                select id from delivery where channel = 'INBOX' and due_at <= $1
                order by due_at limit $2 for update skip locked)
            returning id
            """;

    private static final String UNCONFIRMED = """
            update delivery set due_at = null where id in (
                select id from delivery where status = 'SENT' and channel <> 'INBOX' and due_at <= $1
                order by due_at limit $2 for update skip locked)
            returning id
            """;

    private static final String SINGLE = """
            update delivery set attempts = attempts + 1, due_at = $3 where id in (
                select id from delivery where status = 'QUEUED' and not digest and due_at <= $1
                order by due_at limit $2 for update skip locked)
            returning id
            """;

    // all of a person's by one channel, or none: a digest is not cut in two by a second replica
    private static final String GATHERED = """
            with due as (
                select distinct official_id, channel from delivery
                where status = 'QUEUED' and digest and due_at <= $1 limit $2),
            mine as materialized (
                select official_id, channel from due
                where pg_try_advisory_xact_lock(hashtextextended('digest/' || official_id::text || '/' || channel, 0)))
            update delivery d set attempts = d.attempts + 1, due_at = $3 from mine
            where d.official_id = mine.official_id and d.channel = mine.channel
              and d.status = 'QUEUED' and d.digest and d.due_at <= $1
            returning d.id
            """;

    private static final String TRIED = """
            select dispatch_id, official_id, channel from delivery
            where dispatch_id = any ($1) and channel <> 'INBOX' and official_id is not null
            """;

    private final DeliveryRepository deliveries;

    SendingRepository(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    /** What one thing told to one person is known by. */
    record Told(UUID dispatch, UUID official) {}

    /** What is in inboxes and may have to go out by other channels too; each is handed out once. */
    Uni<List<Delivery>> inboxes(Work work, int limit) {
        return claimed(work, work.sql(INBOXES, work.now(), limit));
    }

    /** What a carrier took and has not confirmed in time; each is handed out once. */
    Uni<List<Delivery>> unconfirmed(Work work) {
        return claimed(work, work.sql(UNCONFIRMED, work.now(), BATCH));
    }

    /** What is to be sent now, each by itself or gathered. */
    Uni<List<Delivery>> due(Work work) {
        Instant until = work.now().plus(CLAIM);
        return claimed(work, work.sql(SINGLE, work.now(), BATCH, until))
                .chain(single -> claimed(work, work.sql(GATHERED, work.now(), BATCH, until))
                        .map(gathered -> {
                            List<Delivery> all = new ArrayList<>(single);
                            all.addAll(gathered);
                            return all;
                        }));
    }

    /** The channels each of these was tried by already. */
    Uni<Map<Told, Set<Channel>>> tried(Work work, List<Delivery> about) {
        UUID[] dispatches = about.stream().map(Delivery::dispatchId).distinct().toArray(UUID[]::new);
        return work.sql(TRIED, (Object) dispatches).map(rows -> {
            Map<Told, Set<Channel>> tried = new HashMap<>();
            rows.forEach(row -> tried.computeIfAbsent(
                            new Told(row.getUUID("dispatch_id"), row.getUUID("official_id")),
                            told -> EnumSet.noneOf(Channel.class))
                    .add(Channel.valueOf(row.getString("channel"))));
            return tried;
        });
    }

    private Uni<List<Delivery>> claimed(Work work, Uni<RowSet<Row>> claim) {
        return claim.chain(rows -> {
            List<UUID> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.getUUID(0)));
            return ids.isEmpty() ? Uni.createFrom().item(List.of()) : deliveries.all(work, ids);
        });
    }
}
