package cn.zeren.notice.rectification;

import cn.zeren.notice.alert.AlertCode;
import cn.zeren.notice.alert.AlertRepository;
import cn.zeren.notice.delivery.DeliveryService;
import cn.zeren.notice.delivery.Dispatch;
import cn.zeren.notice.delivery.Recipient;
import cn.zeren.notice.delivery.Slot;
import cn.zeren.notice.delivery.Template;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.limit.LimitService;
import cn.zeren.notice.limit.NewLimit;
import cn.zeren.notice.limit.Subject;
import cn.zeren.notice.limit.SubjectKind;
import cn.zeren.notice.problem.Ordered;
import cn.zeren.notice.problem.Problem;
import cn.zeren.notice.problem.ProblemEvent;
import cn.zeren.notice.problem.ProblemRepository;
import cn.zeren.notice.problem.ProblemRules;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a step brings about elsewhere, in the same transaction: limits move on, people are told. Both lie in the unit's row
 * scope, while whoever leads the inspecting team sees his list only; so they are written past it.
 */
@ApplicationScoped
class ConsequenceService {

    private final LimitService limits;
    private final DeliveryService deliveries;
    private final ProblemRepository problems;
    private final AlertRepository alerts;

    ConsequenceService(
            LimitService limits, DeliveryService deliveries, ProblemRepository problems, AlertRepository alerts) {
        this.limits = limits;
        this.deliveries = deliveries;
        this.problems = problems;
        this.alerts = alerts;
    }

    /**
     * Lists were opened, or these problems put on them: a limit for each one's plans and for each problem; a unit is told of what an inspection found (of a
     * 整改通知书 it is told as of any notice), the office of what came again.
     */
    Uni<Void> opened(Work work, List<Rectification> lists, List<Problem> found) {
        Map<UUID, List<Problem>> byList = new HashMap<>();
        found.forEach(one -> byList.computeIfAbsent(one.rectificationId(), any -> new ArrayList<>())
                .add(one));
        List<NewLimit> wanted = new ArrayList<>();
        List<Dispatch> told = new ArrayList<>();
        for (Rectification list : lists) {
            List<Problem> of = byList.get(list.id());
            LocalDate planDue = of.stream()
                    .map(Problem::planDueOn)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            wanted.add(limit(plan(list.id()), list.id(), list.unitId(), planDue, list.openedOn()));
            of.forEach(one -> wanted.add(limit(subject(one), list.id(), one.unitId(), one.dueOn(), one.foundOn())));
            if (list.origin() == Origin.INSPECTION) {
                LocalDate due = of.stream()
                        .map(Problem::dueOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                Map<String, String> params = Map.of("count", String.valueOf(of.size()), "dueOn", due.toString());
                unit(list.unitId())
                        .forEach(to -> told.add(dispatch(
                                Template.RECTIFICATION_OPENED,
                                list.id(),
                                list.id(),
                                list.unitId(),
                                to,
                                params,
                                String.valueOf(list.version()))));
            }
        }
        found.stream()
                .filter(one -> one.recurrenceOf() != null)
                .forEach(one -> told.add(about(one, Template.RECURRENCE, new Recipient.Office())));
        return work.pastScope(() -> limits.start(work, wanted).chain(() -> deliveries.queue(work, told)));
    }

    /** A step was taken. */
    Uni<Void> happened(Work work, Problem problem, ProblemEvent event) {
        return work.pastScope(
                () -> limit(work, problem, event).chain(() -> deliveries.queue(work, told(problem, event))));
    }

    /** Until when the notice is to be answered that ordered the list, if one did and waits for its answer. */
    Uni<Optional<Ordered>> orderedBy(Work work, UUID list) {
        return work.pastScope(() -> limits.orderedBy(work, list));
    }

    /** Problems were dropped together with their list. */
    Uni<Void> dropped(Work work, List<Problem> dropped) {
        return work.pastScope(() -> limits.end(
                work, dropped.stream().map(ConsequenceService::subject).toList()));
    }

    /** The list is no longer open: no plan is waited for, and nobody need look at its causes any more. */
    Uni<Void> ended(Work work, Rectification list) {
        return work.pastScope(() -> limits.end(work, plan(list.id()))
                .chain(() -> alerts.settle(work, AlertCode.CAUSE_UNKNOWN, list.id(), work.today())));
    }

    private Uni<Void> limit(Work work, Problem problem, ProblemEvent event) {
        Subject subject = subject(problem);
        return switch (event) {
            case PLANNED -> planned(work, problem);
            case REPORTED -> limits.meet(work, subject, work.today());
            case EXTENDED -> limits.extend(work, subject, problem.dueOn(), basis(problem));
            case RETURNED, REOPENED ->
                limits.giveBack(work, subject, problem.dueOn())
                        .chain(() -> work.session().refresh(problem));
            case VOIDED -> limits.end(work, subject).chain(() -> planned(work, problem));
            case FOUND, RECURRED, EVIDENCED, EXTENSION_REQUESTED, EXTENSION_REFUSED, MOVED, CLOSED, SETTLED ->
                Uni.createFrom().voidItem();
        };
    }

    /** The plan of a list is there when no open problem is without one. */
    private Uni<Void> planned(Work work, Problem problem) {
        return problems.unplanned(work, problem.rectificationId())
                .chain(left -> left > 0
                        ? Uni.createFrom().voidItem()
                        : limits.meet(work, plan(problem.rectificationId()), work.today()));
    }

    private static List<Dispatch> told(Problem problem, ProblemEvent event) {
        return switch (event) {
            case REPORTED -> verifiers(problem);
            case EXTENSION_REQUESTED -> List.of(about(problem, Template.TO_DECIDE, new Recipient.Office()));
            case EXTENDED -> toUnit(problem, Template.EXTENSION_GRANTED);
            case EXTENSION_REFUSED -> toUnit(problem, Template.EXTENSION_REFUSED);
            case RETURNED -> toUnit(problem, Template.PROBLEM_RETURNED);
            case CLOSED -> toUnit(problem, Template.PROBLEM_CLOSED);
            case REOPENED -> toUnit(problem, Template.PROBLEM_REOPENED);
            case FOUND, RECURRED, PLANNED, EVIDENCED, MOVED, SETTLED, VOIDED -> List.of();
        };
    }

    private static List<Dispatch> verifiers(Problem problem) {
        List<Dispatch> told = new ArrayList<>();
        told.add(about(problem, Template.TO_VERIFY, new Recipient.Office()));
        if (problem.inspectorId() != null) {
            told.add(about(problem, Template.TO_VERIFY, new Recipient.Official(problem.inspectorId())));
        }
        return told;
    }

    private static List<Dispatch> toUnit(Problem problem, Template template) {
        return unit(problem.unitId()).stream()
                .map(to -> about(problem, template, to))
                .toList();
    }

    private static List<Recipient> unit(UUID unit) {
        return List.of(new Recipient.Head(unit), new Recipient.Liaison(unit));
    }

    private static Dispatch about(Problem problem, Template template, Recipient to) {
        String round = String.valueOf(problem.version());
        return dispatch(
                template,
                problem.id(),
                problem.rectificationId(),
                problem.unitId(),
                to,
                facts(problem, template),
                round);
    }

    private static Dispatch dispatch(
            Template template,
            UUID about,
            UUID list,
            UUID unit,
            Recipient to,
            Map<String, String> params,
            String round) {
        return new Dispatch(Dispatch.key(template, about, to, round), template, null, list, unit, to, params);
    }

    /** What a template tells of a problem; where more time is asked, the day that is asked for. */
    private static Map<String, String> facts(Problem problem, Template template) {
        LocalDate due =
                template == Template.TO_DECIDE ? problem.course().asked().due() : problem.dueOn();
        Map<String, String> facts = new HashMap<>();
        facts.put(Slot.KIND.key(), Slot.RECTIFICATION);
        facts.put(Slot.NO.key(), String.valueOf(problem.no()));
        facts.put(Slot.DUE_ON.key(), due.toString());
        return template.of(facts);
    }

    private static NewLimit limit(Subject subject, UUID list, UUID unit, LocalDate due, LocalDate from) {
        return new NewLimit(subject, list, unit, Counting.NATURAL, null, due, from, ProblemRules.LIMIT_CLAUSE);
    }

    private static Subject plan(UUID list) {
        return new Subject(SubjectKind.PLAN, list);
    }

    private static Subject subject(Problem problem) {
        return new Subject(SubjectKind.PROBLEM, problem.id());
    }

    private static String basis(Problem problem) {
        String decision = problem.extensionDecision();
        return decision == null ? problem.id().toString() : decision;
    }
}
