package cn.zeren.notice.problem;

import cn.zeren.notice.problem.Course.Asked;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What decides who may do what with a problem now. A day that has passed is nowhere among it. */
public record ProblemGuard(ProblemStatus status, Course course) {

    static final String STATE_CLAUSE = "DESIGN-RECTIFY";
    static final String VERIFY_CLAUSE = "DESIGN-VERIFY";
    static final String FOUR_EYES_CLAUSE = "DESIGN-FOUR-EYES";
    static final String EXTENSION_CLAUSE = "DESIGN-EXTENSION";

    /**
     * Why the actor can't do this now, if so: the role is another's (FORBIDDEN), a unit's own work is done by nobody else
     * (NOT_OF_THE_UNIT, DESIGN-VERIFY), the state does not allow it (PROBLEM_STATE, DESIGN-RECTIFY), no extension waits or
     * one does already (EXTENSION_STATE, DESIGN-EXTENSION), who worked on it does not verify it (VERIFIER_WORKED_ON_IT,
     * DESIGN-FOUR-EYES), who asked does not grant (GRANTER_ASKED, DESIGN-FOUR-EYES).
     *
     * @param own whether the actor is of the unit, by post or by home
     */
    public Optional<Refusal> refuses(ProblemVerb verb, Actor actor, boolean own) {
        if (!verb.permits(actor)) {
            return Optional.of(Refusal.forbidden());
        }
        if (verb.ofUnit() && !own) {
            return Optional.of(new Refusal(
                    "NOT_OF_THE_UNIT", Refusal.Kind.FORBIDDEN, VERIFY_CLAUSE, Map.of("verb", verb), List.of()));
        }
        if (status.after(verb).isEmpty()) {
            return Optional.of(Refusal.status("PROBLEM_STATE", STATE_CLAUSE, status, verb));
        }
        return switch (verb) {
            case CLOSE, RETURN -> when(course.workedOnBy(actor), "VERIFIER_WORKED_ON_IT", FOUR_EYES_CLAUSE);
            case REQUEST_EXTENSION -> waits(verb, course.asked() != null);
            case GRANT_EXTENSION, REFUSE_EXTENSION ->
                waits(verb, course.asked() == null)
                        .or(() -> when(course.askedBy(actor), "GRANTER_ASKED", FOUR_EYES_CLAUSE));
            default -> Optional.empty();
        };
    }

    /** Nothing is reported that is not shown: {@code EVIDENCE_MISSING} (DESIGN-VERIFY) without evidence of this round. */
    static void requireEvidence(int proofs) {
        Refused.when(when(proofs == 0, "EVIDENCE_MISSING", VERIFY_CLAUSE));
    }

    /**
     * An extension goes beyond the limit, and is granted no more often, nor for longer in all, than the policy says.
     *
     * @param asked the day asked for, and how late that was: who asks late is given no less
     * @param extensions how often it was extended before
     * @param extendedDays by how many days
     * @throws Refused {@code EXTENSIONS_USED_UP}, {@code EXTENSION_NOT_LATER}, {@code EXTENSION_TOO_LONG} (DESIGN-EXTENSION)
     */
    static void requireExtension(
            LocalDate due, Asked asked, int extensions, int extendedDays, RectificationPolicy policy) {
        if (extensions >= policy.extensions()) {
            throw new Refused(
                    Refusal.rule("EXTENSIONS_USED_UP", EXTENSION_CLAUSE, Map.of("times", policy.extensions())));
        }
        if (!asked.due().isAfter(due)) {
            throw new Refused(Refusal.rule("EXTENSION_NOT_LATER", EXTENSION_CLAUSE, Map.of("due", due.toString())));
        }
        int days = extendedDays + asked.days(due);
        if (days > policy.extensionDays()) {
            throw new Refused(Refusal.rule(
                    "EXTENSION_TOO_LONG", EXTENSION_CLAUSE, Map.of("days", days, "cap", policy.extensionDays())));
        }
    }

    /**
     * Why a limit can't be set so, if so: it lies ahead, for one already past would be missed as it is set ({@code
     * DUE_NOT_AHEAD} at {@code /due}, DESIGN-RECTIFY-LIMIT).
     *
     * @param due the new last day; null where none is set
     */
    static Optional<Refusal> refusesPast(LocalDate due, LocalDate today) {
        if (due == null || due.isAfter(today)) {
            return Optional.empty();
        }
        Map<String, Object> params = Map.of("today", today.toString());
        FieldError at = new FieldError("/due", "DUE_NOT_AHEAD", params);
        return Optional.of(
                new Refusal("DUE_NOT_AHEAD", Refusal.Kind.RULE, ProblemRules.LIMIT_CLAUSE, params, List.of(at)));
    }

    private static Optional<Refusal> when(boolean refused, String code, String clause) {
        return refused ? Optional.of(Refusal.rule(code, clause, Map.of())) : Optional.empty();
    }

    private static Optional<Refusal> waits(ProblemVerb verb, boolean refused) {
        return refused
                ? Optional.of(Refusal.state("EXTENSION_STATE", EXTENSION_CLAUSE, Map.of("verb", verb)))
                : Optional.empty();
    }
}
