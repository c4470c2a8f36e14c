package cn.zeren.notice.delivery;

import static cn.zeren.notice.Columns.column;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Deliveries within the actor's sight; many are stored in one statement. */
@ApplicationScoped
public class DeliveryRepository {

    private static final String INSERT = """
            insert into delivery (id, version, dispatch_id, template, channel, recipient, official_id, unit_id, notice_id,
                rectification_id, params, status, attempts, fault, digest, due_at, queued_at, sent_at, delivered_at)
            select d.id, 1, d.dispatch_id, d.template, d.channel, d.recipient, d.official_id, d.unit_id, d.notice_id,
                d.rectification_id, d.params, d.status, 0, d.fault, d.digest, d.due_at, $16, d.sent_at, d.delivered_at
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::uuid[],
                $9::uuid[], $10::text[], $11::text[], $12::text[], $13::boolean[], $14::timestamptz[], $15::timestamptz[],
                $17::timestamptz[])
                as d (id, dispatch_id, template, channel, recipient, official_id, unit_id, notice_id, rectification_id,
                params, status, fault, digest, due_at, sent_at, delivered_at)
            on conflict (dispatch_id, channel, official_id) do nothing
            returning id
            """;

    private static final ParamsConverter PARAMS = new ParamsConverter();

    /**
     * The delivery of that id.
     *
     * @return fails with {@code NOT_FOUND} also for one out of the actor's sight
     */
    public Uni<Delivery> get(Work work, UUID id) {
        return work.session().find(Delivery.class, id).map(delivery -> {
            if (delivery == null) {
                throw new Refused(Refusal.notFound());
            }
            return delivery;
        });
    }

    /** Those of the ids that are there, in no order. */
    public Uni<List<Delivery>> all(Work work, Collection<UUID> ids) {
        return work.session()
                .createSelectionQuery("from Delivery where id in :ids", Delivery.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Those about a notice that stand in one of the statuses. */
    public Uni<List<Delivery>> about(Work work, Collection<UUID> notices, Collection<DeliveryStatus> statuses) {
        return work.session()
                .createSelectionQuery(
                        "from Delivery where noticeId in :notices and status in :statuses", Delivery.class)
                .setParameter("notices", notices)
                .setParameter("statuses", statuses)
                .getResultList();
    }

    /**
     * Stores new deliveries, in one statement; one that is there already is passed over.
     *
     * @return those stored
     */
    public Uni<List<Delivery>> insert(Work work, List<Delivery> all) {
        if (all.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return work.sql(
                        INSERT,
                        column(all, UUID.class, Delivery::id),
                        column(all, UUID.class, Delivery::dispatchId),
                        column(all, String.class, one -> one.template().name()),
                        column(all, String.class, one -> one.channel().name()),
                        column(all, String.class, one -> one.recipient().name()),
                        column(all, UUID.class, Delivery::officialId),
                        column(all, UUID.class, Delivery::unitId),
                        column(all, UUID.class, Delivery::noticeId),
                        column(all, UUID.class, Delivery::rectificationId),
                        column(all, String.class, one -> PARAMS.convertToDatabaseColumn(one.params())),
                        column(all, String.class, one -> one.status().name()),
                        column(all, String.class, Delivery::fault),
                        column(all, Boolean.class, Delivery::digest),
                        column(all, java.time.Instant.class, Delivery::dueAt),
                        column(all, java.time.Instant.class, Delivery::sentAt),
                        work.now(),
                        column(all, java.time.Instant.class, Delivery::deliveredAt))
                .map(rows -> {
                    Set<UUID> stored = new HashSet<>();
                    rows.forEach(row -> stored.add(row.getUUID(0)));
                    return all.stream().filter(one -> stored.contains(one.id())).toList();
                });
    }

    /** What one message to one person has gathered, this among it; a carrier's reference alone need not be unique. */
    public Uni<List<Delivery>> gatheredWith(Work work, Delivery delivery) {
        return work.session()
                .createSelectionQuery(
                        "from Delivery where channel = :channel and reference = :reference"
                                + " and officialId = :official and digest",
                        Delivery.class)
                .setParameter("channel", delivery.channel())
                .setParameter("reference", delivery.reference())
                .setParameter("official", delivery.officialId())
                .getResultList();
    }
}
