package cn.zeren.assignment.openitem;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.keeper.Keeper;
import cn.zeren.assignment.keeper.KeeperRepository;
import cn.zeren.assignment.keeper.KeeperRule;
import cn.zeren.assignment.openitem.OpenPostViews.KeeperView;
import cn.zeren.assignment.openitem.OpenPostViews.KeptView;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTables;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is open on a post, with who keeps it today. */
@ApplicationScoped
public class OpenPostQueries {

    private final Tx tx;
    private final FactRepository facts;
    private final KeeperRepository keepers;
    private final OpenOnPostQueries openItems;

    OpenPostQueries(Tx tx, FactRepository facts, KeeperRepository keepers, OpenOnPostQueries openItems) {
        this.tx = tx;
        this.facts = facts;
        this.keepers = keepers;
        this.openItems = openItems;
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
                    return work.pastScope(() -> keeper(work, post, rows))
                            .chain(keeper ->
                                    openItems.on(work, post).map(items -> OpenPostViews.of(post, keeper, items)));
                }));
    }

    private Uni<KeeperView> keeper(Work work, UUID post, List<FactRow<Post>> own) {
        return keepers.rule(work, post, own, work.today())
                .chain(rule -> named(work, rule.of(post, work.today()), rule));
    }

    private Uni<KeeperView> named(Work work, Optional<Keeper> found, KeeperRule rule) {
        if (found.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        Keeper keeper = found.get();
        String title = rule.title(keeper.postId(), work.today());
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
                .map(name -> OpenPostViews.of(keeper, title, name));
    }
}
