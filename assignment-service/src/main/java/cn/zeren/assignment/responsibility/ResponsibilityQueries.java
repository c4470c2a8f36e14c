package cn.zeren.assignment.responsibility;

import cn.zeren.assignment.duty.DutyQueries;
import cn.zeren.assignment.duty.DutyViews.DutyView;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.liability.LiabilityQueries;
import cn.zeren.assignment.liability.LiabilityViews.OwnView;
import cn.zeren.assignment.register.AssignmentRepository;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.AssignmentViews;
import cn.zeren.assignment.responsibility.PendingQueries.Pending;
import cn.zeren.assignment.responsibility.ResponsibilityRepository.Held;
import cn.zeren.assignment.responsibility.ResponsibilityRepository.Task;
import cn.zeren.assignment.responsibility.ResponsibilityRepository.UnitCounts;
import cn.zeren.assignment.responsibility.ResponsibilityViews.AnsweredUnit;
import cn.zeren.assignment.responsibility.ResponsibilityViews.Counts;
import cn.zeren.assignment.responsibility.ResponsibilityViews.DueTask;
import cn.zeren.assignment.responsibility.ResponsibilityViews.HeldPost;
import cn.zeren.assignment.responsibility.ResponsibilityViews.ResponsibilitiesView;
import cn.zeren.assignment.responsibility.ResponsibilityViews.UnitOverview;
import cn.zeren.assignment.task.TaskRole;
import cn.zeren.assignment.unit.PeopleQueries;
import cn.zeren.assignment.unit.UnitQueries;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A leader's responsibilities of a day, and a unit's page: one transaction each, in the sight of the reader. */
@ApplicationScoped
public class ResponsibilityQueries {

    private final Tx tx;
    private final ResponsibilityRepository repository;
    private final AssignmentRepository assignments;
    private final LiabilityQueries liability;
    private final UnitQueries units;
    private final PeopleQueries people;
    private final DutyQueries duties;
    private final PendingQueries pending;

    ResponsibilityQueries(
            Tx tx,
            ResponsibilityRepository repository,
            AssignmentRepository assignments,
            LiabilityQueries liability,
            UnitQueries units,
            PeopleQueries people,
            DutyQueries duties,
            PendingQueries pending) {
        this.tx = tx;
        this.repository = repository;
        this.assignments = assignments;
        this.liability = liability;
        this.units = units;
        this.people = people;
        this.duties = duties;
        this.pending = pending;
    }

    /**
     * All an official answered for on a day.
     *
     * @param official null for a caller who is no official
     * @param on null for today
     * @param knownAt null for what we know now
     * @throws Refused 404 when there was no such official, or none in sight
     */
    public Uni<ResponsibilitiesView> ofOfficial(Actor actor, UUID official, LocalDate on, Instant knownAt) {
        return tx.read(actor, work -> {
            LocalDate day = on == null ? work.today() : on;
            return repository
                    .name(work, official, day, knownAt)
                    .onItem()
                    .ifNull()
                    .failWith(() -> new Refused(Refusal.notFound()))
                    .chain(name -> repository
                            .posts(work, official, day, knownAt)
                            .chain(posts -> ofPosts(work, official, name, posts, day, knownAt)));
        });
    }

    private Uni<ResponsibilitiesView> ofPosts(
            Work work, UUID official, String name, List<Held> posts, LocalDate on, Instant knownAt) {
        Set<UUID> postIds = posts.stream().map(Held::postId).collect(Collectors.toSet());
        List<UUID> headed = posts.stream()
                .filter(post -> post.rank() == PostRank.HEAD)
                .map(Held::unitId)
                .toList();
        return assignments.bySponsor(work, official, headed, on, knownAt).chain(rows -> {
            Set<UUID> answered =
                    rows.stream().map(row -> row.content().target().unitId()).collect(Collectors.toSet());
            return repository.tasks(work, postIds, headed, on, knownAt).chain(tasks -> repository
                    .units(work, answered, on, knownAt)
                    .chain(counts -> duties.inForce(work, postIds, on, knownAt)
                            .chain(held -> pending.ofPosts(work, postIds, answered, on, knownAt)
                                    .map(waiting -> view(
                                            official,
                                            name,
                                            on,
                                            knownAt,
                                            posts,
                                            rows,
                                            held,
                                            tasks.stream()
                                                    .map(task -> due(task, postIds, headed, on))
                                                    .toList(),
                                            counts,
                                            waiting)))));
        });
    }

    /**
     * A unit's page.
     *
     * @throws Refused 404 when the unit was not there that day or is not in sight
     */
    public Uni<UnitOverview> ofUnit(Actor actor, UUID unit, LocalDate on, Instant knownAt) {
        return tx.read(actor, work -> {
            LocalDate day = on == null ? work.today() : on;
            return units.one(work, unit, day, knownAt)
                    .chain(found -> people.ofUnit(work, unit, day, knownAt).chain(posts -> liability
                            .liability(actor, unit, day, knownAt)
                            .chain(answeredBy -> assignments
                                    .byUnit(work, unit, day, knownAt)
                                    .chain(answersFor -> repository
                                            .tasks(work, List.of(), List.of(unit), day, knownAt)
                                            .chain(tasks -> repository
                                                    .units(work, List.of(unit), day, knownAt)
                                                    .chain(counts -> pending.ofUnit(work, unit, day, knownAt)
                                                            .map(waiting -> new UnitOverview(
                                                                    found,
                                                                    day,
                                                                    knownAt,
                                                                    posts,
                                                                    answeredBy,
                                                                    answersFor.stream()
                                                                            .map(AssignmentViews::of)
                                                                            .toList(),
                                                                    tasks.stream()
                                                                            .map(
                                                                                    task -> due(
                                                                                            task,
                                                                                            Set.of(),
                                                                                            List.of(unit),
                                                                                            day))
                                                                            .toList(),
                                                                    waiting.visits(),
                                                                    waiting.issues(),
                                                                    view(counts.get(0))))))))));
        });
    }

    private static ResponsibilitiesView view(
            UUID official,
            String name,
            LocalDate on,
            Instant knownAt,
            List<Held> posts,
            List<AssignmentRow> rows,
            List<DutyView> held,
            List<DueTask> tasks,
            List<UnitCounts> units,
            Pending waiting) {
        int joined = (int)
                tasks.stream().filter(task -> task.part() == TaskRole.CO_UNIT).count();
        int past = (int) tasks.stream().filter(task -> task.daysLeft() < 0).count();
        return new ResponsibilitiesView(
                official,
                name,
                on,
                knownAt,
                posts.stream().map(ResponsibilityQueries::view).toList(),
                rows.stream().map(row -> OwnView.of(official, row)).toList(),
                held,
                tasks,
                waiting.visits(),
                units.stream().map(ResponsibilityQueries::view).toList(),
                waiting.issues(),
                new Counts(
                        posts.size(),
                        rows.size(),
                        units.size(),
                        tasks.size() - joined,
                        joined,
                        past,
                        waiting.visits().size(),
                        waiting.late(),
                        waiting.issues().size()));
    }

    private static DueTask due(Task task, Set<UUID> posts, List<UUID> units, LocalDate on) {
        TaskRole part = posts.contains(task.leadPostId())
                ? TaskRole.LEADER
                : units.contains(task.leadUnitId()) ? TaskRole.LEAD_UNIT : TaskRole.CO_UNIT;
        return new DueTask(
                task.id(),
                task.year(),
                task.no(),
                task.item(),
                part,
                task.leadUnitId(),
                task.dueDate(),
                ChronoUnit.DAYS.between(on, task.dueDate()));
    }

    private static HeldPost view(Held post) {
        return new HeldPost(post.postId(), post.title(), post.rank(), post.unitId(), post.unitName(), post.kind());
    }

    private static AnsweredUnit view(UnitCounts unit) {
        return new AnsweredUnit(
                unit.unitId(),
                unit.name(),
                unit.type(),
                unit.below(),
                unit.posts(),
                unit.vacant(),
                unit.led(),
                unit.joined());
    }
}
