package cn.zeren.assignment.store;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactKind;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Facts;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Loads what a derivation reads: one statement per kind, however many units there are. */
@ApplicationScoped
public class FactsRepository {

    private final FactRepository repository;

    FactsRepository(FactRepository repository) {
        this.repository = repository;
    }

    /**
     * The facts in the actor's sight, as known now, that hold on a day of the year; with the inspections of the year
     * before.
     */
    public Uni<Facts> known(Work work, int year) {
        return new Snapshot(work, year).load();
    }

    /**
     * Of the same facts those on which depends what a manager's plan says of these units, by their keys: the number of
     * statements is fixed, and what they read grows with the units, not with the country.
     */
    public Uni<Facts> around(Work work, int year, UUID manager, Collection<UUID> units) {
        return new Snapshot(work, year).loadAround(manager, units);
    }

    private final class Snapshot {
        private final Work work;
        private final int year;
        private final Map<FactKind, List<? extends FactRow<?>>> rows = new EnumMap<>(FactKind.class);

        private Snapshot(Work work, int year) {
            this.work = work;
            this.year = year;
        }

        private Uni<Facts> load() {
            Uni<Boolean> all = take(FactTables.TASK, "");
            for (var table : List.of(
                    FactTables.UNIT,
                    FactTables.POST,
                    FactTables.OFFICIAL,
                    FactTables.TENURE,
                    FactTables.PORTFOLIO,
                    FactTables.GROUP_MEMBER,
                    FactTables.INSPECTION_LEAD,
                    FactTables.CONFLICT,
                    FactTables.COVERAGE_RULE,
                    FactTables.SUCCESSION)) {
                all = all.chain(() -> take(table, ""));
            }
            return all.map(done -> facts());
        }

        private Uni<Facts> loadAround(UUID manager, Collection<UUID> units) {
            Object targets = units.toArray(UUID[]::new);
            return take(FactTables.PORTFOLIO, " and f.unit_id = any ($3)", targets)
                    .chain(() -> take(FactTables.SUCCESSION, ""))
                    .chain(() -> take(FactTables.INSPECTION_LEAD, " and f.target_unit_id = any ($3)", (Object)
                            lineOf(units, true)))
                    .chain(() -> take(
                            FactTables.POST,
                            " and (f.id = any ($3) or f.unit_id = any ($4) or f.unit_id = any ($5) and f.rank = 'HEAD')",
                            ids(FactTables.PORTFOLIO, row -> row.content().postId()),
                            targets,
                            leaders()))
                    .chain(() ->
                            take(FactTables.TENURE, " and f.post_id = any ($3)", ids(FactTables.POST, FactRow::id)))
                    .chain(() -> take(
                            FactTables.OFFICIAL, " and f.id = any ($3)", ids(FactTables.TENURE, row -> row.content()
                                    .officialId())))
                    .chain(() -> take(
                            FactTables.CONFLICT,
                            " and (f.official_id = any ($3) or f.other_official_id = any ($3))",
                            ids(FactTables.OFFICIAL, FactRow::id)))
                    .chain(() -> take(FactTables.GROUP_MEMBER, " and f.unit_id = any ($3)", (Object) leaders()))
                    .chain(() -> take(FactTables.COVERAGE_RULE, " and (f.unit_id = $3 or f.unit_id is null)", manager))
                    .chain(() -> take(FactTables.UNIT, " and f.id = any ($3)", unitsNear(manager, units)))
                    .map(done -> facts());
        }

        /** The units asked for, and those of the leaders, members and groups their facts lead to. */
        private Object unitsNear(UUID manager, Collection<UUID> units) {
            Set<UUID> near = new HashSet<>(List.of(lineOf(units, false)));
            near.add(manager);
            taken(FactTables.POST).forEach(row -> near.add(row.content().unitId()));
            taken(FactTables.GROUP_MEMBER).forEach(row -> near.add(row.content().groupUnitId()));
            near.addAll(List.of(leaders()));
            return near.toArray(UUID[]::new);
        }

        /** Who led the inspections, with all that took over from them. */
        private UUID[] leaders() {
            Set<UUID> leaders = new HashSet<>();
            taken(FactTables.INSPECTION_LEAD)
                    .forEach(row -> leaders.add(row.content().leadUnitId()));
            return lineOf(leaders, false);
        }

        /** The units with all they came out of, on whatever day; or with all that came out of them. */
        private UUID[] lineOf(Collection<UUID> units, boolean before) {
            Set<UUID> line = new HashSet<>(units);
            boolean grows = true;
            while (grows) {
                grows = false;
                for (FactRow<Succession> row : taken(FactTables.SUCCESSION)) {
                    UUID from = before
                            ? row.content().successorUnitId()
                            : row.content().predecessorUnitId();
                    UUID to = before
                            ? row.content().predecessorUnitId()
                            : row.content().successorUnitId();
                    grows |= line.contains(from) && line.add(to);
                }
            }
            return line.toArray(UUID[]::new);
        }

        private <T extends Fact> Object ids(FactTable<T> table, Function<FactRow<T>, UUID> id) {
            return taken(table).stream().map(id).distinct().toArray(UUID[]::new);
        }

        private Facts facts() {
            return new Facts(
                    taken(FactTables.UNIT),
                    taken(FactTables.POST),
                    taken(FactTables.OFFICIAL),
                    taken(FactTables.TENURE),
                    taken(FactTables.PORTFOLIO),
                    taken(FactTables.GROUP_MEMBER),
                    taken(FactTables.INSPECTION_LEAD),
                    taken(FactTables.TASK),
                    taken(FactTables.CONFLICT),
                    taken(FactTables.COVERAGE_RULE),
                    taken(FactTables.SUCCESSION));
        }

        /** The rows that hold on a day of the year; inspections also of the year before. */
        private <T extends Fact> Uni<Boolean> take(FactTable<T> table, String further, Object... keys) {
            int first = table.kind() == FactKind.INSPECTION_LEAD ? year - 1 : year;
            List<Object> params = new ArrayList<>(
                    List.of(Period.ofYear(first).from(), Period.ofYear(year).to()));
            params.addAll(Arrays.asList(keys));
            return repository
                    .rows(
                            work,
                            table,
                            "f.recorded_to is null and f.valid_from < $2 and (f.valid_to is null or f.valid_to > $1)"
                                    + further,
                            params.toArray())
                    .map(found -> rows.put(table.kind(), found) == null);
        }

        @SuppressWarnings("unchecked")
        private <T extends Fact> List<FactRow<T>> taken(FactTable<T> table) {
            return (List<FactRow<T>>) rows.getOrDefault(table.kind(), List.of());
        }
    }
}
