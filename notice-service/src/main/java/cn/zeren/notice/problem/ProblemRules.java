package cn.zeren.notice.problem;

import cn.zeren.notice.calendar.LimitRule;
import cn.zeren.notice.policy.Edition;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rules of limits, watch and recurrence. Each answers with the step that explains it. */
public final class ProblemRules {

    public static final String LIMIT_CLAUSE = "DESIGN-RECTIFY-LIMIT";
    static final String WATCH_CLAUSE = "DESIGN-WATCH";
    static final String RECURRENCE_CLAUSE = "DESIGN-RECURRENCE";

    private ProblemRules() {}

    /** A day, and why it is that one. */
    public record Day(LocalDate on, Step why) {}

    /**
     * The last problem of the same unit and cause that was closed, if there was one.
     *
     * @param closedOn the day of its last closing
     */
    public record Previous(UUID problemId, LocalDate closedOn) {}

    /**
     * Whether it came again.
     *
     * @param of the problem that came again, null for none
     */
    public record Recurrence(UUID of, Step why) {}

    /**
     * The last day in time. A limit that was set stays as it was set; without one it is {@code limitMonths} after the day
     * the problem was found (DESIGN-RECTIFY-LIMIT; GD2010-11 only says "promptly"), the last of a shorter month for the 31st.
     *
     * @param own the limit that was set, or null
     */
    public static Day due(LocalDate foundOn, LocalDate own, Edition<RectificationPolicy> edition) {
        LocalDate due = own == null ? foundOn.plusMonths(edition.content().limitMonths()) : own;
        return new Day(
                due,
                new Step(
                        "ProblemRules.due",
                        LIMIT_CLAUSE,
                        own == null ? edition.id() : null,
                        List.of(),
                        own == null
                                ? Map.of(
                                        "foundOn", foundOn.toString(),
                                        "months",
                                                String.valueOf(edition.content().limitMonths()))
                                : Map.of("foundOn", foundOn.toString(), "set", own.toString()),
                        Map.of("due", due.toString())));
    }

    /**
     * The last day for the plan: as it was set, or {@code planDays} natural days after the problem was found, never after the
     * limit itself.
     *
     * @param own the day that was set, or null
     */
    public static Day planDue(LocalDate foundOn, LocalDate own, LocalDate due, Edition<RectificationPolicy> edition) {
        LocalDate planned = own == null ? foundOn.plusDays(edition.content().planDays()) : own;
        LocalDate planDue = planned.isAfter(due) ? due : planned;
        return new Day(
                planDue,
                new Step(
                        "ProblemRules.planDue",
                        LIMIT_CLAUSE,
                        own == null ? edition.id() : null,
                        List.of(),
                        own == null
                                ? Map.of(
                                        "foundOn", foundOn.toString(),
                                        "days", String.valueOf(edition.content().planDays()),
                                        "due", due.toString())
                                : Map.of("foundOn", foundOn.toString(), "set", own.toString(), "due", due.toString()),
                        Map.of("planDue", planDue.toString())));
    }

    /** Why the limit is later: an extension was granted as it was asked, by what decision (DESIGN-EXTENSION). */
    static Step extended(LocalDate due, LocalDate asked, String decision, Edition<RectificationPolicy> edition) {
        return new Step(
                "ProblemRules.extended",
                ProblemGuard.EXTENSION_CLAUSE,
                edition.id(),
                List.of(),
                Map.of("due", due.toString(), "asked", asked.toString(), "decision", decision == null ? "" : decision),
                Map.of("due", asked.toString()));
    }

    /** The last day a closed problem is watched: {@code watchDays} natural days after its closing (DESIGN-WATCH). */
    public static Day watchUntil(LocalDate closedOn, Edition<RectificationPolicy> edition) {
        LocalDate until = closedOn.plusDays(edition.content().watchDays());
        return new Day(
                until,
                new Step(
                        "ProblemRules.watchUntil",
                        WATCH_CLAUSE,
                        edition.id(),
                        List.of(),
                        Map.of(
                                "closedOn", closedOn.toString(),
                                "days", String.valueOf(edition.content().watchDays())),
                        Map.of("watchUntil", until.toString())));
    }

    /**
     * Whether a problem is one that came again: the same unit and cause, found no later than {@code recurrenceMonths} after
     * the last such problem was closed (DESIGN-RECURRENCE). The last day of the window counts. One still open is no
     * recurrence, for it has not gone yet; nor is one found before the other was closed.
     *
     * @param previous null when there was none
     */
    public static Recurrence recurrence(LocalDate foundOn, Previous previous, Edition<RectificationPolicy> edition) {
        int months = edition.content().recurrenceMonths();
        boolean recurs = previous != null
                && !foundOn.isBefore(previous.closedOn())
                && !foundOn.isAfter(previous.closedOn().plusMonths(months));
        return new Recurrence(
                recurs ? previous.problemId() : null,
                new Step(
                        "ProblemRules.recurrence",
                        RECURRENCE_CLAUSE,
                        edition.id(),
                        previous == null ? List.of() : List.of(new Fact("problem", previous.problemId())),
                        previous == null
                                ? Map.of("foundOn", foundOn.toString(), "months", String.valueOf(months))
                                : Map.of(
                                        "foundOn", foundOn.toString(),
                                        "months", String.valueOf(months),
                                        "closedOn", previous.closedOn().toString()),
                        Map.of("recurs", String.valueOf(recurs))));
    }

    /** Why a last day is another: its limit says so, and why (DESIGN-CALENDAR). */
    static Step moved(LocalDate was, LocalDate due, UUID limit) {
        return new Step(
                "ProblemRules.moved",
                LimitRule.CLAUSE,
                null,
                List.of(new Fact("limit", limit)),
                Map.of("was", was.toString()),
                Map.of("due", due.toString()));
    }

    /**
     * The last day of what is given back: that of the notice that ordered it, which is later by now. One that stands still is
     * given its days back when it runs again, and the problem with it.
     */
    static Day withNotice(LocalDate due, Ordered ordered, LocalDate today) {
        Map<String, String> in = new LinkedHashMap<>();
        in.put("due", due.toString());
        in.put("ordered", ordered.due().toString());
        if (ordered.standsSince() != null) {
            in.put("since", ordered.standsSince().toString());
            in.put("on", today.toString());
        }
        return new Day(
                ordered.due(),
                new Step(
                        "ProblemRules.withNotice",
                        LIMIT_CLAUSE,
                        null,
                        List.of(),
                        in,
                        Map.of("due", ordered.due().toString())));
    }

    /** The last day of what is done on a day: later by the days its limit stood still until then (DESIGN-CALENDAR). */
    static Day dueWhenMet(LocalDate due, LocalDate suspendedOn, LocalDate on) {
        LocalDate later = due.plusDays(ChronoUnit.DAYS.between(suspendedOn, on));
        return new Day(
                later,
                new Step(
                        "ProblemRules.dueWhenMet",
                        LimitRule.CLAUSE,
                        null,
                        List.of(),
                        Map.of("due", due.toString(), "since", suspendedOn.toString(), "on", on.toString()),
                        Map.of("due", later.toString())));
    }
}
