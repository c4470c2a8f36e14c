package cn.zeren.assignment.review;

import cn.zeren.assignment.review.FactStory.Said;
import cn.zeren.assignment.review.FactStory.Version;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final String FACTS = Stream.of(
                    "unit", "post", "official", "tenure", "portfolio", "group_member", "inspection_lead")
            .map(table -> "select '" + table + "' as kind, f.id, (to_jsonb(f) - 'recorded_from' - 'recorded_to'"
                    + " - 'valid_from' - 'valid_to')::text as said, f.recorded_from, f.recorded_to from " + table
                    + " f where f.id = any ($1)"
                    + ("inspection_lead".equals(table)
                            ? " and $2::date is not null"
                            : " and f.valid_from <= $2 and (f.valid_to is null or f.valid_to > $2)"))
            .collect(Collectors.joining(" union all "));

    /** With the assignments, of which it counts who answers. */
    static final String STORIES = FACTS
            + " union all select 'assignment', a.id, coalesce(a.sponsor_unit_id, a.sponsor_official_id)::text,"
            + " a.recorded_from, a.recorded_to from assignment a"
            + " where a.id = any ($1) and a.valid_from <= $2 and a.bound_to > $2";

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

    /** Whether the issue was raised wrongly. */
    Uni<Boolean> isWithdrawn(Work work, UUID issue) {
        return work.sql("select 1 from issue where id = $1 and status = 'WITHDRAWN'", issue)
                .map(rows -> rows.rowCount() > 0);
    }

    /** What these facts and assignments were held to say of a day, by id. */
    Uni<Map<UUID, FactStory>> stories(Work work, Collection<UUID> ids, LocalDate on) {
        return work.sql(STORIES, ids.toArray(UUID[]::new), on).map(rows -> {
            Map<UUID, List<Version>> versions = new HashMap<>();
            rows.forEach(row -> versions.computeIfAbsent(row.getUUID("id"), id -> new ArrayList<>())
                    .add(new Version(
                            new Said(row.getString("kind"), row.getString("said")),
                            instant(row, "recorded_from"),
                            instant(row, "recorded_to"))));
            Map<UUID, FactStory> stories = new HashMap<>();
            versions.forEach((id, told) -> stories.put(id, new FactStory(told)));
            return stories;
        });
    }

    private static Instant instant(Row row, String column) {
        var at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
