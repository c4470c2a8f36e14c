package cn.zeren.assignment.visit;

import cn.zeren.assignment.holder.Holder;
import cn.zeren.assignment.holder.HolderRepository;
import cn.zeren.assignment.issue.IssueRepository;
import cn.zeren.assignment.liability.ChainRepository;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** What is done with visits. */
@ApplicationScoped
public class VisitService {

    private final Tx tx;
    private final VisitRepository visits;
    private final ChainRepository chains;
    private final HolderRepository holders;
    private final IssueRepository issues;

    VisitService(
            Tx tx, VisitRepository visits, ChainRepository chains, HolderRepository holders, IssueRepository issues) {
        this.tx = tx;
        this.visits = visits;
        this.chains = chains;
        this.holders = holders;
        this.issues = issues;
    }

    /** Agrees on a visit of a leader's post to a unit it answers for, or to its contact county. */
    public Uni<Visit> plan(Actor actor, UUID post, UUID unit, LocalDate day) {
        return tx.write(actor, "visit.plan", work -> {
            Visit.requirePlanner(actor);
            return chains.isThere(work, unit)
                    .invoke(there -> {
                        if (!there) {
                            throw new Refused(Refusal.notFound());
                        }
                    })
                    .chain(() -> own(work, post))
                    .chain(() -> holders.of(work, List.of(post), day))
                    .chain(held -> chains.of(work, unit, day).map(known -> {
                        List<Link> links = known.chain().links();
                        UUID home = held.isEmpty() ? null : held.get(0).unitId();
                        VisitGround ground = VisitGround.of(links, post, home)
                                .orElseThrow(() -> new Refused(Refusal.rule(
                                        "VISIT_WITHOUT_GROUND",
                                        "JZ-1.3",
                                        Map.of("unitId", unit, "postId", post, "on", day.toString()))));
                        Leader leader = leader(post, held, links);
                        return Visit.plan(Ids.at(work.now()), leader, unit, ground, day, actor, work.now());
                    }))
                    .call(visit -> visits.insert(work, visit))
                    .call(visit -> record(work, visit, List.of(VisitEvent.PLANNED)));
        });
    }

    /** What the visit has to show. */
    public Uni<Visit> record(Actor actor, UUID id, long expected, LocalDate day, ThreeMusts musts) {
        return step(actor, "visit.record", id, expected, (visit, work) -> issues.ofUnit(
                        work, visit.unitId(), musts.issueIds())
                .map(found -> {
                    List<FieldError> strange = IntStream.range(
                                    0, musts.issueIds().size())
                            .filter(i -> !found.contains(musts.issueIds().get(i)))
                            .mapToObj(i -> new FieldError("/issueIds/" + i, "ISSUE_OF_ANOTHER_UNIT"))
                            .toList();
                    visit.refusesRecord().ifPresent(why -> {
                        throw new Refused(why);
                    });
                    if (!strange.isEmpty()) {
                        throw new Refused(Refusal.fields("ISSUE_OF_ANOTHER_UNIT", strange));
                    }
                    return visit.record(day, musts, work.today());
                }));
    }

    /** The visit was made, with all three musts. */
    public Uni<Visit> complete(Actor actor, UUID id, long expected) {
        return step(actor, "visit.complete", id, expected, (visit, work) -> Uni.createFrom()
                .item(() -> visit.complete(actor, work.now())));
    }

    /** Called off. */
    public Uni<Visit> cancel(Actor actor, UUID id, long expected, String reason) {
        return step(actor, "visit.cancel", id, expected, (visit, work) -> Uni.createFrom()
                .item(() -> visit.cancel(actor, reason, work.now())));
    }

    private Uni<Visit> step(
            Actor actor,
            String purpose,
            UUID id,
            long expected,
            BiFunction<Visit, Work, Uni<List<VisitEvent>>> command) {
        return tx.write(actor, purpose, work -> {
            Visit.requirePlanner(actor);
            return visits.get(work, id)
                    .call(visit -> own(work, visit.leader().postId()))
                    .invoke(visit -> {
                        if (visit.version() != expected) {
                            throw new Refused(Refusal.stale(visit.version()));
                        }
                    })
                    .call(visit -> command.apply(visit, work).chain(events -> record(work, visit, events)));
        });
    }

    /** Nobody but the office acts for another's post. */
    private Uni<Void> own(Work work, UUID post) {
        Actor actor = work.actor();
        return holders.holds(work, actor.officialId(), post, work.today())
                .invoke(holds -> Visit.refusesOther(actor, holds).ifPresent(why -> {
                    throw new Refused(why);
                }))
                .replaceWithVoid();
    }

    /** As the posts say, else as the assignment does: a leader need not see his own post. */
    private static Leader leader(UUID post, List<Holder> held, List<Link> links) {
        return held.stream()
                .findFirst()
                .filter(holder -> holder.officialId() == null || holder.name() != null)
                .map(holder -> new Leader(post, holder.officialId(), holder.name(), holder.title()))
                .orElseGet(() -> links.stream()
                        .map(link -> link.row().content().sponsor())
                        .filter(sponsor -> post.equals(sponsor.postId()))
                        .findFirst()
                        .map(sponsor -> new Leader(post, sponsor.officialId(), sponsor.name(), sponsor.title()))
                        .orElseThrow(() -> new Refused(Refusal.notFound())));
    }

    private static Uni<Void> record(Work work, Visit visit, List<VisitEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> VisitWire.entry(event, visit))
                        .toList()));
    }
}
