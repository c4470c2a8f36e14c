package cn.zeren.assignment.task;

import cn.zeren.assignment.fact.Task;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a task of the year is broken down (JZ-1.2): to the post of its leader in charge, to its lead unit and to each of its
 * co-units, each with measures and a limit of its own where one is given, else with the task's. A unit's part hangs on the
 * post of its 正职; nobody is named.
 */
public final class BreakDown {

    static final String CLAUSE = "JZ-1.2";

    private BreakDown() {}

    /** Who bears a part: a role and the unit, of which a task has one part. */
    public record Bearer(TaskRole role, UUID unitId) {}

    /**
     * What is laid down for one who bears a part.
     *
     * @param measures null for the task's
     * @param dueDate null for the task's
     */
    public record Share(TaskRole role, UUID unitId, String measures, LocalDate dueDate) {}

    /**
     * What the facts say of those named in the task.
     *
     * @param leaderUnitId the unit of the leader's post; null where the task names no leader
     * @param heads the post of the 正职 by unit; a unit without one is left out
     */
    public record Bearers(UUID leaderUnitId, Map<UUID, UUID> heads) {}

    /** A part to be made. */
    public record Assigned(
            TaskRole role, UUID unitId, UUID postId, String measures, LocalDate dueDate, Explanation explanation) {}

    /**
     * The parts the task does not have yet.
     *
     * @param already who has a part; a task that names more than before is broken down further
     * @throws Refused {@code TASK_BROKEN_DOWN} when nobody is without a part; {@code SHARES_REFUSED} with the shares that
     *     are not the task's ({@code SHARE_NOT_OF_TASK}), said twice ({@code SHARE_TWICE}), of one who has a part ({@code
     *     SHARE_EXISTS}), or due after the whole ({@code SHARE_DUE_AFTER_TASK})
     */
    public static List<Assigned> of(UUID taskId, Task task, Bearers bearers, Set<Bearer> already, List<Share> shares) {
        List<Bearer> named = named(task, bearers);
        List<FieldError> errors = faults(task, named, already, shares);
        if (!errors.isEmpty()) {
            throw new Refused(new Refusal("SHARES_REFUSED", Refusal.Kind.RULE, CLAUSE, Map.of(), errors));
        }
        List<Assigned> parts = new ArrayList<>();
        for (Bearer bearer : named) {
            if (!already.contains(bearer)) {
                Share share = shares.stream()
                        .filter(one -> bearer(one, bearers).equals(bearer))
                        .findFirst()
                        .orElse(new Share(bearer.role(), bearer.unitId(), null, null));
                parts.add(part(taskId, task, bearers, bearer, share));
            }
        }
        if (parts.isEmpty()) {
            throw new Refused(Refusal.state("TASK_BROKEN_DOWN", CLAUSE, Map.of("no", task.no())));
        }
        return parts;
    }

    private static List<Bearer> named(Task task, Bearers bearers) {
        List<Bearer> named = new ArrayList<>();
        if (task.leadPostId() != null && bearers.leaderUnitId() != null) {
            named.add(new Bearer(TaskRole.LEADER, bearers.leaderUnitId()));
        }
        named.add(new Bearer(TaskRole.LEAD_UNIT, task.leadUnitId()));
        task.coUnitIds().stream().distinct().forEach(unit -> named.add(new Bearer(TaskRole.CO_UNIT, unit)));
        return named;
    }

    private static List<FieldError> faults(Task task, List<Bearer> named, Set<Bearer> already, List<Share> shares) {
        List<FieldError> errors = new ArrayList<>();
        Set<Bearer> said = new HashSet<>();
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            Optional<Bearer> meant = named.stream()
                    .filter(one -> one.role() == share.role()
                            && (share.role() == TaskRole.LEADER || one.unitId().equals(share.unitId())))
                    .findFirst();
            String pointer = "/parts/" + i;
            if (meant.isEmpty()) {
                errors.add(new FieldError(pointer, "SHARE_NOT_OF_TASK"));
            } else if (!said.add(meant.get())) {
                errors.add(new FieldError(pointer, "SHARE_TWICE"));
            } else if (already.contains(meant.get())) {
                errors.add(new FieldError(pointer, "SHARE_EXISTS"));
            }
            if (share.dueDate() != null && share.dueDate().isAfter(task.dueDate())) {
                errors.add(new FieldError(
                        pointer + "/dueDate",
                        "SHARE_DUE_AFTER_TASK",
                        Map.of("dueDate", task.dueDate().toString())));
            }
        }
        return errors;
    }

    /** There is one leader, so his share need not name the unit. */
    private static Bearer bearer(Share share, Bearers bearers) {
        return new Bearer(share.role(), share.role() == TaskRole.LEADER ? bearers.leaderUnitId() : share.unitId());
    }

    private static Assigned part(UUID taskId, Task task, Bearers bearers, Bearer bearer, Share share) {
        UUID post = bearer.role() == TaskRole.LEADER
                ? task.leadPostId()
                : bearers.heads().get(bearer.unitId());
        String measures = share.measures() == null ? task.measures() : share.measures();
        LocalDate due = share.dueDate() == null ? task.dueDate() : share.dueDate();
        List<Explanation.Fact> facts = new ArrayList<>(List.of(new Explanation.Fact("task", taskId)));
        if (post != null) {
            facts.add(new Explanation.Fact("post", post));
        }
        Explanation why = new Explanation(List.of(new Explanation.Step(
                "BreakDown.of",
                CLAUSE,
                null,
                facts,
                Map.of("no", task.no(), "taskDueDate", task.dueDate().toString()),
                Map.of(
                        "role", bearer.role().name(),
                        "unitId", bearer.unitId().toString(),
                        "postId", post == null ? "" : post.toString(),
                        "dueDate", due.toString()))));
        return new Assigned(bearer.role(), bearer.unitId(), post, measures, due, why);
    }
}
