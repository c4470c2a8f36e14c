package cn.zeren.assignment.handover;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.handover.Succession.Change;
import cn.zeren.assignment.handover.Succession.Opening;
import cn.zeren.assignment.handover.Succession.Steps;
import cn.zeren.assignment.keeper.KeeperRepository;
import cn.zeren.assignment.listing.ListRepository;
import cn.zeren.assignment.openitem.OpenOnPostQueries;
import cn.zeren.assignment.store.FactChange;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Opens hand-overs where the holder of a post changes, and lets both sides confirm them. */
@ApplicationScoped
public class HandoverService {

    private final Tx tx;
    private final HandoverRepository handovers;
    private final OpenOnPostQueries openItems;
    private final KeeperRepository keepers;

    HandoverService(Tx tx, HandoverRepository handovers, OpenOnPostQueries openItems, KeeperRepository keepers) {
        this.tx = tx;
        this.handovers = handovers;
        this.openItems = openItems;
        this.keepers = keepers;
    }

    /**
     * Brings the hand-overs in step with changed tenures, and with posts and units that end, in the transaction that records
     * them; to be called after the rows are written. The number of statements does not grow with the number of tenures, only
     * with that of posts that have ended within a year.
     */
    public <T extends Fact> Uni<Void> follow(Work work, List<FactChange<T>> changes) {
        List<FactRow<T>> rows = changes.stream()
                .flatMap(change -> Stream.concat(change.change().closed().stream(), change.change().opened().stream()))
                .toList();
        Set<UUID> posts = new LinkedHashSet<>();
        Set<UUID> units = new LinkedHashSet<>();
        rows.forEach(row -> {
            if (row.content() instanceof Tenure tenure) {
                posts.add(tenure.postId());
            } else if (row.content() instanceof cn.zeren.assignment.fact.Succession change) {
                units.add(change.predecessorUnitId());
            } else if (row.content() instanceof Post && row.valid().to() != null) {
                posts.add(row.id());
            } else if (row.content() instanceof Unit && row.valid().to() != null) {
                units.add(row.id());
            }
        });
        if (posts.isEmpty() && units.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // a keeper may sit in a unit that who records the end of another does not see
        return work.pastScope(() -> handovers
                .postsOf(work, units)
                .invoke(posts::addAll)
                // whoever heads a unit keeps what posts left open that ended there or below
                .chain(() -> handovers.keptBy(work, posts, work.today().minusYears(1)))
                .invoke(posts::addAll)
                .chain(() -> handovers.stays(work, posts))
                .chain(stays -> succession(work, stays).chain(succession -> handovers
                        .known(work, posts)
                        .chain(known -> carryOut(work, Succession.steps(succession, known, work.today()))))));
    }

    private Uni<List<Change>> succession(Work work, Map<UUID, List<Stay>> stays) {
        List<Change> succession = new ArrayList<>();
        Map<UUID, Stay> left = new LinkedHashMap<>();
        stays.forEach((post, held) -> {
            succession.addAll(Succession.changes(post, held));
            Succession.last(held)
                    .filter(last -> !last.valid().to().isBefore(work.today().minusYears(1)))
                    .ifPresent(last -> left.put(post, last));
        });
        return Multi.createFrom()
                .iterable(left.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> passedOn(work, one.getKey(), one.getValue()))
                .collect()
                .asList()
                .map(passed -> {
                    passed.forEach(succession::addAll);
                    return succession;
                });
    }

    /** To whom the end of a post passes what is open on it; to nobody while the post stands empty. */
    private Uni<List<Change>> passedOn(Work work, UUID post, Stay last) {
        LocalDate day = last.valid().to();
        return handovers.rows(work, post).chain(own -> keepers.rule(work, post, own, day)
                .map(rule -> Succession.passedOn(post, last, rule.keepersFrom(post, day))));
    }

    private Uni<Void> carryOut(Work work, Steps steps) {
        List<UUID> turned =
                Stream.concat(steps.annul().stream(), steps.reopen().stream()).toList();
        return turn(work, turned).chain(() -> open(work, steps.open()));
    }

    private Uni<Void> turn(Work work, List<UUID> ids) {
        return ListRepository.all(work, Handover.class, ids, Handover::id).chain(found -> {
            Map<Handover, List<HandoverEvent>> events = new LinkedHashMap<>();
            found.forEach(handover -> events.put(
                    handover, handover.status() == HandoverStatus.VOID ? handover.reopen() : handover.annul()));
            return work.session().flush().chain(() -> {
                List<Entry> entries = new ArrayList<>();
                events.forEach((handover, happened) ->
                        happened.forEach(event -> entries.add(HandoverWire.entry(event, handover))));
                return work.journal(entries);
            });
        });
    }

    private Uni<Void> open(Work work, List<Opening> openings) {
        if (openings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<Handover, Change> opened = new LinkedHashMap<>();
        openings.forEach(
                one -> opened.put(Handover.open(Ids.at(work.now()), one.change(), one.corrects()), one.change()));
        return handovers
                .insert(work, List.copyOf(opened.keySet()))
                .chain(stored -> work.journal(opened.entrySet().stream()
                        .filter(one -> stored.contains(one.getKey().id()))
                        .map(one -> HandoverWire.opened(one.getKey(), one.getValue()))
                        .toList()));
    }

    /** The predecessor's or the successor's confirmation: the hand-over itself knows who may. */
    public Uni<Handover> confirm(Actor actor, UUID id, long expected) {
        return tx.write(
                actor, "handover.confirm", work -> load(work, id, expected).call(handover -> openItems
                        .on(work, handover.postId())
                        .chain(open ->
                                journal(work, handover, handover.confirm(actor, open, work.today(), work.now())))));
    }

    /** A deputy's confirmation for a predecessor who can't. */
    public Uni<Handover> confirmForPredecessor(Actor actor, UUID id, long expected, DeputyCause cause, String reason) {
        return tx.write(actor, "handover.confirm-for-predecessor", work -> load(work, id, expected)
                .call(handover -> work.pastScope(
                                () -> handovers.isDeputy(work, actor.officialId(), handover.unitId(), work.today()))
                        .chain(deputy -> openItems.on(work, handover.postId()).chain(open -> {
                            var events = handover.confirmForPredecessor(
                                    actor, deputy, cause, reason, open, work.today(), work.now());
                            return journal(work, handover, events);
                        }))));
    }

    private Uni<Handover> load(Work work, UUID id, long expected) {
        return handovers.get(work, id).invoke(handover -> {
            if (handover.version() != expected) {
                throw new Refused(Refusal.stale(handover.version()));
            }
        });
    }

    private static Uni<Void> journal(Work work, Handover handover, List<HandoverEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> HandoverWire.entry(event, handover))
                        .toList()));
    }
}
