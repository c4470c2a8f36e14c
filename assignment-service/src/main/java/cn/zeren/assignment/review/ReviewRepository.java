package cn.zeren.assignment.review;

import cn.zeren.assignment.deed.Criteria;
import cn.zeren.assignment.review.ReviewMatch.Said;
import cn.zeren.assignment.review.Subject.Head;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reviews within the actor's sight, and what the facts they rest on say of a day. */
@ApplicationScoped
class ReviewRepository {

    /** The kinds of facts an assignment may rest on. A led inspection is of the year before the day. */
    static final String SAID = Stream.of(
                    "unit", "post", "official", "tenure", "portfolio", "group_member", "inspection_lead")
            .map(table -> "select '" + table + "' as kind, f.id, (to_jsonb(f) - 'recorded_from' - 'recorded_to'"
                    + " - 'valid_from' - 'valid_to')::text as said from " + table + " f where f.id = any ($1)"
                    + ("inspection_lead".equals(table)
                            ? " and $2::date is not null"
                            : " and f.valid_from <= $2 and (f.valid_to is null or f.valid_to > $2)")
                    + " and case when $3::timestamptz is null then f.recorded_to is null"
                    + " else f.recorded_from <= $3 and (f.recorded_to is null or f.recorded_to > $3) end")
            .collect(Collectors.joining(" union all "));

    private static final String HEAD = "select post_id, title from unit_head($1, $2)";

    Uni<LeadershipReview> get(Work work, UUID id) {
        return work.session()
                .find(LeadershipReview.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(Refusal.notFound()));
    }

    Uni<Void> insert(Work work, List<LeadershipReview> reviews) {
        return work.session().persistAll(reviews.toArray()).chain(() -> work.session()
                .flush());
    }

    /** The head post of a member unit on a day, whether or not the unit is in sight; null where it had none. */
    Uni<Head> head(Work work, UUID unit, LocalDate on) {
        return work.sql(HEAD, unit, on).map(rows -> {
            if (rows.rowCount() == 0) {
                return null;
            }
            Row row = rows.iterator().next();
            return new Head(row.getUUID(0), row.getString(1));
        });
    }

    /** Whether the issue was raised wrongly. */
    Uni<Boolean> isWithdrawn(Work work, UUID issue) {
        return work.sql("select 1 from issue where id = $1 and status = 'WITHDRAWN'", issue)
                .map(rows -> rows.rowCount() > 0);
    }

    /** The latest first. */
    Uni<List<LeadershipReview>> page(Work work, Criteria criteria, int limit) {
        var query = work.session()
                .createSelectionQuery(criteria.latestFirst(), LeadershipReview.class)
                .setMaxResults(limit);
        criteria.params().forEach(query::setParameter);
        return query.getResultList();
    }

    /**
     * What these facts said of a day, by id.
     *
     * @param knownAt null for now
     */
    Uni<Map<UUID, Said>> said(Work work, List<UUID> facts, LocalDate on, Instant knownAt) {
        return work.sql(SAID, facts.toArray(UUID[]::new), on, knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC))
                .map(rows -> {
                    Map<UUID, Said> said = new HashMap<>();
                    rows.forEach(
                            row -> said.put(row.getUUID("id"), new Said(row.getString("kind"), row.getString("said"))));
                    return said;
                });
    }
}
