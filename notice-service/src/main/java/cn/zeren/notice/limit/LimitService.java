package cn.zeren.notice.limit;

import cn.zeren.notice.calendar.CalendarRepository;
import cn.zeren.notice.calendar.CityCalendar;
import cn.zeren.notice.limit.LimitRepository.Projected;
import cn.zeren.notice.problem.Ordered;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sets limits and moves them on, in the transaction of whoever does something to their subjects. A subject that has no
 * limit is passed over, and so is a verb whose turn it is not: what is done to a subject never fails for its limit.
 */
@ApplicationScoped
public class LimitService {

    private static final int CHUNK = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Tx tx;
    private final LimitRepository limits;
    private final CalendarRepository calendars;
    private final SubjectService subjects;

    LimitService(Tx tx, LimitRepository limits, CalendarRepository calendars, SubjectService subjects) {
        this.tx = tx;
        this.limits = limits;
        this.calendars = calendars;
        this.subjects = subjects;
    }

    /**
     * Sets a limit.
     *
     * @return the limit; the one that is there where the subject has one already
     */
    public Uni<LimitClock> start(Work work, NewLimit wanted) {
        return start(work, List.of(wanted)).map(clocks -> clocks.get(0));
    }

    /** Sets limits, in the order given; one that has ended or is met begins to run anew. */
    public Uni<List<LimitClock>> start(Work work, List<NewLimit> wanted) {
        List<Subject> of = wanted.stream().map(NewLimit::subject).toList();
        return limits.of(work, of)
                .chain(there -> calendars.on(work, work.today()).chain(calendar -> {
                    Map<Subject, LimitClock> all = new HashMap<>(
                            there.stream().collect(Collectors.toMap(LimitClock::subject, Function.identity())));
                    List<LimitClock> fresh = new ArrayList<>();
                    Map<LimitClock, List<LimitEvent>> happened = new LinkedHashMap<>();
                    for (NewLimit one : wanted) {
                        LimitClock clock = all.get(one.subject());
                        if (clock == null) {
                            clock = LimitClock.start(Ids.at(work.now()), one, calendar);
                            fresh.add(clock);
                            happened.put(clock, List.of(LimitEvent.STARTED));
                        } else if (clock.refuses(LimitVerb.RESTART).isEmpty()) {
                            happened.put(clock, clock.restart(one, calendar));
                        }
                        all.put(one.subject(), clock);
                    }
                    return limits.add(work, fresh)
                            .chain(() -> journal(work, happened))
                            .chain(() -> subjects.standStill(work, standing(there)))
                            .replaceWith(() -> of.stream().map(all::get).toList());
                }));
    }

    private static List<LimitClock> standing(List<LimitClock> there) {
        return there.stream()
                .filter(clock -> clock.subject().kind() == SubjectKind.PLAN && clock.suspendedOn() != null)
                .toList();
    }

    /**
     * 延期.
     *
     * @param newDue the last day in time from now on, as decided
     * @param basis what it was decided by: an id or a document number, no free words
     */
    public Uni<Void> extend(Work work, Subject subject, LocalDate newDue, String basis) {
        return move(
                work,
                Set.of(subject),
                LimitVerb.EXTEND,
                (clock, calendar) -> clock.extend(work.today(), newDue, basis, calendar),
                (problem, answer, calendar) -> answer.sharedDayWith(problem)
                        ? problem.extend(work.today(), answer.clock().dueOn(), basis, calendar)
                        : List.of());
    }

    /**
     * 中止 from today on, for a reason that stays on record.
     *
     * @return fails with NOT_FOUND, STALE_VERSION or LIMIT_STATE
     */
    public Uni<LimitClock> suspend(Actor actor, UUID id, long version, String reason) {
        LimitVerb.require(actor);
        return command(
                actor, "limit.suspend", id, version, (work, clock, calendar) -> clock.suspend(work.today(), reason));
    }

    /**
     * 恢复 from today on.
     *
     * @return fails with NOT_FOUND, STALE_VERSION, LIMIT_STATE, or CALENDAR_NOT_COVERED where the calendar does not reach
     *     the days it stood still
     */
    public Uni<LimitClock> resume(Actor actor, UUID id, long version) {
        LimitVerb.require(actor);
        return command(
                actor, "limit.resume", id, version, (work, clock, calendar) -> clock.resume(work.today(), calendar));
    }

    private interface Dated {
        List<LimitEvent> on(Work work, LimitClock clock, CityCalendar calendar);
    }

    private Uni<LimitClock> command(Actor actor, String purpose, UUID id, long version, Dated command) {
        return tx.write(actor, purpose, work -> limits.get(work, id).chain(clock -> {
            if (clock.version() != version) {
                throw new Refused(Refusal.stale(clock.version()));
            }
            return calendars
                    .on(work, work.today())
                    .chain(calendar ->
                            record(work, List.of(clock), calendar, (one, by) -> command.on(work, one, by), goes(work)))
                    .replaceWith(clock);
        }));
    }

    /** 完成 on a day, in time or late; what was met stays met on its first day. */
    public Uni<Void> meet(Work work, Subject subject, LocalDate on) {
        return meet(work, Set.of(subject), on);
    }

    /** 完成 of many. */
    public Uni<Void> meet(Work work, Collection<Subject> subjects, LocalDate on) {
        return move(work, subjects, LimitVerb.MEET, (clock, calendar) -> clock.meet(on, calendar), goes(work));
    }

    /**
     * 退回重办 of a problem: its limit runs again, or stands still with its notice where it has no other last day than that.
     *
     * @param due the last day in time from now on
     */
    public Uni<Void> giveBack(Work work, Subject problem, LocalDate due) {
        return move(
                        work,
                        Set.of(problem),
                        LimitVerb.RETURN,
                        (clock, calendar) -> clock.giveBack(work.today(), due, calendar),
                        STAYS)
                .chain(() -> limits.of(work, Set.of(problem)))
                .chain(found -> found.isEmpty()
                                || found.get(0).refuses(LimitVerb.SUSPEND).isPresent()
                        ? Uni.createFrom().voidItem()
                        : standWithNotice(work, found.get(0)));
    }

    private Uni<Void> standWithNotice(Work work, LimitClock problem) {
        return limits.answer(work, problem.aboutId())
                .chain(answer -> answer.map(Shift::from)
                                .filter(shift -> shift.stands() && shift.sharedDayWith(problem))
                                .isEmpty()
                        ? Uni.createFrom().voidItem()
                        : calendars
                                .on(work, work.today())
                                .chain(calendar -> record(
                                        work,
                                        List.of(problem),
                                        calendar,
                                        (clock, by) -> clock.suspendWith(answer.get()),
                                        STAYS)));
    }

    /**
     * Until when the notice that listed the problems of a list is to be answered; nothing where no notice did, or where
     * nothing is waited for any more. Nobody else moves that day until the transaction ends.
     */
    public Uni<Optional<Ordered>> orderedBy(Work work, UUID list) {
        return limits.answer(work, list).map(answer -> answer.filter(clock -> clock.dueOn() != null)
                .map(clock -> new Ordered(
                        clock.dueOn(), clock.status() == LimitStatus.SUSPENDED ? clock.suspendedOn() : null)));
    }

    /** 退回重办 of many, each to the last day it had. */
    public Uni<Void> giveBack(Work work, Collection<Subject> subjects) {
        return move(
                work,
                subjects,
                LimitVerb.RETURN,
                (clock, calendar) -> clock.giveBack(work.today(), null, calendar),
                goes(work));
    }

    /** 终止. */
    public Uni<Void> end(Work work, Subject subject) {
        return end(work, Set.of(subject));
    }

    /** 终止 of many. */
    public Uni<Void> end(Work work, Collection<Subject> subjects) {
        return move(work, subjects, LimitVerb.END, (clock, calendar) -> clock.end(work.today()), STAYS);
    }

    /**
     * Counts the open limits that the calendar counts anew by the one that holds on a day; those whose last day it leaves
     * where it was stay as they are. Done again it changes nothing.
     */
    public Uni<Void> reproject(Work work, LocalDate day) {
        return calendars
                .on(work, day)
                .chain(calendar ->
                        each(differing(work, calendar), (one, after) -> reproject(work, calendar, one, after)));
    }

    /** As {@link #reproject(Work, LocalDate)}, but a transaction for so many at a time: what was done before a fault stays. */
    public Uni<Void> reproject(Actor actor, LocalDate day) {
        return each(
                tx.read(actor, work -> calendars.on(work, day).chain(calendar -> differing(work, calendar))),
                (one, after) -> tx.write(actor, "limit.reproject", work -> calendars
                        .on(work, day)
                        .chain(calendar -> reproject(work, calendar, one, after))));
    }

    private interface Turn {
        /** Where the next begins, or nothing after the last. */
        Uni<Optional<UUID>> take(Projected one, UUID after);
    }

    private static Uni<Void> each(Uni<List<Projected>> all, Turn turn) {
        return all.chain(some -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (Projected one : some) {
                done = done.chain(() -> turns(turn, one, FIRST));
            }
            return done;
        });
    }

    private static Uni<Void> turns(Turn turn, Projected one, UUID after) {
        return turn.take(one, after)
                .chain(last -> last.isEmpty() ? Uni.createFrom().voidItem() : turns(turn, one, last.get()));
    }

    private Uni<List<Projected>> differing(Work work, CityCalendar calendar) {
        return limits.projected(work)
                .map(all -> all.stream().filter(one -> one.differs(calendar)).toList());
    }

    /** So many of them; the session lets go of them, or it would look through more with each turn. */
    private Uni<Optional<UUID>> reproject(Work work, CityCalendar calendar, Projected one, UUID after) {
        return limits.projected(work, one, after, CHUNK)
                .chain(clocks -> clocks.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : record(work, clocks, calendar, (clock, by) -> clock.reproject(by), goes(work))
                                .chain(() -> work.session().flush())
                                .invoke(() -> work.session().clear())
                                .map(done -> clocks.size() < CHUNK
                                        ? Optional.empty()
                                        : Optional.of(clocks.get(CHUNK - 1).id())));
    }

    private interface Command {
        List<LimitEvent> on(LimitClock clock, CityCalendar calendar);
    }

    /** What becomes of the limit of a problem when that of the answer to its notice was moved. */
    private interface Along {
        List<LimitEvent> on(LimitClock problem, Shift answer, CityCalendar calendar);
    }

    private static final Along STAYS = (problem, answer, calendar) -> List.of();

    private static Along goes(Work work) {
        return (problem, answer, calendar) -> answer.takeAlong(problem, work.today(), calendar);
    }

    private Uni<Void> move(Work work, Collection<Subject> moved, LimitVerb verb, Command command, Along along) {
        return limits.of(work, Set.copyOf(moved)).chain(found -> {
            List<LimitClock> ready = found.stream()
                    .filter(clock -> clock.refuses(verb).isEmpty())
                    .toList();
            return ready.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : calendars.on(work, work.today()).chain(calendar -> record(work, ready, calendar, command, along));
        });
    }

    private Uni<Void> record(Work work, List<LimitClock> clocks, CityCalendar calendar, Command command, Along along) {
        List<Shift> shifts = clocks.stream().map(Shift::from).toList();
        Map<LimitClock, List<LimitEvent>> happened = new LinkedHashMap<>();
        clocks.forEach(clock -> happened.put(clock, command.on(clock, calendar)));
        return journal(work, happened)
                .chain(() -> subjects.follow(work, shifts))
                .chain(() -> takeAlong(work, shifts, calendar, along));
    }

    /** The problems a notice has listed go with it as long as they are due on its day, or stand still because it does. */
    private Uni<Void> takeAlong(Work work, List<Shift> shifts, CityCalendar calendar, Along along) {
        Map<UUID, Shift> answers = shifts.stream()
                .filter(shift -> shift.of(SubjectKind.FEEDBACK) && shift.takesAlong())
                .collect(Collectors.toMap(shift -> shift.clock().aboutId(), Function.identity()));
        if (answers.isEmpty() || along == STAYS) {
            return Uni.createFrom().voidItem();
        }
        return limits.ordered(work, answers.keySet()).chain(ordered -> {
            Map<LimitClock, Shift> going = new LinkedHashMap<>();
            ordered.forEach(one -> going.put(one.problem(), answers.get(one.notice())));
            return record(
                    work,
                    List.copyOf(going.keySet()),
                    calendar,
                    (problem, by) -> along.on(problem, going.get(problem), by),
                    STAYS);
        });
    }

    private static Uni<Void> journal(Work work, Map<LimitClock, List<LimitEvent>> happened) {
        return work.session().flush().chain(() -> {
            List<Entry> entries = new ArrayList<>();
            happened.forEach((clock, events) -> events.forEach(event -> entries.add(LimitWire.entry(event, clock))));
            return work.journal(entries);
        });
    }
}
