package cn.zeren.assignment.unit;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.fact.UnitType;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTables;
import cn.zeren.assignment.unit.FactQueries.Ask;
import cn.zeren.assignment.unit.UnitViews.UnitTree;
import cn.zeren.assignment.unit.UnitViews.UnitView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads of units and of their tree. */
@ApplicationScoped
public class UnitQueries {

    /** More units than this are no tree for one answer: ask for a part of it, or for less depth. */
    private static final int LARGEST_TREE = 5_000;

    private final Tx tx;
    private final FactQueries queries;
    private final FactRepository facts;

    UnitQueries(Tx tx, FactQueries queries, FactRepository facts) {
        this.tx = tx;
        this.queries = queries;
        this.facts = facts;
    }

    Uni<Answer> unit(Actor actor, UUID id, AsOf asOf) {
        return queries.one(actor, FactTables.UNIT, id, asOf, UnitQueries::views);
    }

    /**
     * A unit as it was on a day, as known at an instant.
     *
     * @throws Refused 404 when it was not there or is not in sight
     */
    public Uni<UnitView> one(Work work, UUID id, LocalDate on, Instant knownAt) {
        Condition held = new AsOf(on, knownAt).held(on).and("f.id = ?", id);
        return facts.rows(work, FactTables.UNIT, held.sql(), held.params()).map(rows -> {
            if (rows.isEmpty()) {
                throw new Refused(Refusal.notFound());
            }
            return UnitView.of(rows.get(0));
        });
    }

    /** The names of those of these units that were there and are in sight. */
    public Uni<Map<UUID, String>> names(Work work, Collection<UUID> ids, LocalDate on, Instant knownAt) {
        Condition held = new AsOf(on, knownAt).held(on).and("f.id = any (?)", (Object) ids.toArray(UUID[]::new));
        return facts.rows(work, FactTables.UNIT, held.sql(), held.params()).map(rows -> rows.stream()
                .collect(Collectors.toMap(FactRow::id, row -> row.content().name())));
    }

    /** Units in the order of their codes; {@code q} is part of a name or of a code. */
    Uni<Page<UnitView>> units(Actor actor, Ask ask, UnitType type, UUID parent, String region, String q) {
        return queries.page(
                actor,
                FactTables.UNIT,
                ask,
                (condition, work) -> condition
                        .andIf(type == null ? null : type.name(), "f.type = ?")
                        .andIf(parent, "f.parent_id = ?")
                        .andIf(region, "f.region_code = ?")
                        .andIf(Condition.anywhere(q), "(f.name like ? or f.code like ?)"),
                "f.code",
                Unit::code,
                UnitQueries::views);
    }

    /**
     * A unit and those below it on a day.
     *
     * @param depth how many levels below
     * @throws Refused 404 for a unit that did not hold then or is out of sight, 422 for a tree too large for one answer
     */
    Uni<UnitTree> tree(Actor actor, UUID id, AsOf asOf, int depth) {
        return tx.read(actor, work -> {
            Condition root = asOf.held(work.today()).and("f.id = ?", id);
            return facts.rows(work, FactTables.UNIT, root.sql(), root.params()).chain(rows -> {
                if (rows.isEmpty()) {
                    throw new Refused(Refusal.notFound());
                }
                List<FactRow<Unit>> found = new ArrayList<>(rows);
                return below(work, asOf, rows, depth, found).map(done -> nested(rows.get(0), byParent(found)));
            });
        });
    }

    /** One statement a level, whatever the tree. */
    private Uni<Void> below(Work work, AsOf asOf, List<FactRow<Unit>> level, int depth, List<FactRow<Unit>> found) {
        if (depth == 0 || level.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] parents = level.stream().map(FactRow::id).toArray(UUID[]::new);
        Condition next = asOf.held(work.today())
                .and("f.parent_id = any (?)", (Object) parents)
                .then("order by f.code limit ?", LARGEST_TREE - found.size() + 1);
        return facts.rows(work, FactTables.UNIT, next.sql(), next.params()).chain(rows -> {
            found.addAll(rows);
            if (found.size() > LARGEST_TREE) {
                throw new Refused(Refusal.rule("TREE_TOO_LARGE", null, Map.of("most", LARGEST_TREE)));
            }
            return below(work, asOf, rows, depth - 1, found);
        });
    }

    private static Map<UUID, List<FactRow<Unit>>> byParent(List<FactRow<Unit>> units) {
        return units.stream()
                .filter(row -> row.content().parentId() != null)
                .collect(Collectors.groupingBy(row -> row.content().parentId()));
    }

    private static UnitTree nested(FactRow<Unit> row, Map<UUID, List<FactRow<Unit>>> byParent) {
        Unit unit = row.content();
        return new UnitTree(
                row.id(),
                unit.code(),
                unit.name(),
                unit.type(),
                byParent.getOrDefault(row.id(), List.of()).stream()
                        .map(child -> nested(child, byParent))
                        .toList());
    }

    private static Uni<List<UnitView>> views(Work work, List<FactRow<Unit>> rows) {
        return Uni.createFrom().item(rows.stream().map(UnitView::of).toList());
    }
}
