package cn.zeren.accountability.liability;

import cn.zeren.accountability.liability.History.Assignment;
import cn.zeren.accountability.liability.History.HeadPost;
import cn.zeren.accountability.liability.History.Person;
import cn.zeren.accountability.liability.History.Tenure;
import cn.zeren.accountability.liability.History.UnitFact;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Loads all that was ever held about a unit and what lies above it. Time is not looked at here: which of it holds on a
 * day, as known at an instant, is the rule's to say.
 */
@ApplicationScoped
public class HistoryRepository {

    private static final String ABOVE = """
            with recursive above (id) as (
                select $1::uuid
                union
                select u.parent_id from above join unit_row u on u.fact_id = above.id where u.parent_id is not null)
            select id from above
            """;

    /** Is the unit in the sight of the transaction's actor? */
    Uni<Boolean> sees(Work work, UUID unitId) {
        return work.sql("select 1 from unit_row where fact_id = $1 limit 1", unitId)
                .map(rows -> rows.size() > 0);
    }

    Uni<History> load(Work work, UUID unitId) {
        return work.sql(ABOVE, unitId).map(HistoryRepository::ids).chain(path -> assignments(work, path)
                .chain(assignments -> {
                    Stream<UUID> sponsors = assignments.stream()
                            .map(row -> row.content().unitId())
                            .filter(Objects::nonNull);
                    Set<UUID> headed =
                            Stream.concat(Stream.of(unitId), sponsors).collect(Collectors.toSet());
                    Set<UUID> named =
                            Stream.concat(path.stream(), headed.stream()).collect(Collectors.toSet());
                    return units(work, named).chain(units -> headed(work, units, assignments, headed));
                }));
    }

    private static Uni<History> headed(
            Work work, List<FactRow<UnitFact>> units, List<FactRow<Assignment>> assignments, Set<UUID> headed) {
        return posts(work, headed).chain(posts -> tenures(work, posts).chain(tenures -> people(work, tenures)
                .map(people -> new History(units, posts, tenures, people, assignments))));
    }

    private static Uni<List<FactRow<UnitFact>>> units(Work work, Set<UUID> ids) {
        return rows(
                work,
                "select * from unit_row where fact_id = any ($1) order by fact_id, row_no",
                ids,
                row -> new UnitFact(row.getString("name"), row.getUUID("parent_id")));
    }

    private static Uni<List<FactRow<Assignment>>> assignments(Work work, Set<UUID> targets) {
        return rows(
                work,
                "select * from assignment_row where target_unit_id = any ($1) order by fact_id, row_no",
                targets,
                row -> new Assignment(
                        AssignmentType.valueOf(row.getString("type")),
                        row.getString("status"),
                        row.getUUID("target_unit_id"),
                        row.getUUID("sponsor_post_id"),
                        row.getUUID("sponsor_official_id"),
                        row.getUUID("sponsor_unit_id"),
                        row.getString("sponsor_name"),
                        row.getString("sponsor_title"),
                        List.of(row.getArrayOfUUIDs("basis"))));
    }

    private static Uni<List<FactRow<HeadPost>>> posts(Work work, Set<UUID> units) {
        return rows(
                work,
                "select * from head_post_row where unit_id = any ($1) order by fact_id, row_no",
                units,
                row -> new HeadPost(row.getUUID("unit_id"), row.getString("title")));
    }

    private static Uni<List<FactRow<Tenure>>> tenures(Work work, List<FactRow<HeadPost>> posts) {
        return rows(
                work,
                "select * from tenure_row where post_id = any ($1) order by fact_id, row_no",
                posts.stream().map(FactRow::id).collect(Collectors.toSet()),
                row -> new Tenure(row.getUUID("post_id"), row.getUUID("official_id")));
    }

    private static Uni<List<FactRow<Person>>> people(Work work, List<FactRow<Tenure>> tenures) {
        return rows(
                work,
                "select * from official_row where fact_id = any ($1) order by fact_id, row_no",
                tenures.stream().map(row -> row.content().officialId()).collect(Collectors.toSet()),
                row -> new Person(row.getString("name")));
    }

    private static <T> Uni<List<FactRow<T>>> rows(Work work, String sql, Set<UUID> ids, Function<Row, T> content) {
        return work.sql(sql, (Object) ids.toArray(UUID[]::new)).map(rows -> {
            List<FactRow<T>> facts = new ArrayList<>(rows.size());
            rows.forEach(row -> facts.add(new FactRow<>(
                    row.getUUID("fact_id"),
                    row.getLocalDate("valid_from"),
                    row.getLocalDate("valid_to"),
                    row.getOffsetDateTime("recorded_from").toInstant(),
                    instant(row.getOffsetDateTime("recorded_to")),
                    content.apply(row))));
            return facts;
        });
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID(0))
                .collect(Collectors.toSet());
    }
}
