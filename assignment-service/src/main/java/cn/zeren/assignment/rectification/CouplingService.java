package cn.zeren.assignment.rectification;

import cn.zeren.assignment.register.Amendment;
import cn.zeren.assignment.register.AssignmentRepository;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.AssignmentWire;
import cn.zeren.assignment.scope.ScopeService;
import cn.zeren.platform.inbox.Incoming;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Carries members' assignments over, releases them, and takes a release back when late news undoes it. */
@ApplicationScoped
public class CouplingService {

    private final Tx tx;
    private final AssignmentRepository assignments;
    private final RectificationRepository rectifications;
    private final ScopeService scope;

    CouplingService(
            Tx tx, AssignmentRepository assignments, RectificationRepository rectifications, ScopeService scope) {
        this.tx = tx;
        this.assignments = assignments;
        this.rectifications = rectifications;
        this.scope = scope;
    }

    /**
     * 脱钩 of one carried-over assignment.
     *
     * @return its whole history after it
     * @throws Refused 404 out of sight; 412 when changed since; as {@link Coupling#refusesRelease}
     */
    public Uni<List<AssignmentRow>> release(Actor actor, UUID id, long expected) {
        return tx.write(actor, "assignment.release", work -> {
            actor.require(Role.LG_OFFICE_HEAD);
            return assignments
                    .one(work, id)
                    .map(rows -> latest(rows, expected))
                    .chain(row -> rectifications.lock(
                            work, List.of(row.content().target().unitId())))
                    .chain(() -> assignments.one(work, id))
                    .chain(history -> release(work, latest(history, expected), history))
                    .chain(() -> assignments.one(work, id));
        });
    }

    /** The members' assignments of a manager's plan of a year carry over, for the next year's plan is in force. */
    public Uni<Void> carryOver(Work work, UUID manager, int year) {
        return assignments.binding(work, manager, year).chain(rows -> carryOver(work, rows));
    }

    /** Those whose days are over on a day carry over. */
    public Uni<Void> turnOfYear(Actor actor, LocalDate day) {
        return tx.write(actor, "assignment.carry-over", work -> assignments
                .outOfDays(work, day)
                .chain(rows -> carryOver(work, rows)));
    }

    /** Takes in what notice-service says, and in the same transaction undoes releases that it shows to have been wrong. */
    Uni<Void> learn(Work work, List<Incoming<RectificationWire>> fresh) {
        List<Rectification> learned =
                fresh.stream().map(one -> one.value().rectification()).toList();
        List<UUID> units = learned.stream().map(Rectification::unitId).toList();
        return rectifications.before(work, units).chain(counties -> rectifications
                .lock(work, counties)
                .chain(() -> rectifications.put(work, learned))
                .chain(() -> assignments.released(work, counties))
                .chain(rows -> rectifications
                        .lines(work, counties)
                        .chain(lines -> amend(
                                work, rows, history -> Coupling.reattach(rows, lines, learned, history, work.now())))));
    }

    /**
     * It has become known that counties were renamed, split or merged: undoes releases that are wrong by what is open against
     * what they became.
     */
    public Uni<Void> follow(Work work, Collection<UUID> predecessors) {
        return rectifications.before(work, predecessors).chain(counties -> rectifications
                .lock(work, counties)
                .chain(() -> assignments.released(work, counties))
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().voidItem() : reattach(work, counties, rows)));
    }

    private Uni<Void> reattach(Work work, List<UUID> counties, List<AssignmentRow> released) {
        return rectifications.lines(work, counties).chain(lines -> rectifications
                .openAgainst(work, lines.values())
                .chain(open -> amend(
                        work, released, history -> Coupling.reattach(released, lines, open, history, work.now()))));
    }

    private Uni<Void> release(Work work, AssignmentRow row, List<AssignmentRow> history) {
        UUID county = row.content().target().unitId();
        return rectifications
                .lines(work, List.of(county))
                .map(lines -> lines.get(county))
                .chain(line -> rectifications
                        .openAgainst(work, List.of(line))
                        .map(open -> Coupling.release(row, line, open, history, work.today(), work.now())))
                .chain(amendment -> write(work, amendment, history));
    }

    private Uni<Void> carryOver(Work work, List<AssignmentRow> rows) {
        return amend(work, rows, history -> Coupling.carryOver(rows, history, work.now()));
    }

    private Uni<Void> amend(Work work, List<AssignmentRow> rows, Function<List<AssignmentRow>, Amendment> amending) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : assignments
                        .histories(work, rows.stream().map(AssignmentRow::id).toList())
                        .chain(history -> write(work, amending.apply(history), history));
    }

    private Uni<Void> write(Work work, Amendment amendment, List<AssignmentRow> history) {
        return amendment.nothing()
                ? Uni.createFrom().voidItem()
                : assignments
                        .write(work, amendment)
                        .chain(() -> scope.followAssignments(work, amendment.sponsorPosts(), amendment.sponsorUnits()))
                        .chain(() -> work.journal(AssignmentWire.entries(amendment, history)));
    }

    private static AssignmentRow latest(List<AssignmentRow> history, long expected) {
        if (history.isEmpty()) {
            throw new Refused(Refusal.notFound());
        }
        AssignmentRow last = history.get(history.size() - 1);
        if (last.version() != expected) {
            throw new Refused(Refusal.stale(last.version()));
        }
        if (!last.current()) {
            throw new Refused(Refusal.notFound());
        }
        return last;
    }
}
