package cn.zeren.assignment.task;

import cn.zeren.assignment.proof.Standing;
import cn.zeren.assignment.proof.StandingRepository;
import cn.zeren.assignment.task.TaskPartRepository.Place;
import cn.zeren.assignment.task.TaskPartRepository.Wanted;
import cn.zeren.assignment.task.TaskPartViews.BrokenDownView;
import cn.zeren.assignment.task.TaskPartViews.TaskPartView;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads of parts of tasks, in the sight of the reader. */
@ApplicationScoped
public class TaskPartQueries {

    /** More parts of one task than any city has units under one committee. */
    private static final int ALL_OF_A_TASK = 1_000;

    private final Tx tx;
    private final TaskPartRepository parts;
    private final StandingRepository standings;

    TaskPartQueries(Tx tx, TaskPartRepository parts, StandingRepository standings) {
        this.tx = tx;
        this.parts = parts;
        this.standings = standings;
    }

    public Uni<TaskPartView> part(Actor actor, UUID id) {
        return tx.read(actor, work -> parts.find(work, id)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(Refusal.notFound()))
                .chain(part -> standings.ofActorOn(work, part.postId()).map(standing -> view(work, part, standing))));
    }

    /** All parts of one task that are in sight. */
    public Uni<BrokenDownView> ofTask(Actor actor, UUID taskId) {
        Wanted wanted = new Wanted(taskId, null, null, null, null, null);
        return tx.read(actor, work -> views(work, wanted, null, ALL_OF_A_TASK))
                .map(views -> new BrokenDownView(taskId, views));
    }

    /**
     * Parts in the order of their limits.
     *
     * @param overdue only open ones whose limit has passed
     */
    public Uni<Page<TaskPartView>> page(
            Actor actor,
            UUID taskId,
            UUID unitId,
            UUID postId,
            Integer year,
            TaskPartStatus status,
            boolean overdue,
            String cursor,
            int limit) {
        Place after = Cursor.parse(cursor, 2, key -> new Place(LocalDate.parse(key[0]), UUID.fromString(key[1])));
        return tx.read(actor, work -> {
            Wanted wanted = new Wanted(taskId, unitId, postId, year, status, overdue ? work.today() : null);
            return views(work, wanted, after, limit + 1)
                    .map(views -> Page.cut(
                            views,
                            limit,
                            last -> Cursor.of(
                                    last.dueDate().toString(), last.id().toString())));
        });
    }

    private Uni<List<TaskPartView>> views(Work work, Wanted wanted, Place after, int limit) {
        return standings.ofActor(work).chain(standing -> parts.page(work, wanted, after, limit)
                .map(found ->
                        found.stream().map(part -> view(work, part, standing)).toList()));
    }

    private static TaskPartView view(Work work, TaskPart part, Standing standing) {
        return TaskPartView.of(part, work.actor(), standing, work.today());
    }
}
