package cn.zeren.assignment.keeper;

import cn.zeren.assignment.change.SuccessionRepository;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.handover.OpenOnPostQueries;
import cn.zeren.assignment.keeper.KeeperViews.KeeperView;
import cn.zeren.assignment.keeper.KeeperViews.KeptView;
import cn.zeren.assignment.scope.ScopeRepository;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTables;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is open on a post, with who keeps it today. */
@ApplicationScoped
public class KeeperQueries {

    private final Tx tx;
    private final FactRepository facts;
    private final SuccessionRepository successions;
    private final OpenOnPostQueries openItems;
    private final ScopeRepository scope;

    KeeperQueries(
            Tx tx,
            FactRepository facts,
            SuccessionRepository successions,
            OpenOnPostQueries openItems,
            ScopeRepository scope) {
        this.tx = tx;
        this.facts = facts;
        this.successions = successions;
        this.openItems = openItems;
        this.scope = scope;
    }

    /**
     * The open items of a post in sight, standing or ended.
     *
     * @throws Refused 404 for a post that never was, or is out of sight
     */
    public Uni<KeptView> kept(Actor actor, UUID post) {
        return tx.read(actor, work -> facts.rows(work, FactTables.POST, "f.id = $1 and f.recorded_to is null", post)
                .chain(rows -> {
                    if (rows.isEmpty()) {
                        throw new Refused(Refusal.notFound());
                    }
                    // who keeps it may sit in a unit the actor does not see; that he does is told all the same
                    return scope.pastScope(work, () -> keeper(work, post, rows))
                            .chain(keeper ->
                                    openItems.on(work, post).map(items -> KeeperViews.of(post, keeper, items)));
                }));
    }

    private Uni<KeeperView> keeper(Work work, UUID post, List<FactRow<Post>> own) {
        LocalDate today = work.today();
        UUID unit = own.stream()
                .filter(row -> !row.valid().from().isAfter(today))
                .max(Comparator.comparing(row -> row.valid().from()))
                .orElse(own.get(0))
                .content()
                .unitId();
        return successions.around(work, unit, null).chain(around -> {
            UUID[] units = around.lives().stream().map(FactRow::id).distinct().toArray(UUID[]::new);
            return facts.rows(
                            work,
                            FactTables.POST,
                            "f.unit_id = any ($1) and f.rank = 'HEAD' and f.recorded_to is null",
                            (Object) units)
                    .chain(heads -> {
                        List<FactRow<Post>> posts = Stream.concat(own.stream(), heads.stream())
                                .distinct()
                                .toList();
                        UUID[] ids = posts.stream().map(FactRow::id).distinct().toArray(UUID[]::new);
                        return facts.rows(
                                        work,
                                        FactTables.TENURE,
                                        "f.post_id = any ($1) and f.recorded_to is null",
                                        (Object) ids)
                                .map(tenures -> new KeeperRule(around.changes(), around.lives(), posts, tenures)
                                        .of(post, today))
                                .chain(keeper -> named(work, keeper, posts));
                    });
        });
    }

    private Uni<KeeperView> named(Work work, Optional<Keeper> found, List<FactRow<Post>> posts) {
        if (found.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        Keeper keeper = found.get();
        String title = posts.stream()
                .filter(row -> row.id().equals(keeper.postId()) && row.valid().contains(work.today()))
                .map(row -> row.content().title())
                .findFirst()
                .orElse(null);
        return facts.rows(
                        work,
                        FactTables.OFFICIAL,
                        "f.id = $1 and f.recorded_to is null order by f.valid_from desc",
                        keeper.officialId())
                .map(rows -> rows.stream()
                        .map(FactRow::content)
                        .map(Official::name)
                        .findFirst()
                        .orElse(null))
                .map(name -> KeeperViews.of(keeper, title, name));
    }
}
