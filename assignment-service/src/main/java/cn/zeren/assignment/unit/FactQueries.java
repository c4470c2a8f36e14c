package cn.zeren.assignment.unit;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTable;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What the reads of all kinds have in common: one fact by id, and pages in the order of a text column. */
@ApplicationScoped
public class FactQueries {

    private final Tx tx;
    private final FactRepository facts;

    FactQueries(Tx tx, FactRepository facts) {
        this.tx = tx;
        this.facts = facts;
    }

    /** One page of facts: how it is asked for. */
    record Ask(AsOf asOf, int limit, String cursor) {}

    /** A place in the order of a list. */
    private record Place(String text, UUID id) {}

    /** Adds to what is asked the filters of one list. */
    interface Filter {
        void add(Condition condition, Work work);
    }

    /** Makes views of the rows of a page, set by set where more must be read for them. */
    interface Showing<T extends Fact, V> {
        Uni<List<V>> of(Work work, List<FactRow<T>> rows);
    }

    /**
     * A fact as it held, with its version.
     *
     * @throws Refused 404 when it did not hold then, or is not in the actor's sight
     */
    <T extends Fact, V> Uni<Answer> one(Actor actor, FactTable<T> table, UUID id, AsOf asOf, Showing<T, V> views) {
        return tx.read(actor, work -> {
            Condition condition = asOf.held(work.today()).and("f.id = ?", id);
            return facts.rows(work, table, condition.sql(), condition.params()).chain(rows -> {
                if (rows.isEmpty()) {
                    throw new Refused(Refusal.notFound());
                }
                return views.of(work, rows)
                        .chain(view -> facts.version(work, id).map(version -> Answer.ok(view.get(0), version)));
            });
        });
    }

    /**
     * One page in the order of a text column, then of id.
     *
     * @param column over {@code f}; its value in a row is what {@code key} reads
     */
    <T extends Fact, V> Uni<Page<V>> page(
            Actor actor,
            FactTable<T> table,
            Ask ask,
            Filter filter,
            String column,
            Function<T, String> key,
            Showing<T, V> views) {
        Place after = Cursor.parse(ask.cursor(), 2, columns -> new Place(columns[0], UUID.fromString(columns[1])));
        return tx.read(actor, work -> {
            Condition condition = ask.asOf().held(work.today());
            filter.add(condition, work);
            if (after != null) {
                condition.and("(" + column + ", f.id) > (?, ?)", after.text(), after.id());
            }
            condition.then("order by " + column + ", f.id limit ?", ask.limit() + 1);
            return facts.rows(work, table, condition.sql(), condition.params())
                    .chain(rows -> paged(work, rows, ask.limit(), key, views));
        });
    }

    private static <T extends Fact, V> Uni<Page<V>> paged(
            Work work, List<FactRow<T>> rows, int limit, Function<T, String> key, Showing<T, V> views) {
        Page<FactRow<T>> page = Page.cut(
                rows,
                limit,
                last -> Cursor.of(key.apply(last.content()), last.id().toString()));
        return views.of(work, page.items()).map(items -> new Page<>(items, page.next()));
    }
}
