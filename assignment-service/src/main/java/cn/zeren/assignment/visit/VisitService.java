package cn.zeren.assignment.visit;

import cn.zeren.assignment.issue.IssueRepository;
import cn.zeren.assignment.liability.ChainRepository;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.seat.Holder;
import cn.zeren.assignment.seat.Seat;
import cn.zeren.assignment.seat.SeatRepository;
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
    private final SeatRepository seats;
    private final IssueRepository issues;

    VisitService(Tx tx, VisitRepository visits, ChainRepository chains, SeatRepository seats, IssueRepository issues) {
        this.tx = tx;
        this.visits = visits;
        this.chains = chains;
        this.seats = seats;
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
                    .chain(() -> Uni.combine()
                            .all()
                            .unis(
                                    seats.find(work, post, day),
                                    seats.holders(work, List.of(post), day),
                                    chains.of(work, unit, day))
                            .usingConcurrencyOf(1)
                            .asTuple())
                    .map(known -> {
                        Seat seat = known.getItem1();
                        List<Link> links = known.getItem3().chain().links();
                        VisitGround ground = VisitGround.of(links, post, seat == null ? null : seat.unitId())
                                .orElseThrow(() -> new Refused(Refusal.rule(
                                        "VISIT_WITHOUT_GROUND",
                                        "JZ-1.3",
                                        Map.of("unitId", unit, "postId", post, "on", day.toString()))));
                        Leader leader = leader(post, seat, known.getItem2().getOrDefault(post, List.of()), links);
                        return Visit.plan(
                                Ids.at(work.now()), leader, unit, ground, day, actor, work.today(), work.now());
                    })
                    .call(visit -> visits.insert(work, visit))
                    .call(visit -> record(work, visit, List.of(VisitEvent.PLANNED)));
        });
    }

    /** What the visit has to show. */
    public Uni<Visit> record(Actor actor, UUID id, long expected, LocalDate day, ThreeMusts musts) {
        return step(actor, "visit.record", id, expected, (visit, work) -> issues.ofUnit(
                        work, visit.unitId(), musts.issueIds())
                .invoke(found -> {
                    Refused.when(visit.refusesRecord());
                    List<FieldError> strange = IntStream.range(
                                    0, musts.issueIds().size())
                            .filter(i -> !found.contains(musts.issueIds().get(i)))
                            .mapToObj(i -> new FieldError("/issueIds/" + i, "ISSUE_OF_ANOTHER_UNIT"))
                            .toList();
                    if (!strange.isEmpty()) {
                        throw new Refused(Refusal.fields("ISSUE_OF_ANOTHER_UNIT", strange));
                    }
                })
                .chain(() -> seats.holders(work, List.of(visit.leader().postId()), day))
                .map(held -> held.getOrDefault(visit.leader().postId(), List.of()))
                .map(held -> visit.record(day, held.isEmpty() ? null : held.get(0), musts, work.today())));
    }

    /** The visit was made, with all three musts. */
    public Uni<Visit> complete(Actor actor, UUID id, long expected) {
        return step(actor, "visit.complete", id, expected, (visit, work) -> issues.withdrawn(
                        work, visit.shown().issueIds())
                .map(withdrawn -> visit.complete(actor, withdrawn, work.now())));
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
        return seats.holdersOf(work, post, work.today())
                .invoke(held -> Refused.when(Visit.refusesOther(actor, held.contains(actor.officialId()))))
                .replaceWithVoid();
    }

    /** As the post says, else as the assignment does: a leader need not see his own post. */
    private static Leader leader(UUID post, Seat seat, List<Holder> held, List<Link> links) {
        if (seat != null) {
            Holder holder = held.isEmpty() ? new Holder(post, null, null, null) : held.get(0);
            return new Leader(post, holder.officialId(), holder.name(), seat.title());
        }
        return links.stream()
                .map(link -> link.row().content().sponsor())
                .filter(sponsor -> post.equals(sponsor.postId()))
                .findFirst()
                .map(sponsor -> new Leader(post, sponsor.officialId(), sponsor.name(), sponsor.title()))
                .orElseThrow(() -> new Refused(Refusal.notFound()));
    }

    private static Uni<Void> record(Work work, Visit visit, List<VisitEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> VisitWire.entry(event, visit))
                        .toList()));
    }
}
