package cn.zeren.assignment.store;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactKind;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Facts;
import cn.zeren.assignment.fact.Period;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

    private final class Snapshot {
        private final Work work;
        private final int year;
        private final Map<FactKind, List<? extends FactRow<?>>> rows = new EnumMap<>(FactKind.class);

        private Snapshot(Work work, int year) {
            this.work = work;
            this.year = year;
        }

        private Uni<Facts> load() {
            Period thisYear = Period.ofYear(year);
            Period withLast = new Period(Period.ofYear(year - 1).from(), thisYear.to());
            return take(FactTables.UNIT, thisYear)
                    .chain(() -> take(FactTables.POST, thisYear))
                    .chain(() -> take(FactTables.OFFICIAL, thisYear))
                    .chain(() -> take(FactTables.TENURE, thisYear))
                    .chain(() -> take(FactTables.PORTFOLIO, thisYear))
                    .chain(() -> take(FactTables.GROUP_MEMBER, thisYear))
                    .chain(() -> take(FactTables.INSPECTION_LEAD, withLast))
                    .chain(() -> take(FactTables.TASK, thisYear))
                    .map(done -> new Facts(
                            taken(FactTables.UNIT),
                            taken(FactTables.POST),
                            taken(FactTables.OFFICIAL),
                            taken(FactTables.TENURE),
                            taken(FactTables.PORTFOLIO),
                            taken(FactTables.GROUP_MEMBER),
                            taken(FactTables.INSPECTION_LEAD),
                            taken(FactTables.TASK)));
        }

        private <T extends Fact> Uni<Boolean> take(FactTable<T> table, Period on) {
            return repository
                    .rows(
                            work,
                            table,
                            "f.recorded_to is null and f.valid_from < $2 and (f.valid_to is null or f.valid_to > $1)",
                            on.from(),
                            on.to())
                    .map(found -> rows.put(table.kind(), found) == null);
        }

        @SuppressWarnings("unchecked")
        private <T extends Fact> List<FactRow<T>> taken(FactTable<T> table) {
            return (List<FactRow<T>>) rows.get(table.kind());
        }
    }
}
