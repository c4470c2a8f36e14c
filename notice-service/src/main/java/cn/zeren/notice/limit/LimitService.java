package cn.zeren.notice.limit;

import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sets limits and moves them on, in the transaction of whoever does something to their subjects. A subject that has no
 * limit is passed over, and so is a verb whose turn it is not: what is done to a subject never fails for its limit.
 */
@ApplicationScoped
public class LimitService {

    private final LimitRepository limits;
    private final CalendarRepository calendars;

    LimitService(LimitRepository limits, CalendarRepository calendars) {
        this.limits = limits;
        this.calendars = calendars;
    }

    /**
     * Sets a limit.
     *
     * @return the limit; the one that is there where the subject has one already
     */
    public Uni<LimitClock> start(Work work, NewLimit wanted) {
        return start(work, List.of(wanted)).map(clocks -> clocks.get(0));
    }

    /** Sets limits, in the order given. */
    public Uni<List<LimitClock>> start(Work work, List<NewLimit> wanted) {
        List<Subject> subjects = wanted.stream().map(NewLimit::subject).toList();
        return limits.of(work, subjects)
                .chain(there -> calendars.on(work, work.today()).chain(calendar -> {
                    Map<Subject, LimitClock> all = new HashMap<>(
                            there.stream().collect(Collectors.toMap(LimitClock::subject, Function.identity())));
                    List<LimitClock> fresh = new ArrayList<>();
                    for (NewLimit one : wanted) {
                        all.computeIfAbsent(one.subject(), subject -> {
                            LimitClock clock = LimitClock.start(Ids.at(work.now()), one, calendar);
                            fresh.add(clock);
                            return clock;
                        });
                    }
                    return limits.add(work, fresh)
                            .chain(() -> journal(work, fresh, LimitEvent.STARTED))
                            .replaceWith(() -> subjects.stream().map(all::get).toList());
                }));
    }

    /**
     * 延期.
     *
     * @param newDue the last day in time from now on, as decided
     * @param basis what it was decided by: an id or a document number, no free words
     */
    public Uni<Void> extend(Work work, Subject subject, LocalDate newDue, String basis) {
        return extend(work, Map.of(subject, newDue), basis);
    }

    /** 延期 of many, each to its own day. */
    public Uni<Void> extend(Work work, Map<Subject, LocalDate> newDue, String basis) {
        return move(
                work,
                newDue.keySet(),
                LimitVerb.EXTEND,
                (clock, calendar) -> clock.extend(newDue.get(clock.subject()), basis, calendar));
    }

    /** 中止 from today on. */
    public Uni<Void> suspend(Work work, Subject subject, String reason) {
        return move(work, Set.of(subject), LimitVerb.SUSPEND, (clock, calendar) -> clock.suspend(work.today(), reason));
    }

    /** 恢复 from today on. */
    public Uni<Void> resume(Work work, Subject subject) {
        return move(work, Set.of(subject), LimitVerb.RESUME, (clock, calendar) -> clock.resume(work.today(), calendar));
    }

    /** 完成 on a day, in time or late; what was met stays met on its first day. */
    public Uni<Void> meet(Work work, Subject subject, LocalDate on) {
        return meet(work, Set.of(subject), on);
    }

    /** 完成 of many. */
    public Uni<Void> meet(Work work, Collection<Subject> subjects, LocalDate on) {
        return move(work, subjects, LimitVerb.MEET, (clock, calendar) -> clock.meet(on, calendar));
    }

    /** 退回重办: the limit runs again. */
    public Uni<Void> giveBack(Work work, Subject subject) {
        return giveBack(work, Set.of(subject));
    }

    /** 退回重办 of many. */
    public Uni<Void> giveBack(Work work, Collection<Subject> subjects) {
        return move(work, subjects, LimitVerb.RETURN, (clock, calendar) -> clock.giveBack(work.today()));
    }

    /** 终止. */
    public Uni<Void> end(Work work, Subject subject) {
        return end(work, Set.of(subject));
    }

    /** 终止 of many. */
    public Uni<Void> end(Work work, Collection<Subject> subjects) {
        return move(work, subjects, LimitVerb.END, (clock, calendar) -> clock.end(work.today()));
    }

    private interface Command {
        List<LimitEvent> on(LimitClock clock, CityCalendar calendar);
    }

    private Uni<Void> move(Work work, Collection<Subject> subjects, LimitVerb verb, Command command) {
        return limits.of(work, Set.copyOf(subjects)).chain(found -> {
            List<LimitClock> ready = found.stream()
                    .filter(clock -> clock.refuses(verb).isEmpty())
                    .toList();
            return ready.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : calendars.on(work, work.today()).chain(calendar -> record(work, ready, calendar, command));
        });
    }

    private Uni<Void> record(Work work, List<LimitClock> clocks, CityCalendar calendar, Command command) {
        Map<LimitClock, List<LimitEvent>> happened = new LinkedHashMap<>();
        clocks.forEach(clock -> happened.put(clock, command.on(clock, calendar)));
        return work.session().flush().chain(() -> {
            List<Entry> entries = new ArrayList<>();
            happened.forEach((clock, events) -> events.forEach(event -> entries.add(LimitWire.entry(event, clock))));
            return work.journal(entries);
        });
    }

    private static Uni<Void> journal(Work work, List<LimitClock> clocks, LimitEvent event) {
        return work.journal(
                clocks.stream().map(clock -> LimitWire.entry(event, clock)).toList());
    }
}
