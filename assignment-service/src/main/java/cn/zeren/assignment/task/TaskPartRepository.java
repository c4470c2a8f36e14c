package cn.zeren.assignment.task;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.Task;
import cn.zeren.assignment.listing.Criteria;
import cn.zeren.assignment.listing.ListRepository;
import cn.zeren.assignment.openitem.OpenItem;
import cn.zeren.assignment.openitem.OpenItemsRepository;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTables;
import cn.zeren.assignment.task.BreakDown.Bearer;
import cn.zeren.assignment.task.BreakDown.Bearers;
import cn.zeren.assignment.turn.TurnRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Parts of tasks, and what the facts say of those who are to bear them. */
@ApplicationScoped
public class TaskPartRepository implements OpenItemsRepository {

    private final FactRepository facts;

    TaskPartRepository(FactRepository facts) {
        this.facts = facts;
    }

    /** The place of a part in the order of lists. */
    record Place(LocalDate dueDate, UUID id) {}

    /**
     * Which parts are asked for; null for any.
     *
     * @param overdueOn only those open on whose limit has passed by that day
     */
    record Wanted(UUID taskId, UUID unitId, UUID postId, Integer year, TaskPartStatus status, LocalDate overdueOn) {}

    /** The part, or null when it is not there or not in sight. */
    Uni<TaskPart> find(Work work, UUID id) {
        return work.session().find(TaskPart.class, id);
    }

    /** The task as known now, or null when it is not there or not in sight. */
    Uni<Task> task(Work work, UUID id) {
        return facts.rows(work, FactTables.TASK, "f.id = $1 and f.recorded_to is null", id)
                .map(rows -> rows.isEmpty() ? null : rows.get(0).content());
    }

    /** One breakdown of a task at a time: the second sees what the first has made. */
    Uni<Void> oneAtATime(Work work, UUID taskId) {
        return TurnRepository.take(work, "task-part", taskId);
    }

    /** Who has a part of the task. */
    Uni<Set<Bearer>> already(Work work, UUID taskId) {
        return work.sql("select role, unit_id from task_part where task_id = $1 and status <> 'WITHDRAWN'", taskId)
                .map(rows -> {
                    Set<Bearer> already = new HashSet<>();
                    rows.forEach(row -> already.add(new Bearer(TaskRole.valueOf(row.getString(0)), row.getUUID(1))));
                    return already;
                });
    }

    /** The leader's unit and the heads of the units, as known of today. */
    Uni<Bearers> bearers(Work work, Task task) {
        List<UUID> units = new ArrayList<>(task.coUnitIds());
        units.add(task.leadUnitId());
        return facts.rows(
                        work,
                        FactTables.POST,
                        "f.recorded_to is null and f.valid_from <= $1 and (f.valid_to is null or f.valid_to > $1)"
                                + " and (f.id = $2 or f.unit_id = any ($3))",
                        work.today(),
                        task.leadPostId(),
                        units.toArray(UUID[]::new))
                .map(posts -> bearers(task, posts));
    }

    private static Bearers bearers(Task task, List<FactRow<Post>> posts) {
        UUID leaderUnit = null;
        Map<UUID, UUID> heads = new HashMap<>();
        List<FactRow<Post>> byCode = posts.stream()
                .sorted(Comparator.comparing(row -> row.content().code()))
                .toList();
        for (FactRow<Post> post : byCode) {
            if (post.id().equals(task.leadPostId())) {
                leaderUnit = post.content().unitId();
            }
            if (post.content().rank() == PostRank.HEAD) {
                heads.putIfAbsent(post.content().unitId(), post.id());
            }
        }
        return new Bearers(leaderUnit, heads);
    }

    /** The parts that hang on the post, until they are verified or withdrawn. */
    @Override
    public Uni<List<OpenItem>> openOn(Work work, UUID post) {
        return work.sql(
                        "select id, task_year, task_no, item from task_part where post_id = $1"
                                + " and status in ('ASSIGNED', 'RETURNED', 'COMPLETED') order by due_date, id",
                        post)
                .map(rows -> {
                    List<OpenItem> open = new ArrayList<>();
                    rows.forEach(row -> open.add(new OpenItem(
                            "TASK",
                            row.getUUID(0),
                            row.getInteger(1) + "年任务" + row.getString(2) + " " + row.getString(3))));
                    return open;
                });
    }

    Uni<Void> insert(Work work, List<TaskPart> parts) {
        return work.session().persistAll(parts.toArray());
    }

    /** Parts in the order of their limits. */
    Uni<List<TaskPart>> page(Work work, Wanted wanted, Place after, int limit) {
        Criteria<TaskPart> criteria = new Criteria<>(TaskPart.class, "e.dueDate, e.id")
                .andIf("e.taskId = :task", "task", wanted.taskId())
                .andIf("e.unitId = :unit", "unit", wanted.unitId())
                .andIf("e.postId = :post", "post", wanted.postId())
                .andIf("e.year = :year", "year", wanted.year())
                .andIf("e.status = :status", "status", wanted.status());
        if (wanted.overdueOn() != null) {
            criteria.and("e.status in :open", Map.of("open", List.of(TaskPartStatus.ASSIGNED, TaskPartStatus.RETURNED)))
                    .and("e.dueDate < :today", Map.of("today", wanted.overdueOn()));
        }
        if (after != null) {
            criteria.and(
                    "(e.dueDate > :afterDue or e.dueDate = :afterDue and e.id > :afterId)",
                    Map.of("afterDue", after.dueDate(), "afterId", after.id()));
        }
        return ListRepository.page(work, criteria, limit);
    }
}
