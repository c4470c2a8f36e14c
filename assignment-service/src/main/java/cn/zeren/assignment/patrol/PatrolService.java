package cn.zeren.assignment.patrol;

import cn.zeren.assignment.patrol.Patrol.Opening;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.proof.Standing;
import cn.zeren.assignment.proof.StandingRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The commands on patrols. */
@ApplicationScoped
public class PatrolService {

    private static final Role[] ROLES = {Role.UNIT_PRINCIPAL, Role.UNIT_LIAISON, Role.LG_OFFICE, Role.LG_OFFICE_HEAD};

    private final Tx tx;
    private final PatrolRepository patrols;
    private final StandingRepository standings;

    PatrolService(Tx tx, PatrolRepository patrols, StandingRepository standings) {
        this.tx = tx;
        this.patrols = patrols;
        this.standings = standings;
    }

    /** A command on a patrol that is there. */
    private interface Command {
        List<PatrolEvent> on(Patrol patrol, Standing standing, Work work);
    }

    /** A counterpart unit begins to patrol a contact point, as the facts of the first day have it. */
    public Uni<UUID> open(Actor actor, UUID contactPoint, UUID counterpart, LocalDate startedOn, LocalDate reportDue) {
        actor.require(ROLES);
        return tx.write(actor, "patrol.open", work -> patrols.point(work, contactPoint, startedOn)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(Refusal.notFound()))
                .chain(point -> patrols.regionOf(work, point.unitId(), startedOn)
                        .chain(region -> standings
                                .ofActor(work)
                                .map(standing -> Patrol.open(
                                        Ids.at(work.now()),
                                        new Opening(
                                                contactPoint,
                                                point,
                                                region.orElse(null),
                                                counterpart,
                                                startedOn,
                                                reportDue),
                                        actor,
                                        standing,
                                        work.today(),
                                        work.now()))))
                .call(patrol -> patrols.insert(work, patrol))
                .call(patrol -> journal(work, patrol, List.of(PatrolEvent.OPENED)))
                .map(Patrol::id));
    }

    /** A means was used. */
    public Uni<Void> use(
            Actor actor, UUID id, long expected, PatrolMeans means, LocalDate on, String note, String reference) {
        return step(
                actor,
                "patrol.use-means",
                id,
                expected,
                (patrol, standing, work) -> patrol.use(
                        new Means(means, on, note, reference, Deed.of(actor, null, work.now())),
                        actor,
                        standing,
                        work.today()));
    }

    /** The work report went to 市委. */
    public Uni<Void> report(Actor actor, UUID id, long expected, String docNo, Evidence shown) {
        return step(
                actor,
                "patrol.report",
                id,
                expected,
                (patrol, standing, work) -> patrol.report(docNo, shown, actor, standing, work.today(), work.now()));
    }

    private Uni<Void> step(Actor actor, String purpose, UUID id, long expected, Command command) {
        actor.require(ROLES);
        return tx.write(actor, purpose, work -> load(work, id, expected)
                .chain(patrol -> standings.ofActor(work).chain(standing -> {
                    List<PatrolEvent> events = command.on(patrol, standing, work);
                    return journal(work, patrol, events);
                })));
    }

    private Uni<Patrol> load(Work work, UUID id, long expected) {
        return patrols.find(work, id)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(Refusal.notFound()))
                .invoke(patrol -> {
                    if (patrol.version() != expected) {
                        throw new Refused(Refusal.stale(patrol.version()));
                    }
                });
    }

    private static Uni<Void> journal(Work work, Patrol patrol, List<PatrolEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> PatrolWire.entry(event, patrol))
                        .toList()));
    }
}
