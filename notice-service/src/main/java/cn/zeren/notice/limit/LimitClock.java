package cn.zeren.notice.limit;

import cn.zeren.notice.calendar.CityCalendar;
import cn.zeren.notice.calendar.LimitRule;
import cn.zeren.notice.calendar.LimitRule.Anchor;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.proof.Lateness;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A limit on its way: what is due, until when, and what has moved its last day. Its last day is counted from an anchor:
 * the day it began, the last day it was extended to, or the one it had when days were given back ({@link
 * LimitRule#givenBack}). That a limit has passed forbids nothing: what comes late is met
 * with its days of lateness (DESIGN-LATE).
 */
@Entity
@Table(name = "limit_clock")
public class LimitClock extends LimitTally {

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private LimitStatus status;

    private int level;
    private LocalDate lastOn;
    private int round;
    private Explanation explanation = new Explanation(List.of());

    /** For the mapper. */
    protected LimitClock() {}

    /** A limit that begins to run, at version 1. */
    public static LimitClock start(UUID id, NewLimit wanted, CityCalendar calendar) {
        LimitClock clock = new LimitClock();
        clock.id = id;
        clock.version = 1;
        clock.subjectKind = wanted.subject().kind();
        clock.subjectId = wanted.subject().id();
        clock.aboutId = wanted.aboutId();
        clock.status = LimitStatus.RUNNING;
        clock.round = 1;
        clock.set(wanted, calendar);
        return clock;
    }

    /** Begins to run anew, in a round of its own: what had ended or was done is wanted again. */
    public List<LimitEvent> restart(NewLimit wanted, CityCalendar calendar) {
        move(LimitVerb.RESTART);
        firstDueOn = null;
        suspendedOn = null;
        suspendedUntil = null;
        metOn = null;
        daysLate = null;
        begin();
        set(wanted, calendar);
        return List.of(LimitEvent.STARTED);
    }

    private void set(NewLimit wanted, CityCalendar by) {
        unitId = wanted.unitId();
        officialId = wanted.officialId();
        clause = wanted.clause();
        counting = wanted.counting();
        startedOn = wanted.from();
        anchorOn = wanted.fixedDue() == null ? wanted.from() : wanted.fixedDue();
        anchorDays = wanted.fixedDue() == null ? wanted.days() : 0;
        count("LimitRule.due", by, Map.of("from", wanted.from().toString()));
    }

    /** Why the verb is not its turn now, if so: LIMIT_STATE. One standstill is counted before the next begins. */
    public Optional<Refusal> refuses(LimitVerb verb) {
        boolean owed = verb == LimitVerb.SUSPEND && suspendedUntil != null;
        return status.after(verb).isPresent() && !owed
                ? Optional.empty()
                : Optional.of(Refusal.status("LIMIT_STATE", clause, status, verb));
    }

    /**
     * 延期 to a day that was decided. What it was extended by is counted in natural days from the last day it had. The day is
     * one for a limit that runs from the decision on: the days it stood still before are in it and are not given back
     * besides; where it stands still yet, those from the decision on are.
     *
     * @param on the day of the decision
     * @param basis what it was decided by, kept in the explanation
     */
    public List<LimitEvent> extend(LocalDate on, LocalDate newDue, String basis, CityCalendar calendar) {
        move(LimitVerb.EXTEND);
        LocalDate was = dueOn != null
                ? dueOn
                : LimitRule.due(counting, anchorOn, anchorDays, calendar.days()).orElse(anchorOn);
        int by = Math.toIntExact(ChronoUnit.DAYS.between(was, newDue));
        extendedTimes++;
        extendedDays += by;
        Map<String, String> in = new LinkedHashMap<>();
        in.put("was", was.toString());
        in.put("days", Integer.toString(by));
        in.put("basis", basis);
        in.put("on", on.toString());
        if (suspendedOn != null) {
            in.put("since", suspendedOn.toString());
        }
        setTo(on, newDue);
        begin();
        count("LimitClock.extend", calendar, in);
        return List.of(LimitEvent.EXTENDED);
    }

    /** 中止 from a day on: the days that follow are given back when it runs again. */
    public List<LimitEvent> suspend(LocalDate on, String reason) {
        move(LimitVerb.SUSPEND);
        suspendedOn = on;
        explain("LimitClock.suspend", null, Map.of("on", on.toString(), "reason", reason));
        return List.of(LimitEvent.SUSPENDED);
    }

    /**
     * 恢复: its last day moves by as many days of its counting as it stood still ({@link LimitRule#givenBack}).
     *
     * @throws Refused CALENDAR_NOT_COVERED where the calendar does not reach them
     */
    public List<LimitEvent> resume(LocalDate on, CityCalendar calendar) {
        move(LimitVerb.RESUME);
        begin();
        giveBackDays("LimitClock.resume", on, calendar);
        return List.of(LimitEvent.RESUMED);
    }

    /** 中止 because the answer to its notice stands still, and since then: it runs again when that does. */
    public List<LimitEvent> suspendWith(LimitClock answer) {
        move(LimitVerb.SUSPEND);
        suspendedOn = answer.suspendedOn;
        standsWithNotice = true;
        explain(
                "LimitClock.suspendWith",
                null,
                Map.of("on", suspendedOn.toString(), "notice", answer.aboutId.toString()));
        return List.of(LimitEvent.SUSPENDED);
    }

    /** As many days of its counting as it stood still. */
    private void giveBackDays(String rule, LocalDate on, CityCalendar by) {
        LocalDate since = suspendedOn;
        String was = String.valueOf(dueOn);
        int stood = LimitRule.stood(counting, since, on, by.days());
        Anchor later = LimitRule.givenBack(counting, anchor(), since, on, by.days());
        suspendedOn = null;
        suspendedUntil = null;
        suspendedDays += stood;
        anchorOn = later.on();
        anchorDays = later.days();
        count(
                rule,
                by,
                Map.of("was", was, "since", since.toString(), "on", on.toString(), "days", Integer.toString(stood)));
    }

    /**
     * Its last day goes with that of the answer to the notice that ordered what it waits for.
     *
     * @return nothing when it is that day already, or that of the notice is not known
     */
    public List<LimitEvent> goWith(LimitClock answer, CityCalendar calendar) {
        if (answer.dueOn == null || answer.dueOn.equals(dueOn)) {
            return List.of();
        }
        level = 0;
        goTo(answer, "LimitClock.goWith", Map.of(), calendar);
        return List.of(LimitEvent.REPROJECTED);
    }

    /** 恢复 together with the answer to its notice, to the last day that has now. */
    public List<LimitEvent> resumeWith(LimitClock answer, LocalDate on, CityCalendar calendar) {
        move(LimitVerb.RESUME);
        begin();
        String since = suspendedOn.toString();
        int stood = LimitRule.stood(counting, suspendedOn, on, calendar.days());
        suspendedOn = null;
        suspendedDays += stood;
        goTo(
                answer,
                "LimitClock.resumeWith",
                Map.of("since", since, "on", on.toString(), "days", Integer.toString(stood)),
                calendar);
        return List.of(LimitEvent.RESUMED);
    }

    private void goTo(LimitClock answer, String rule, Map<String, String> with, CityCalendar by) {
        Map<String, String> in = new LinkedHashMap<>(with);
        in.put("was", String.valueOf(dueOn));
        in.put("notice", answer.aboutId.toString());
        anchorOn = answer.dueOn;
        anchorDays = 0;
        count(rule, by, in);
    }

    /** 完成 on a day, in time or late. One that stands still ran to the day it was suspended. */
    public List<LimitEvent> meet(LocalDate on, CityCalendar calendar) {
        move(LimitVerb.MEET);
        metOn = on;
        level = 0;
        lastOn = null;
        settleLateness(calendar);
        return List.of(LimitEvent.MET);
    }

    /**
     * 退回重办: it runs again, late or not, and is pressed anew. A last day that is set with it is no extension: nobody asked
     * for one. Where it stood still before and the calendar does not reach those days yet, it has no last day until they can
     * be given back: it is neither in time nor overdue.
     *
     * @param anew the last day that was set with it, or null where the one it had stays
     */
    public List<LimitEvent> giveBack(LocalDate on, LocalDate anew, CityCalendar calendar) {
        move(LimitVerb.RETURN);
        suspendedUntil = owedUntil();
        metOn = null;
        daysLate = null;
        returns++;
        begin();
        Map<String, String> in = new LinkedHashMap<>();
        in.put("on", on.toString());
        in.put("returns", Integer.toString(returns));
        in.put("was", String.valueOf(dueOn));
        if (suspendedUntil != null) {
            in.put("since", suspendedOn.toString());
            in.put("until", suspendedUntil.toString());
        }
        if (anew != null) {
            setTo(on, anew);
        }
        count("LimitClock.giveBack", calendar, in);
        return List.of(LimitEvent.RETURNED);
    }

    /** 终止: nothing is waited for any more. */
    public List<LimitEvent> end(LocalDate on) {
        move(LimitVerb.END);
        suspendedOn = null;
        suspendedUntil = null;
        level = 0;
        lastOn = null;
        explain("LimitClock.end", null, Map.of("on", on.toString()));
        return List.of(LimitEvent.ENDED);
    }

    /**
     * Counts its last day anew by another calendar; its lateness, and the days it stood still, where the calendar did not
     * reach them before.
     *
     * @return nothing when all stay as they are
     */
    public List<LimitEvent> reproject(CityCalendar other) {
        LocalDate until = owedUntil();
        if (until != null) {
            return LimitRule.reaches(counting, anchor(), suspendedOn, until, other.days())
                    ? settle(until, other)
                    : List.of();
        }
        boolean latenessUnknown = metOn != null && daysLate == null;
        LocalDate now =
                LimitRule.due(counting, anchorOn, anchorDays, other.days()).orElse(null);
        if (status == LimitStatus.ENDED || (Objects.equals(now, dueOn) && !latenessUnknown)) {
            return List.of();
        }
        String was = dueOn == null ? "" : dueOn.toString();
        count("LimitRule.due", other, Map.of("was", was, "by", String.valueOf(calendar)));
        if (metOn != null) {
            settleLateness(other);
        }
        level = 0;
        return List.of(LimitEvent.REPROJECTED);
    }

    private List<LimitEvent> settle(LocalDate until, CityCalendar other) {
        giveBackDays("LimitClock.reproject", until, other);
        if (metOn != null) {
            settleLateness(other);
        }
        level = 0;
        return List.of(LimitEvent.REPROJECTED);
    }

    /** A last day that was decided on a day: what stood still before is in it. */
    private void setTo(LocalDate on, LocalDate decided) {
        anchorOn = decided;
        anchorDays = 0;
        suspendedOn = status == LimitStatus.SUSPENDED ? on : null;
        suspendedUntil = null;
    }

    private void settleLateness(CityCalendar by) {
        LocalDate until = owedUntil();
        if (until != null && LimitRule.reaches(counting, anchor(), suspendedOn, until, by.days())) {
            giveBackDays("LimitClock.meet", until, by);
        }
        boolean unknown = dueOn == null || suspendedOn != null;
        OptionalInt late = unknown ? OptionalInt.empty() : Lateness.days(counting, dueOn, metOn, by.days());
        daysLate = late.isPresent() ? late.getAsInt() : null;
        explain(
                "Lateness.days",
                by.edition(),
                Map.of("due", String.valueOf(dueOn), "on", metOn.toString()),
                Map.of("daysLate", daysLate == null ? "" : daysLate.toString()));
    }

    /** A new round: what was pressed for before is pressed for again. */
    private void begin() {
        round++;
        level = 0;
        lastOn = null;
    }

    private void count(String rule, CityCalendar by, Map<String, String> with) {
        boolean owed = suspendedUntil != null;
        dueOn = owed
                ? null
                : LimitRule.due(counting, anchorOn, anchorDays, by.days()).orElse(null);
        firstDueOn = firstDueOn == null ? dueOn : firstDueOn;
        boolean counted = counting != Counting.NATURAL && anchorDays > 0;
        calendar = counted ? by.edition() : null;
        Map<String, String> in = new LinkedHashMap<>(with);
        in.put("counting", counting.name());
        in.put("anchor", anchorOn.toString());
        in.put("anchorDays", Integer.toString(anchorDays));
        if (counted && dueOn != null) {
            in.put("notices", String.join(" ", LimitRule.notices(counting, anchorOn, anchorDays, dueOn, by.days())));
        }
        explain(rule, calendar, in, Map.of("due", dueOn == null ? "" : dueOn.toString()));
    }

    private void explain(String rule, String policy, Map<String, String> in) {
        explain(rule, policy, in, Map.of("due", dueOn == null ? "" : dueOn.toString()));
    }

    private void explain(String rule, String policy, Map<String, String> in, Map<String, String> out) {
        List<Step> steps = new ArrayList<>(explanation.steps());
        steps.add(new Step(rule, clause, policy, List.of(new Fact(subjectKind.belongsTo(), aboutId)), in, out));
        explanation = new Explanation(steps);
    }

    private void move(LimitVerb verb) {
        Refused.when(refuses(verb));
        status = status.after(verb).orElseThrow();
        standsWithNotice &= status == LimitStatus.SUSPENDED;
    }

    public long version() {
        return version;
    }

    public LimitStatus status() {
        return status;
    }

    /** 0 to 4, as of the last day looked at. */
    public int level() {
        return level;
    }

    /** The last date a warning set; null before one. */
    public LocalDate lastOn() {
        return lastOn;
    }

    /** 1, and one more with each extension, resumption and return. */
    public int round() {
        return round;
    }

    public Explanation explanation() {
        return explanation;
    }
}
