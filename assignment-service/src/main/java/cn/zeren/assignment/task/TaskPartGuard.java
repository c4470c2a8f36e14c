package cn.zeren.assignment.task;

import cn.zeren.assignment.proof.Standing;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands against a verb on a part of a task now. */
final class TaskPartGuard {

    private TaskPartGuard() {}

    /**
     * The role is another's (FORBIDDEN), the actor does not bear the part (NOT_THE_TASK_BEARER, JZ-1.2): a leader's part is
     * worked on by who holds the post, a unit's by who is of the unit; the status does not allow it (TASK_PART_STATUS), or the
     * verifier had a hand in it (VERIFIER_IS_DOER, DESIGN-FOUR-EYES). That the limit has passed never stands against
     * anything.
     */
    static Optional<Refusal> refuses(TaskPart part, TaskVerb verb, Actor actor, Standing standing) {
        if (!verb.permits(actor)) {
            return Optional.of(Refusal.forbidden());
        }
        if (verb.isTheBearers() && !bears(part, actor, standing)) {
            return Optional.of(new Refusal(
                    "NOT_THE_TASK_BEARER",
                    Refusal.Kind.FORBIDDEN,
                    BreakDown.CLAUSE,
                    Map.of("unitId", part.unitId()),
                    List.of()));
        }
        if (part.status().after(verb).isEmpty()) {
            return Optional.of(Refusal.status("TASK_PART_STATUS", null, part.status(), verb));
        }
        if (verb == TaskVerb.VERIFY && part.wasWorkedOnBy(actor)) {
            return Optional.of(Refusal.rule("VERIFIER_IS_DOER", "DESIGN-FOUR-EYES", Map.of("verifier", actor.name())));
        }
        return Optional.empty();
    }

    private static boolean bears(TaskPart part, Actor actor, Standing standing) {
        return standing.holds(part.postId()) || (part.role() != TaskRole.LEADER && standing.isOf(part.unitId(), actor));
    }
}
