package cn.zeren.notice.limit;

import cn.zeren.notice.kind.Counting;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A limit as published: what happened is the event's type, the value is the full public state after it, without words.
 *
 * @param id the limit
 * @param version after the event
 * @param state all of it
 */
public record LimitWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.notice.limit.v1";

    /** As the schema file says it; what has not happened or is not known yet is null. */
    public record State(
            SubjectKind subjectKind,
            UUID subjectId,
            UUID aboutId,
            UUID unitId,
            String clause,
            Counting counting,
            LocalDate startedOn,
            LocalDate firstDueOn,
            LocalDate dueOn,
            String calendar,
            LocalDate suspendedOn,
            int suspendedDays,
            int extendedTimes,
            int extendedDays,
            int returns,
            LocalDate metOn,
            Integer daysLate,
            LimitStatus status) {}

    /** The journal entry of an event, with the step that says why. */
    static Entry entry(LimitEvent event, LimitClock clock) {
        List<Explanation.Step> steps = clock.explanation().steps();
        return new Entry(
                TOPIC,
                clock.id().toString(),
                type(event),
                clock.version(),
                new LimitWire(clock.id(), clock.version(), state(clock)),
                new Explanation(steps.subList(steps.size() - 1, steps.size())));
    }

    /** The CloudEvents type of an event. */
    public static String type(LimitEvent event) {
        return "cn.zeren.notice.limit." + event.name().toLowerCase(Locale.ROOT) + ".v1";
    }

    private static State state(LimitClock clock) {
        return new State(
                clock.subject().kind(),
                clock.subject().id(),
                clock.aboutId(),
                clock.unitId(),
                clock.clause(),
                clock.counting(),
                clock.startedOn(),
                clock.firstDueOn(),
                clock.dueOn(),
                clock.calendar(),
                clock.suspendedOn(),
                clock.suspendedDays(),
                clock.extendedTimes(),
                clock.extendedDays(),
                clock.returns(),
                clock.metOn(),
                clock.daysLate(),
                clock.status());
    }
}
