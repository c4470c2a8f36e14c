package cn.zeren.assignment.store;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Facts;
import cn.zeren.assignment.fact.GroupMember;
import cn.zeren.assignment.fact.InspectionLead;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.Portfolio;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Loads what a derivation reads: one statement per kind, however large the tree. */
@ApplicationScoped
public class FactsRepository {

    private static final String SUBTREE = "(select t.unit_id from scope_tree t where t.ancestor_id = $1)";

    private final FactRepository facts;

    FactsRepository(FactRepository facts) {
        this.facts = facts;
    }

    /**
     * The facts of a unit and of all below it in the present tree.
     *
     * @param root of the subtree
     * @param year tasks of this year; inspections of this year and the one before
     * @param knownAt null for what is known now
     */
    public Uni<Facts> facts(Work work, UUID root, int year, Instant knownAt) {
        String known = knownAt == null
                ? " and f.recorded_to is null and $2::timestamptz is null"
                : " and f.recorded_from <= $2 and (f.recorded_to is null or f.recorded_to > $2)";
        return new Loading(work, root, year, knownAt, known).load();
    }

    private final class Loading {
        private final Work work;
        private final UUID root;
        private final int year;
        private final Instant knownAt;
        private final String known;

        private List<FactRow<Unit>> units;
        private List<FactRow<Post>> posts;
        private List<FactRow<Official>> officials;
        private List<FactRow<Tenure>> tenures;
        private List<FactRow<Portfolio>> portfolios;
        private List<FactRow<GroupMember>> members;
        private List<FactRow<InspectionLead>> leads;

        private Loading(Work work, UUID root, int year, Instant knownAt, String known) {
            this.work = work;
            this.root = root;
            this.year = year;
            this.knownAt = knownAt;
            this.known = known;
        }

        private Uni<Facts> load() {
            return in(FactTables.UNIT, "f.id in " + SUBTREE)
                    .invoke(rows -> units = rows)
                    .chain(() -> in(FactTables.POST, "f.unit_id in " + SUBTREE))
                    .invoke(rows -> posts = rows)
                    .chain(() -> in(
                            FactTables.OFFICIAL,
                            "f.id in (select n.official_id from tenure n where n.unit_id in " + SUBTREE + ")"))
                    .invoke(rows -> officials = rows)
                    .chain(() -> in(FactTables.TENURE, "f.unit_id in " + SUBTREE))
                    .invoke(rows -> tenures = rows)
                    .chain(() -> in(FactTables.PORTFOLIO, "f.unit_id in " + SUBTREE))
                    .invoke(rows -> portfolios = rows)
                    .chain(() -> in(FactTables.GROUP_MEMBER, "f.unit_id in " + SUBTREE))
                    .invoke(rows -> members = rows)
                    .chain(() -> ofYears(FactTables.INSPECTION_LEAD, "f.target_unit_id in " + SUBTREE, year - 1))
                    .invoke(rows -> leads = rows)
                    .chain(() -> ofYears(FactTables.TASK, "f.lead_unit_id in " + SUBTREE, year))
                    .map(tasks -> new Facts(units, posts, officials, tenures, portfolios, members, leads, tasks));
        }

        private <T extends Fact> Uni<List<FactRow<T>>> in(FactTable<T> table, String condition) {
            return facts.rows(work, table, condition + known, root, knownAt);
        }

        private <T extends Fact> Uni<List<FactRow<T>>> ofYears(FactTable<T> table, String condition, int from) {
            return facts.rows(
                    work, table, condition + known + " and f.year between $3 and $4", root, knownAt, from, year);
        }
    }
}
