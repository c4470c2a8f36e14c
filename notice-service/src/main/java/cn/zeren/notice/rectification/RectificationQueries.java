package cn.zeren.notice.rectification;

import cn.zeren.notice.problem.Problem;
import cn.zeren.notice.problem.ProblemRepository;
import cn.zeren.notice.problem.ProblemVerb;
import cn.zeren.notice.problem.ProblemViews;
import cn.zeren.notice.problem.ProblemViews.ProblemView;
import cn.zeren.notice.problem.ProblemViews.Reader;
import cn.zeren.notice.problem.ProblemViews.Wanted;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.notice.proof.Proof;
import cn.zeren.notice.proof.ProofRepository;
import cn.zeren.notice.proof.Traces;
import cn.zeren.notice.rectification.RectificationViews.OwnerView;
import cn.zeren.notice.rectification.RectificationViews.OwnersView;
import cn.zeren.notice.rectification.RectificationViews.RectificationView;
import cn.zeren.notice.rectification.RectificationViews.RowView;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads of lists and their problems, each in the sight of the reader. */
@ApplicationScoped
public class RectificationQueries {

    private final Tx tx;
    private final RectificationRepository lists;
    private final ProblemRepository problems;
    private final ProofRepository proofs;
    private final FactRepository facts;

    RectificationQueries(
            Tx tx,
            RectificationRepository lists,
            ProblemRepository problems,
            ProofRepository proofs,
            FactRepository facts) {
        this.tx = tx;
        this.lists = lists;
        this.problems = problems;
        this.proofs = proofs;
        this.facts = facts;
    }

    /** A place in the ledger. */
    private record Place(LocalDate dueOn, UUID id) {}

    /** Lists, the latest first. */
    Uni<Page<RowView>> page(
            Actor actor, UUID unit, Origin origin, RectificationStatus status, String cursor, int limit) {
        UUID after = Cursor.id(cursor);
        var filter = new RectificationRepository.Filter(unit, origin, status);
        return tx.read(actor, work -> lists.page(work, filter, after, limit + 1).chain(found -> facts.names(
                        work, found.stream().map(Rectification::unitId).toArray(UUID[]::new), work.today())
                .map(names -> Page.cut(
                        found.stream()
                                .map(list -> RowView.of(list, names.get(list.unitId())))
                                .toList(),
                        limit,
                        row -> Cursor.of(row.id())))));
    }

    /** One list with its problems, who answers for the unit, and what may be done. */
    Uni<RectificationView> one(Actor actor, UUID id) {
        return tx.read(actor, work -> lists.get(work, id).chain(list -> problems.of(work, List.of(id))
                .chain(all -> views(work, all))
                .chain(views -> owners(work, list).chain(owners -> facts.names(
                                work, new UUID[] {list.unitId()}, work.today())
                        .map(names -> RectificationView.of(list, names.get(list.unitId()), owners, views, actor))))));
    }

    /** One problem and what may be done with it. */
    Uni<ProblemView> problem(Actor actor, UUID rectification, int no) {
        return tx.read(actor, work -> problems.get(work, rectification, no)
                .chain(problem -> views(work, List.of(problem)))
                .map(views -> views.get(0)));
    }

    /** How its limits, its watch and its recurrence were derived. */
    Uni<Explanation> explanation(Actor actor, UUID rectification, int no) {
        return tx.read(actor, work -> problems.get(work, rectification, no).map(Problem::explanation));
    }

    /** The ledger (台账), those due first foremost; only those overdue today when asked so. */
    Uni<Page<ProblemView>> ledger(Actor actor, Wanted asked, String cursor, int limit) {
        Place after = Cursor.parse(cursor, 2, key -> new Place(LocalDate.parse(key[0]), UUID.fromString(key[1])));
        return tx.read(actor, work -> {
            var wanted = new ProblemRepository.Filter(
                    asked.unitId(),
                    asked.cause(),
                    asked.status(),
                    asked.overdue() ? work.today() : null,
                    asked.recurrent());
            return problems.page(
                            work,
                            wanted,
                            after == null ? null : after.dueOn(),
                            after == null ? null : after.id(),
                            limit + 1)
                    .chain(found -> views(work, found))
                    .map(views -> Page.cut(
                            views,
                            limit,
                            last -> Cursor.of(last.dueOn().toString(), last.id().toString())));
        });
    }

    private Uni<List<ProblemView>> views(Work work, List<Problem> found) {
        return facts.ownUnits(work)
                .chain(own -> shut(work, found).map(shut -> new Reader(work.actor(), own, work.today(), shut)))
                .chain(reader -> proofs.of(work, found.stream().map(Problem::id).toList())
                        .chain(shown -> traces(work, reader, shown).map(traces -> found.stream()
                                .map(problem -> ProblemViews.view(
                                        problem, shown.getOrDefault(problem.id(), List.of()), traces, reader))
                                .toList())));
    }

    /** Only of those that could be opened again is it asked whether their lists stand. */
    private Uni<Map<UUID, Refusal>> shut(Work work, List<Problem> found) {
        List<UUID> closed = found.stream()
                .filter(problem -> problem.status().after(ProblemVerb.REOPEN).isPresent())
                .map(Problem::rectificationId)
                .distinct()
                .toList();
        return lists.statuses(work, closed).map(statuses -> {
            Map<UUID, Refusal> shut = new HashMap<>();
            statuses.forEach((list, status) -> status.refusesReopening().ifPresent(refusal -> shut.put(list, refusal)));
            return shut;
        });
    }

    /** Where the same files were shown: only for who verifies. */
    private Uni<Traces> traces(Work work, Reader reader, Map<UUID, List<Proof>> shown) {
        if (!reader.verifies()) {
            return Uni.createFrom().item(Traces.NONE);
        }
        Set<String> hashes = new HashSet<>();
        shown.values().forEach(all -> all.forEach(proof -> hashes.add(proof.sha256())));
        return proofs.traces(work, hashes);
    }

    private Uni<OwnersView> owners(Work work, Rectification list) {
        UUID[] unit = {list.unitId()};
        return facts.sponsors(work, unit, list.openedOn()).chain(then -> facts.sponsors(work, unit, work.today())
                .map(now -> new OwnersView(
                        OwnerView.of(then.getOrDefault(list.unitId(), List.of())),
                        OwnerView.of(now.getOrDefault(list.unitId(), List.of())),
                        list.inspectorId())));
    }
}
