package cn.zeren.notice.limit;

import cn.zeren.notice.notice.NoticeRepository;
import cn.zeren.notice.problem.Problem;
import cn.zeren.notice.problem.ProblemEvent;
import cn.zeren.notice.problem.ProblemRepository;
import cn.zeren.notice.problem.ProblemWire;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a limit says of its subject, its subject says too: until when it is in time, and since when that stands still. */
@ApplicationScoped
class SubjectService {

    private final NoticeRepository notices;
    private final ProblemRepository problems;

    SubjectService(NoticeRepository notices, ProblemRepository problems) {
        this.notices = notices;
        this.problems = problems;
    }

    /** The subjects follow; one that says the same already is left alone. */
    Uni<Void> follow(Work work, List<Shift> shifts) {
        return moveNotices(work, shifts)
                .chain(() -> stop(work, shifts, SubjectKind.FEEDBACK, notices::suspend))
                .chain(() -> stop(work, shifts, SubjectKind.PROBLEM, problems::suspend))
                .chain(() -> stop(work, shifts, SubjectKind.PLAN, problems::suspendPlans))
                .chain(() -> move(
                        work,
                        clocks(shifts, SubjectKind.PROBLEM, Shift::moved),
                        clocks(shifts, SubjectKind.PLAN, Shift::moved)));
    }

    /** A notice that is answered or given back takes a step of its own, and that tells its last day. */
    private Uni<Void> moveNotices(Work work, List<Shift> shifts) {
        List<LimitClock> answers = clocks(shifts, SubjectKind.FEEDBACK, Shift::moved);
        if (answers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> silent = clocks(shifts, SubjectKind.FEEDBACK, shift -> !shift.toldByStep()).stream()
                .map(clock -> clock.subject().id())
                .collect(Collectors.toSet());
        return notices.moveDue(work, subjects(answers), days(answers, LimitClock::dueOn))
                .invoke(moved -> moved.retainAll(silent))
                .chain(moved -> notices.tellMoved(work, moved));
    }

    private interface Mark {
        Uni<Void> since(Work work, UUID[] subjects, LocalDate[] days);
    }

    /** Of plans that stand still already, what was just listed is told. */
    Uni<Void> standStill(Work work, List<LimitClock> plans) {
        return plans.isEmpty()
                ? Uni.createFrom().voidItem()
                : problems.suspendPlans(work, subjects(plans), days(plans, LimitClock::suspendedOn));
    }

    private static Uni<Void> stop(Work work, List<Shift> shifts, SubjectKind kind, Mark mark) {
        List<LimitClock> stopped = clocks(shifts, kind, Shift::stopped);
        return stopped.isEmpty()
                ? Uni.createFrom().voidItem()
                : mark.since(work, subjects(stopped), days(stopped, LimitClock::suspendedOn));
    }

    private Uni<Void> move(Work work, List<LimitClock> due, List<LimitClock> plans) {
        Map<UUID, LimitClock> dues = bySubject(due);
        Map<UUID, LimitClock> byList = bySubject(plans);
        List<Problem> moved = new ArrayList<>();
        return problems.all(work, List.copyOf(dues.keySet()))
                .invoke(found -> found.stream()
                        .filter(one -> one.goTo(
                                dues.get(one.id()).dueOn(), dues.get(one.id()).id()))
                        .forEach(moved::add))
                .chain(() -> problems.withoutPlan(work, List.copyOf(byList.keySet())))
                .invoke(found -> found.stream()
                        .filter(one -> {
                            LimitClock plan = byList.get(one.rectificationId());
                            return one.planBy(plan.dueOn(), plan.id());
                        })
                        .forEach(moved::add))
                .chain(() -> moved.isEmpty() ? Uni.createFrom().voidItem() : told(work, moved));
    }

    private static Uni<Void> told(Work work, List<Problem> moved) {
        return work.session()
                .flush()
                .chain(() -> work.journal(moved.stream()
                        .map(problem -> ProblemWire.entry(ProblemEvent.MOVED, problem))
                        .toList()));
    }

    private static Map<UUID, LimitClock> bySubject(List<LimitClock> clocks) {
        return clocks.stream().collect(Collectors.toMap(clock -> clock.subject().id(), Function.identity()));
    }

    private static List<LimitClock> clocks(List<Shift> shifts, SubjectKind kind, Predicate<Shift> which) {
        return shifts.stream()
                .filter(shift -> shift.of(kind) && which.test(shift))
                .map(Shift::clock)
                .toList();
    }

    private static UUID[] subjects(List<LimitClock> clocks) {
        return clocks.stream().map(clock -> clock.subject().id()).toArray(UUID[]::new);
    }

    private static LocalDate[] days(List<LimitClock> clocks, Function<LimitClock, LocalDate> day) {
        return clocks.stream().map(day).toArray(LocalDate[]::new);
    }
}
