package cn.zeren.notice.limit;

import cn.zeren.notice.limit.LimitViews.Filter;
import cn.zeren.notice.limit.LimitViews.LimitPage;
import cn.zeren.notice.limit.LimitViews.LimitView;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Reads limits. */
@ApplicationScoped
class LimitQueries {

    private static final String FOREVER = "infinity";

    // what is not due on any known day stands last
    private static final String LIST = """
            select l.* from limit_clock l
            where (cast(:status as text) is null or l.status = :status)
              and (cast(:kind as text) is null or l.subject_kind = :kind)
              and (cast(:unit as uuid) is null or l.unit_id = :unit)
              and (cast(:about as uuid) is null or l.about_id = :about)
              and (cast(:level as int) is null or l.level = :level)
              and (cast(:dueBefore as date) is null or l.due_on < :dueBefore)
              and (cast(:pending as boolean) is null or (l.due_on is null) = :pending)
              and (cast(:afterDue as text) is null
                or (coalesce(l.due_on, 'infinity'), l.id) > (cast(cast(:afterDue as text) as date), cast(:afterId as uuid)))
            order by coalesce(l.due_on, 'infinity'), l.id limit :rows
            """;

    private record After(String due, UUID id) {
        private static final After START = new After(null, null);

        static After of(String[] key) {
            return new After(
                    key[0].equals(FOREVER) ? FOREVER : LocalDate.parse(key[0]).toString(), UUID.fromString(key[1]));
        }
    }

    private final Tx tx;

    LimitQueries(Tx tx) {
        this.tx = tx;
    }

    /** Limits in the actor's sight, those due first foremost. */
    Uni<LimitPage> list(Actor actor, Filter filter, int limit, String cursor) {
        After given = Cursor.parse(cursor, 2, After::of);
        After after = given == null ? After.START : given;
        return tx.read(actor, work -> work.session()
                .createNativeQuery(LIST, LimitClock.class)
                .setParameter("status", name(filter.status()))
                .setParameter("kind", name(filter.kind()))
                .setParameter("unit", filter.unitId())
                .setParameter("about", filter.aboutId())
                .setParameter("level", filter.level())
                .setParameter("dueBefore", filter.dueBefore())
                .setParameter("pending", filter.pending())
                .setParameter("afterDue", after.due())
                .setParameter("afterId", after.id())
                .setParameter("rows", limit + 1)
                .getResultList()
                .map(clocks -> {
                    Page<LimitClock> page = Page.cut(clocks, limit, LimitQueries::place);
                    return new LimitPage(
                            page.items().stream()
                                    .map(clock -> LimitView.of(clock, actor))
                                    .toList(),
                            page.next());
                }));
    }

    /**
     * One limit.
     *
     * @return fails with NOT_FOUND
     */
    Uni<LimitClock> get(Actor actor, UUID id) {
        return tx.read(actor, work -> work.session().find(LimitClock.class, id).map(clock -> {
            if (clock == null) {
                throw new Refused(Refusal.notFound());
            }
            return clock;
        }));
    }

    private static String place(LimitClock clock) {
        String due = clock.dueOn() == null ? FOREVER : clock.dueOn().toString();
        return Cursor.of(due, clock.id().toString());
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }
}
