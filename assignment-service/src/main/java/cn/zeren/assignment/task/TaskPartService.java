package cn.zeren.assignment.task;

import cn.zeren.assignment.fact.Task;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Evidences;
import cn.zeren.assignment.proof.Standing;
import cn.zeren.assignment.proof.StandingRepository;
import cn.zeren.assignment.task.BreakDown.Assigned;
import cn.zeren.assignment.task.BreakDown.Share;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The commands on parts of tasks. */
@ApplicationScoped
public class TaskPartService {

    private final Tx tx;
    private final TaskPartRepository parts;
    private final StandingRepository standings;

    TaskPartService(Tx tx, TaskPartRepository parts, StandingRepository standings) {
        this.tx = tx;
        this.parts = parts;
        this.standings = standings;
    }

    /** A command on a part that is there. */
    private interface Command {
        List<TaskPartEvent> on(TaskPart part, Standing standing, Work work);
    }

    /** Breaks a task down to all it names that have no part of it yet. */
    public Uni<List<UUID>> breakDown(Actor actor, UUID taskId, List<Share> shares) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
        return tx.write(actor, "task.break-down", work -> parts.oneAtATime(work, taskId)
                .chain(() -> parts.task(work, taskId))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(Refusal.notFound()))
                .chain(task -> parts.bearers(work, task).chain(bearers -> parts.already(work, taskId)
                        .map(already -> BreakDown.of(taskId, task, bearers, already, shares))
                        .chain(made -> store(work, taskId, task, made)))));
    }

    public Uni<Void> progress(Actor actor, UUID id, long expected, String note) {
        return step(
                actor,
                TaskVerb.PROGRESS,
                id,
                expected,
                (part, standing, work) -> part.progress(actor, standing, note, work.now()));
    }

    public Uni<Void> complete(Actor actor, UUID id, long expected, String outcome, Evidences evidence) {
        return step(
                actor,
                TaskVerb.COMPLETE,
                id,
                expected,
                (part, standing, work) -> part.complete(actor, standing, outcome, evidence, work.today(), work.now()));
    }

    public Uni<Void> verify(Actor actor, UUID id, long expected, String note) {
        return step(
                actor,
                TaskVerb.VERIFY,
                id,
                expected,
                (part, standing, work) -> part.verify(actor, standing, note, work.now()));
    }

    public Uni<Void> sendBack(Actor actor, UUID id, long expected, String reason) {
        return step(
                actor,
                TaskVerb.SEND_BACK,
                id,
                expected,
                (part, standing, work) -> part.sendBack(actor, standing, reason, work.now()));
    }

    public Uni<Void> withdraw(Actor actor, UUID id, long expected, String reason) {
        return step(
                actor,
                TaskVerb.WITHDRAW,
                id,
                expected,
                (part, standing, work) -> part.withdraw(actor, standing, reason, work.now()));
    }

    private Uni<List<UUID>> store(Work work, UUID taskId, Task task, List<Assigned> made) {
        Deed deed = Deed.of(work.actor(), null, work.now());
        List<TaskPart> stored = new ArrayList<>();
        made.forEach(part -> stored.add(new TaskPart(Ids.at(work.now()), taskId, task, part, deed)));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            entries.add(TaskPartWire.entry(
                    TaskPartEvent.ASSIGNED, stored.get(i), made.get(i).explanation()));
        }
        return parts.insert(work, stored)
                .chain(() -> work.session().flush())
                .chain(() -> work.journal(entries))
                .replaceWith(stored.stream().map(TaskPart::id).toList());
    }

    private Uni<Void> step(Actor actor, TaskVerb verb, UUID id, long expected, Command command) {
        verb.require(actor);
        return tx.write(actor, "task-part." + verb.path(), work -> load(work, id, expected)
                .chain(part -> standings.ofActorOn(work, part.postId()).chain(standing -> {
                    List<TaskPartEvent> events = command.on(part, standing, work);
                    return work.session()
                            .flush()
                            .chain(() -> work.journal(events.stream()
                                    .map(event -> TaskPartWire.entry(event, part, null))
                                    .toList()));
                })));
    }

    private Uni<TaskPart> load(Work work, UUID id, long expected) {
        return parts.find(work, id)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(Refusal.notFound()))
                .invoke(part -> {
                    if (part.version() != expected) {
                        throw new Refused(Refusal.stale(part.version()));
                    }
                });
    }
}
