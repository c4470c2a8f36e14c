package cn.zeren.notice.delivery;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.delivery.DeliveryViews.DeliveryPage;
import cn.zeren.notice.delivery.DeliveryViews.DeliveryView;
import cn.zeren.notice.notice.NoticeGuard;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Who was told what, within the actor's sight. */
@ApplicationScoped
class DeliveryQueries {

    /** What to list. */
    record Filter(UUID noticeId, UUID unitId, Channel channel, DeliveryStatus status) {}

    private static final String LIST = """
            select d.id from delivery d
            where ($1::uuid is null or d.notice_id = $1) and ($2::uuid is null or d.unit_id = $2)
              and ($3::text is null or d.channel = $3) and ($4::text is null or d.status = $4)
              and ($5::uuid is null or d.id < $5) and ($7 or d.recipient <> 'OFFICE')
            order by d.id desc limit $6
            """;

    private final Tx tx;
    private final DeliveryRepository deliveries;
    private final FactRepository facts;

    DeliveryQueries(Tx tx, DeliveryRepository deliveries, FactRepository facts) {
        this.tx = tx;
        this.deliveries = deliveries;
        this.facts = facts;
    }

    /** The latest first. */
    Uni<DeliveryPage> list(Actor actor, Filter filter, int limit, String cursor) {
        UUID after = Cursor.id(cursor);
        return tx.read(actor, work -> ids(work, filter, limit, after)
                .chain(ids -> deliveries.all(work, ids))
                .chain(found -> facts.standing(work).map(standing -> {
                    List<DeliveryView> items = found.stream()
                            .sorted(Comparator.comparing(
                                            (Delivery one) -> one.id().toString())
                                    .reversed())
                            .limit(limit)
                            .map(one -> DeliveryView.of(one, one.isFor(actor, standing.units()), actor))
                            .toList();
                    String next = found.size() > limit
                            ? Cursor.of(items.get(limit - 1).id())
                            : null;
                    return new DeliveryPage(items, next);
                })));
    }

    private static Uni<List<UUID>> ids(Work work, Filter filter, int limit, UUID after) {
        return work.sql(
                        LIST,
                        filter.noticeId(),
                        filter.unitId(),
                        filter.channel(),
                        filter.status(),
                        after,
                        limit + 1,
                        NoticeGuard.seesUnissued(work.actor()))
                .map(rows -> {
                    List<UUID> ids = new ArrayList<>();
                    rows.forEach(row -> ids.add(row.getUUID(0)));
                    return ids;
                });
    }
}
