package cn.zeren.assignment.unit;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.Task;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTables;
import cn.zeren.assignment.unit.FactQueries.Ask;
import cn.zeren.assignment.unit.UnitViews.Holder;
import cn.zeren.assignment.unit.UnitViews.OfficialView;
import cn.zeren.assignment.unit.UnitViews.PostView;
import cn.zeren.assignment.unit.UnitViews.TaskView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads of posts with their holders, of officials, and of tasks. */
@ApplicationScoped
public class PeopleQueries {

    private final FactQueries queries;
    private final FactRepository facts;

    PeopleQueries(FactQueries queries, FactRepository facts) {
        this.queries = queries;
        this.facts = facts;
    }

    Uni<Answer> post(Actor actor, UUID id, AsOf asOf) {
        return queries.one(actor, FactTables.POST, id, asOf, (work, rows) -> posts(work, rows, asOf));
    }

    /** Posts in the order of their codes. */
    Uni<Page<PostView>> posts(Actor actor, Ask ask, UUID unit, PostRank rank, String q) {
        return queries.page(
                actor,
                FactTables.POST,
                ask,
                (condition, work) -> condition
                        .andIf(unit, "f.unit_id = ?")
                        .andIf(rank == null ? null : rank.name(), "f.rank = ?")
                        .andIf(Condition.anywhere(q), "(f.title like ? or f.code like ?)"),
                "f.code",
                Post::code,
                (work, rows) -> posts(work, rows, ask.asOf()));
    }

    /** All posts of a unit on a day, as known at an instant, with who held them. */
    public Uni<List<PostView>> ofUnit(Work work, UUID unit, LocalDate on, Instant knownAt) {
        AsOf asOf = new AsOf(on, knownAt);
        Condition held = asOf.held(on).and("f.unit_id = ?", unit).then("order by f.code, f.id");
        return facts.rows(work, FactTables.POST, held.sql(), held.params()).chain(rows -> posts(work, rows, asOf));
    }

    Uni<Answer> official(Actor actor, UUID id, AsOf asOf) {
        return queries.one(actor, FactTables.OFFICIAL, id, asOf, PeopleQueries::officials);
    }

    /** Officials in the order of their codes. */
    Uni<Page<OfficialView>> officials(Actor actor, Ask ask, UUID unit, String q) {
        return queries.page(
                actor,
                FactTables.OFFICIAL,
                ask,
                (condition, work) -> condition
                        .andIf(unit, "f.home_unit_id = ?")
                        .andIf(Condition.anywhere(q), "(f.name like ? or f.code like ?)"),
                "f.code",
                Official::code,
                PeopleQueries::officials);
    }

    Uni<Answer> task(Actor actor, UUID id, AsOf asOf) {
        return queries.one(actor, FactTables.TASK, id, asOf, PeopleQueries::tasks);
    }

    /** Tasks of a year in the order of their numbers, so padded that 2 comes before 10. */
    Uni<Page<TaskView>> tasks(Actor actor, Ask ask, int year, UUID unit) {
        return queries.page(
                actor,
                FactTables.TASK,
                ask,
                (condition, work) -> condition
                        .and("f.year = ?", year)
                        .andIf(unit, "(f.lead_unit_id = ? or ? = any (f.co_unit_ids))"),
                "lpad(f.no, 20)",
                task -> String.format("%20s", task.no()).substring(0, 20),
                PeopleQueries::tasks);
    }

    /** Posts with their holders: two more statements for the whole page. */
    private Uni<List<PostView>> posts(Work work, List<FactRow<Post>> rows, AsOf asOf) {
        UUID[] posts = rows.stream().map(FactRow::id).toArray(UUID[]::new);
        Condition held = asOf.held(work.today()).and("f.post_id = any (?)", (Object) posts);
        return facts.rows(work, FactTables.TENURE, held.sql(), held.params())
                .chain(tenures -> {
                    UUID[] officials = tenures.stream()
                            .map(row -> row.content().officialId())
                            .toArray(UUID[]::new);
                    Condition named = asOf.held(work.today()).and("f.id = any (?)", (Object) officials);
                    return facts.rows(work, FactTables.OFFICIAL, named.sql(), named.params())
                            .map(people -> holders(tenures, people));
                })
                .map(holders -> rows.stream()
                        .map(row -> PostView.of(row, holders.getOrDefault(row.id(), List.of())))
                        .toList());
    }

    private static Map<UUID, List<Holder>> holders(List<FactRow<Tenure>> tenures, List<FactRow<Official>> people) {
        Map<UUID, String> names = new HashMap<>();
        people.forEach(row -> names.put(row.id(), row.content().name()));
        return tenures.stream()
                .collect(Collectors.groupingBy(
                        row -> row.content().postId(),
                        Collectors.mapping(
                                row -> new Holder(
                                        row.content().officialId(),
                                        names.get(row.content().officialId()),
                                        row.content().kind()),
                                Collectors.toList())));
    }

    private static Uni<List<OfficialView>> officials(Work work, List<FactRow<Official>> rows) {
        return Uni.createFrom().item(rows.stream().map(OfficialView::of).toList());
    }

    private static Uni<List<TaskView>> tasks(Work work, List<FactRow<Task>> rows) {
        return Uni.createFrom().item(rows.stream().map(TaskView::of).toList());
    }
}
