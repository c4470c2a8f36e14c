package cn.zeren.notice.problem;

import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.problem.Course.Asked;
import cn.zeren.notice.problem.Course.Plan;
import cn.zeren.notice.problem.ProblemRules.Day;
import cn.zeren.notice.problem.ProblemRules.Previous;
import cn.zeren.notice.problem.ProblemRules.Recurrence;
import cn.zeren.notice.proof.Lateness;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One problem a unit must rectify. The unit plans, shows evidence and reports; somebody else verifies. No step is refused
 * because it comes late: lateness is a number of days on the step.
 */
@Entity
@Table(name = "problem")
public class Problem extends ProblemLimits {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID rectificationId;
    private int no;
    private UUID unitId;
    private UUID inspectorId;

    @Enumerated(EnumType.STRING)
    private ProblemCause cause;

    private String fact;
    private String basis;
    private String demand;

    @Enumerated(EnumType.STRING)
    private ProblemStatus status;

    private LocalDate foundOn;
    private LocalDate plannedOn;
    private LocalDate reportedOn;
    private LocalDate closedOn;
    private LocalDate reopenedOn;
    private LocalDate watchUntil;
    private int returns;
    private int reopenings;
    private int proofs;
    private UUID recurrenceOf;

    /** For the mapper. */
    protected Problem() {}

    /** A new problem, at version 1. */
    public static Problem found(
            UUID id, Listed listed, Finding finding, Previous previous, Edition<RectificationPolicy> edition) {
        Problem problem = new Problem();
        problem.id = id;
        problem.version = 1;
        problem.rectificationId = listed.rectificationId();
        problem.no = listed.no();
        problem.unitId = listed.unitId();
        problem.inspectorId = listed.inspectorId();
        problem.cause = finding.cause();
        problem.fact = finding.fact();
        problem.basis = finding.basis();
        problem.demand = finding.demand();
        problem.status = ProblemStatus.FOUND;
        problem.foundOn = listed.foundOn();
        Day due = ProblemRules.due(listed.foundOn(), finding.due(), edition);
        Day planDue = ProblemRules.planDue(listed.foundOn(), listed.planDue(), due.on(), edition);
        Recurrence recurrence = ProblemRules.recurrence(listed.foundOn(), previous, edition);
        problem.dueOn = due.on();
        problem.planDueOn = planDue.on();
        problem.recurrenceOf = recurrence.of();
        problem.course = Course.NONE;
        problem.explanation = new Explanation(List.of(due.why(), planDue.why(), recurrence.why()));
        return problem;
    }

    /** What is said when it is listed: found, or found again. */
    public ProblemEvent listed() {
        return recurrenceOf == null ? ProblemEvent.FOUND : ProblemEvent.RECURRED;
    }

    /** Why the actor can't do this now, if so: see {@link ProblemGuard#refuses}. */
    public Optional<Refusal> refuses(ProblemVerb verb, Actor actor, boolean own) {
        return new ProblemGuard(status, course).refuses(verb, actor, own);
    }

    /** 制定方案, or 修订. */
    public ProblemEvent plan(Actor actor, boolean own, Plan plan, LocalDate today, Instant now) {
        move(ProblemVerb.PLAN, actor, own);
        course = course.planned(plan)
                .with(
                        ProblemVerb.PLAN,
                        actor,
                        now,
                        null,
                        plannedOn == null ? Lateness.natural(planDueOn, Lateness.until(planSuspendedOn, today)) : null);
        if (plannedOn == null) {
            planDueOn = dueWhenMet(planDueOn, planSuspendedOn, today);
            plannedOn = today;
        }
        return ProblemEvent.PLANNED;
    }

    /** 提交凭据: so many pieces more. */
    public ProblemEvent evidence(Actor actor, boolean own, int pieces, Instant now) {
        move(ProblemVerb.EVIDENCE, actor, own);
        proofs += pieces;
        course = course.with(ProblemVerb.EVIDENCE, actor, now, null, null);
        return ProblemEvent.EVIDENCED;
    }

    /**
     * 报告整改, with what evidence comes along.
     *
     * @throws Refused also {@code EVIDENCE_MISSING} (DESIGN-VERIFY) when nothing was shown since it was found, returned or
     *     reopened
     */
    public ProblemEvent report(Actor actor, boolean own, String result, int pieces, LocalDate today, Instant now) {
        Refused.when(refuses(ProblemVerb.REPORT, actor, own));
        ProblemGuard.requireEvidence(proofs + pieces);
        move(ProblemVerb.REPORT, actor, own);
        proofs += pieces;
        reportedOn = today;
        course = course.with(
                ProblemVerb.REPORT, actor, now, result, Lateness.natural(dueOn, Lateness.until(suspendedOn, today)));
        dueOn = dueWhenMet(dueOn, suspendedOn, today);
        return ProblemEvent.REPORTED;
    }

    /**
     * 申请延期, also after the limit, which is recorded.
     *
     * @throws Refused also what {@link ProblemGuard#requireExtension} says (DESIGN-EXTENSION)
     */
    public ProblemEvent requestExtension(
            Actor actor,
            boolean own,
            LocalDate newDue,
            String reason,
            Edition<RectificationPolicy> edition,
            LocalDate today,
            Instant now) {
        Refused.when(refuses(ProblemVerb.REQUEST_EXTENSION, actor, own));
        int daysLate = Lateness.natural(dueOn, Lateness.until(suspendedOn, today));
        Asked asked = new Asked(newDue, daysLate);
        ProblemGuard.requireExtension(dueOn, asked, extensions, extendedDays, edition.content());
        move(ProblemVerb.REQUEST_EXTENSION, actor, own);
        course = course.asking(asked).with(ProblemVerb.REQUEST_EXTENSION, actor, now, reason, daysLate);
        return ProblemEvent.EXTENSION_REQUESTED;
    }

    /**
     * 同意延期, as it was asked.
     *
     * @param reason why it is granted
     * @param decision number of the document it was decided by, or null
     * @throws Refused also what {@link ProblemGuard#requireExtension} says: the limit may have moved meanwhile
     */
    public ProblemEvent grantExtension(
            Actor actor, String reason, String decision, Edition<RectificationPolicy> edition, Instant now) {
        Refused.when(refuses(ProblemVerb.GRANT_EXTENSION, actor, false));
        Asked asked = course.asked();
        ProblemGuard.requireExtension(dueOn, asked, extensions, extendedDays, edition.content());
        move(ProblemVerb.GRANT_EXTENSION, actor, false);
        explain(ProblemRules.extended(dueOn, asked.due(), decision, edition));
        extendedDays += asked.days(dueOn);
        extensions++;
        dueOn = asked.due();
        extensionDecision = decision;
        course = course.asking(null).with(ProblemVerb.GRANT_EXTENSION, actor, now, reason, null);
        return ProblemEvent.EXTENDED;
    }

    /** 不同意延期: the limit stays. */
    public ProblemEvent refuseExtension(Actor actor, String reason, Instant now) {
        move(ProblemVerb.REFUSE_EXTENSION, actor, false);
        course = course.asking(null).with(ProblemVerb.REFUSE_EXTENSION, actor, now, reason, null);
        return ProblemEvent.EXTENSION_REFUSED;
    }

    /** 核验销号: from now on it is watched. */
    public ProblemEvent close(
            Actor actor, String result, Edition<RectificationPolicy> edition, LocalDate today, Instant now) {
        move(ProblemVerb.CLOSE, actor, false);
        closedOn = today;
        Day until = ProblemRules.watchUntil(today, edition);
        watchUntil = until.on();
        explain(until.why());
        course = course.asking(null).with(ProblemVerb.CLOSE, actor, now, result, null);
        return ProblemEvent.CLOSED;
    }

    /**
     * 退回重办: something new must be shown before it is reported again.
     *
     * @param last a new last day, or null when the limit stays
     * @param ordered until when the notice is to be answered that ordered it, or null: a limit that stays is not before that
     * @throws Refused also {@code DUE_NOT_AHEAD} for a last day that is not after today
     */
    public ProblemEvent sendBack(
            Actor actor, String reason, LocalDate last, Ordered ordered, LocalDate today, Instant now) {
        Refused.when(ProblemGuard.refusesPast(last, today));
        move(ProblemVerb.RETURN, actor, false);
        returns++;
        proofs = 0;
        reportedOn = null;
        LocalDate was = dueOn;
        dueOn = last == null ? dueWithNotice(dueOn, ordered, today) : last;
        course = course.moved(was, dueOn).with(ProblemVerb.RETURN, actor, now, reason, null);
        return ProblemEvent.RETURNED;
    }

    /**
     * 重新打开, with a limit as if found today. The closing it had stays in its course.
     *
     * @param own a limit of its own, or null
     * @throws Refused also {@code DUE_NOT_AHEAD} for one that is not after today
     */
    public ProblemEvent reopen(
            Actor actor,
            String reason,
            LocalDate own,
            Edition<RectificationPolicy> edition,
            LocalDate today,
            Instant now) {
        Refused.when(ProblemGuard.refusesPast(own, today));
        move(ProblemVerb.REOPEN, actor, false);
        Day due = ProblemRules.due(today, own, edition);
        explain(due.why());
        dueOn = due.on();
        reopenings++;
        reopenedOn = today;
        proofs = 0;
        reportedOn = null;
        closedOn = null;
        watchUntil = null;
        course = course.with(ProblemVerb.REOPEN, actor, now, reason, null);
        return ProblemEvent.REOPENED;
    }

    /** 撤销. */
    public ProblemEvent annul(Actor actor, String reason, Instant now) {
        Refused.when(refuses(ProblemVerb.VOID, actor, false));
        return drop(actor, reason, now);
    }

    /** 撤销 together with its list, by whoever may void that. */
    public ProblemEvent drop(Actor actor, String reason, Instant now) {
        status = status.after(ProblemVerb.VOID).orElseThrow();
        course = course.asking(null).with(ProblemVerb.VOID, actor, now, reason, null);
        return ProblemEvent.VOIDED;
    }

    /** 观察期满. */
    public ProblemEvent settle(Actor service, Instant now) {
        move(ProblemVerb.SETTLE, service, false);
        course = course.with(ProblemVerb.SETTLE, service, now, null, null);
        return ProblemEvent.SETTLED;
    }

    /** How late it is on a day: by the report that stands, or so far; a problem that was dropped is not late. */
    public int daysLateOn(LocalDate today) {
        if (status == ProblemStatus.VOIDED) {
            return 0;
        }
        return Lateness.natural(dueOn, reportedOn == null ? Lateness.until(suspendedOn, today) : reportedOn);
    }

    private void move(ProblemVerb verb, Actor actor, boolean own) {
        Refused.when(refuses(verb, actor, own));
        status = status.after(verb).orElseThrow();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID rectificationId() {
        return rectificationId;
    }

    /** Its place in the list, from 1. */
    public int no() {
        return no;
    }

    public UUID unitId() {
        return unitId;
    }

    /** Who leads the inspecting team, or null. */
    public UUID inspectorId() {
        return inspectorId;
    }

    public ProblemCause cause() {
        return cause;
    }

    public String fact() {
        return fact;
    }

    public String basis() {
        return basis;
    }

    public String demand() {
        return demand;
    }

    public ProblemStatus status() {
        return status;
    }

    public LocalDate foundOn() {
        return foundOn;
    }

    /** The day it was found, or found again. */
    public LocalDate since() {
        return reopenedOn == null ? foundOn : reopenedOn;
    }

    /** Null until then, as the days below. */
    public LocalDate plannedOn() {
        return plannedOn;
    }

    /** The report that stands; null again when it was returned. */
    public LocalDate reportedOn() {
        return reportedOn;
    }

    /** The closing that stands; null again when it was reopened. */
    public LocalDate closedOn() {
        return closedOn;
    }

    public LocalDate watchUntil() {
        return watchUntil;
    }

    public int returns() {
        return returns;
    }

    public int reopenings() {
        return reopenings;
    }

    /** How often it was returned or reopened: the round evidence belongs to. */
    public int round() {
        return returns + reopenings;
    }

    /** Pieces of evidence of this round. */
    public int proofs() {
        return proofs;
    }

    /** The problem of the same unit and cause that came again in this one, or null. */
    public UUID recurrenceOf() {
        return recurrenceOf;
    }
}
