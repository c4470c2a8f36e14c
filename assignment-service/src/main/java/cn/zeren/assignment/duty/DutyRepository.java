package cn.zeren.assignment.duty;

import cn.zeren.assignment.listing.ListRepository;
import cn.zeren.assignment.openitem.OpenItem;
import cn.zeren.assignment.openitem.OpenItemsRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Loads editions in the actor's sight. A text that was never in force is the office's own paper. */
@ApplicationScoped
public class DutyRepository implements OpenItemsRepository {

    private static final String PAGE = "select id from post_duty d where ($1::int is null or d.year = $1)"
            + " and ($2::uuid is null or d.post_id = $2) and ($3::uuid is null or d.unit_id = $3)"
            + " and ($4::text is null or d.status = $4)"
            + " and ($5::uuid is null or d.post_id in (select t.post_id from tenure t where t.official_id = $5"
            + " and t.recorded_to is null and t.valid_from <= $6 and (t.valid_to is null or t.valid_to > $6)))"
            + " and ($7 or d.in_force_at is not null)"
            + " and ($8::int is null or d.year < $8 or d.year = $8 and d.id > $9::uuid)"
            + " order by d.year desc, d.id limit $10";

    /** What to list; null members are for all. */
    record Filter(Integer year, UUID post, UUID unit, UUID official, LocalDate on, DutyStatus status) {}

    /** A place in the order of lists. */
    record Place(int year, UUID id) {}

    /**
     * The edition.
     *
     * @return fails with {@code NOT_FOUND} also for one hidden from the actor
     */
    Uni<PostDuty> get(Work work, UUID id) {
        return work.session().find(PostDuty.class, id).map(duty -> {
            if (duty == null || duty.inForceAt() == null && !seesDrafts(work.actor())) {
                throw new Refused(Refusal.notFound());
            }
            return duty;
        });
    }

    /** The latest edition of a post's duties for a year, or null. */
    Uni<PostDuty> latest(Work work, UUID post, int year) {
        return first(
                work, "from PostDuty d where d.postId = :post and d.year = :year order by d.edition desc", post, year);
    }

    /** The edition in force, or null. */
    Uni<PostDuty> inForce(Work work, UUID post, int year) {
        return first(
                work, "from PostDuty d where d.postId = :post and d.year = :year and d.status = IN_FORCE", post, year);
    }

    private static Uni<PostDuty> first(Work work, String query, UUID post, int year) {
        return work.session()
                .createSelectionQuery(query, PostDuty.class)
                .setParameter("post", post)
                .setParameter("year", year)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /** Editions, the latest year first. */
    Uni<List<PostDuty>> page(Work work, Filter filter, Place after, int limit) {
        return work.sql(
                        PAGE,
                        filter.year(),
                        filter.post(),
                        filter.unit(),
                        filter.status(),
                        filter.official(),
                        filter.on() == null ? work.today() : filter.on(),
                        seesDrafts(work.actor()),
                        after == null ? null : after.year(),
                        after == null ? null : after.id(),
                        limit)
                .map(DutyRepository::ids)
                .chain(ids -> ListRepository.all(work, PostDuty.class, ids, PostDuty::id));
    }

    /** The editions of a year in force for these posts, now or at an instant. */
    Uni<List<PostDuty>> inForce(Work work, Collection<UUID> posts, int year, Instant knownAt) {
        return work.sql(
                        "select id from post_duty d where d.post_id = any ($1) and d.year = $2 and "
                                + (knownAt == null
                                        ? "d.status = 'IN_FORCE' and $3::timestamptz is null"
                                        : "d.in_force_at <= $3 and (d.superseded_at is null or d.superseded_at > $3)")
                                + " order by d.id",
                        posts.toArray(UUID[]::new),
                        year,
                        knownAt)
                .map(DutyRepository::ids)
                .chain(ids -> ListRepository.all(work, PostDuty.class, ids, PostDuty::id));
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID(0))
                .toList();
    }

    /** The duties in force of this year and of years to come. */
    @Override
    public Uni<List<OpenItem>> openOn(Work work, UUID post) {
        return work.sql(
                        "select id, year, post_title from post_duty where post_id = $1 and status = 'IN_FORCE'"
                                + " and year >= $2 order by year",
                        post,
                        work.today().getYear())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new OpenItem(
                                "DUTY", row.getUUID(0), row.getInteger(1) + "年岗位职责(" + row.getString(2) + ")"))
                        .toList());
    }

    private static boolean seesDrafts(Actor actor) {
        return actor.everywhere() || actor.has(Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.AUDITOR);
    }
}
