package cn.zeren.notice.notice;

import cn.zeren.notice.course.Course;
import cn.zeren.notice.course.Extension;
import cn.zeren.notice.course.ExtensionRule;
import cn.zeren.notice.course.Instruction;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.proof.Deed;
import cn.zeren.notice.proof.Evidence;
import cn.zeren.notice.proof.Freshness;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice (两卡两书, JZ-2.2) on its way from draft to 销号. Every step is a person's; a draft never sends itself. No step is
 * refused because it comes late.
 */
@Entity
@Table(name = "notice")
public class Notice extends NoticeDeeds {

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status;

    private LocalDate due;
    private UUID replacedBy;

    private Course course;
    private int returns;

    // counted by whoever keeps the problems; they are no part of what a version stands for
    @Column(insertable = false, updatable = false)
    private int openProblems;

    @Column(insertable = false, updatable = false)
    private int closedProblems;

    // kept by whoever keeps the limit, as the counts above
    @Column(insertable = false, updatable = false)
    private LocalDate suspendedOn;

    /** For the mapper. */
    protected Notice() {}

    /** A new draft, at version 1. */
    public static Notice draft(UUID id, Draft draft, Actor drafter, Instant now) {
        return draft(id, draft, Deed.of(drafter, null, now));
    }

    /** As above; the deed carries the reason as note, where it is to replace another. */
    public static Notice draft(UUID id, Draft draft, Deed drafted) {
        Notice notice = new Notice();
        notice.version = 1;
        notice.status = NoticeStatus.DRAFT;
        notice.write(id, draft, drafted);
        notice.due = draft.term().fixed();
        return notice;
    }

    /** Why this can't be done now, if so: see {@link NoticeGuard#refuses}. */
    public Optional<Refusal> refuses(NoticeVerb verb, Hand hand) {
        return guard().refuses(verb, hand);
    }

    /** What decides who may do what with it now. */
    public NoticeGuard guard() {
        return new NoticeGuard(
                kind(),
                status,
                new Hands(drafted(), reviewed, signed),
                course(),
                addressee(),
                issued != null,
                due,
                new ProblemTally(openProblems, closedProblems));
    }

    /** 修改: all of it anew, but kind, period and addressee, by who is its drafter then; without a reason the old one stays. */
    public List<NoticeEvent> revise(Hand hand, Draft anew, String reason) {
        move(NoticeVerb.REVISE, hand);
        write(id(), anew, hand.deed(reason == null ? drafted().note() : reason));
        due = anew.term().fixed();
        return List.of(NoticeEvent.REVISED);
    }

    /** 核稿. */
    public List<NoticeEvent> review(Hand hand) {
        move(NoticeVerb.REVIEW, hand);
        reviewed = hand.deed(null);
        return List.of(NoticeEvent.REVIEWED);
    }

    /** 退回修改: it has not been reviewed then; the reason stays with it until it is. */
    public List<NoticeEvent> sendBack(Hand hand, String reason) {
        move(NoticeVerb.SEND_BACK, hand);
        returned = hand.deed(reason);
        reviewed = null;
        return List.of(NoticeEvent.SENT_BACK);
    }

    /** 签发. The number must have been allotted in the same transaction. */
    public List<NoticeEvent> sign(Hand hand, DocNo number) {
        return sign(hand, number, null);
    }

    /** As {@link #sign(Hand, DocNo)}, with the signer's reason: {@link #refusesSecond} says when it can't be without. */
    public List<NoticeEvent> sign(Hand hand, DocNo number, String reason) {
        Refused.when(refusesSecond(reason));
        move(NoticeVerb.SIGN, hand);
        signed = hand.deed(reason);
        returned = null;
        number(number);
        return List.of(NoticeEvent.SIGNED);
    }

    /** 不予签发: it is not sent, for a reason that stays on record. */
    public List<NoticeEvent> reject(Hand hand, String reason) {
        move(NoticeVerb.REJECT, hand);
        ended = hand.deed(reason);
        return List.of(NoticeEvent.REJECTED);
    }

    /**
     * 印发.
     *
     * @param lastDay the last day in time, as its term comes to from today; null without a limit
     */
    public List<NoticeEvent> issue(Hand hand, LocalDate lastDay) {
        move(NoticeVerb.ISSUE, hand);
        issued = hand.deed(null);
        due = lastDay;
        return List.of(NoticeEvent.ISSUED);
    }

    /** 签收, whenever it comes. */
    public List<NoticeEvent> receive(Hand hand) {
        move(NoticeVerb.RECEIVE, hand);
        received = hand.deed(null);
        return List.of(NoticeEvent.RECEIVED);
    }

    /** 已阅: the principal has read the card he signed for, and so it ends. */
    public List<NoticeEvent> acknowledge(Hand hand) {
        move(NoticeVerb.ACKNOWLEDGE, hand);
        closed = hand.deed(null);
        return List.of(NoticeEvent.CLOSED);
    }

    /** 承办, at first or again after a return. */
    public List<NoticeEvent> begin(Hand hand) {
        move(NoticeVerb.BEGIN, hand);
        begun = hand.deed(null);
        return List.of(NoticeEvent.BEGUN);
    }

    /**
     * 反馈.
     *
     * @param statement what the unit states, or null
     * @throws Refused FEEDBACK_EMPTY where there is neither a statement nor evidence, EVIDENCE_OF_THE_FUTURE
     */
    public List<NoticeEvent> submit(Hand hand, String statement, List<Evidence> evidence) {
        move(NoticeVerb.SUBMIT, hand);
        Refused.when(Freshness.refusesFuture(evidence, hand.today()));
        submitted = hand.deed(statement);
        course = course().answered(submitted, evidence, daysLate(hand));
        if (!course.lastFeedback().orElseThrow().answers()) {
            throw new Refused(Refusal.rule("FEEDBACK_EMPTY", NoticeGuard.VERIFY_CLAUSE, Map.of()));
        }
        return List.of(NoticeEvent.FEEDBACK_SUBMITTED);
    }

    /** 核验. */
    public List<NoticeEvent> verify(Hand hand) {
        move(NoticeVerb.VERIFY, hand);
        verified = hand.deed(null);
        return List.of(NoticeEvent.VERIFICATION_BEGUN);
    }

    /** 退回重办. */
    public List<NoticeEvent> giveBack(Hand hand, String reason) {
        move(NoticeVerb.RETURN, hand);
        returned = hand.deed(reason);
        returns++;
        return List.of(NoticeEvent.RETURNED);
    }

    /**
     * 销号, with what came of it.
     *
     * @param followUps notices that came of a 批示; empty for other kinds
     * @throws Refused FOLLOW_UP_MISSING where a 批示 asks and nothing came of it; {@link FollowUpRule#refuses}
     */
    public List<NoticeEvent> close(Hand hand, String result, List<Notice> followUps) {
        move(NoticeVerb.CLOSE, hand);
        Refused.when(FollowUpRule.refuses(this, followUps));
        course = course().withFollowUps(followUps.stream().map(Notice::id).toList());
        Refused.when(course.refusesClosing());
        closed = hand.deed(result);
        return List.of(NoticeEvent.CLOSED);
    }

    /**
     * 申请延期.
     *
     * @throws Refused what {@link ExtensionRule#refuses} says
     */
    public List<NoticeEvent> requestExtension(Hand hand, LocalDate wanted, String reason) {
        move(NoticeVerb.REQUEST_EXTENSION, hand);
        checkExtension(wanted, hand);
        course = course().with(new Extension(hand.deed(reason), due, wanted, daysLate(hand), null, null, null));
        return List.of(NoticeEvent.EXTENSION_REQUESTED);
    }

    /**
     * 同意延期.
     *
     * @param until the new limit; null for what was asked for
     * @param document number of the document it was decided by, or null
     */
    public List<NoticeEvent> grantExtension(Hand hand, LocalDate until, String note, String document) {
        move(NoticeVerb.GRANT_EXTENSION, hand);
        LocalDate newDue =
                until == null ? course().lastExtension().orElseThrow().wanted() : until;
        checkExtension(newDue, hand);
        course = course().decided(hand.deed(note), newDue, document);
        due = newDue;
        return List.of(NoticeEvent.EXTENSION_GRANTED);
    }

    /** 不同意延期: the limit stays. */
    public List<NoticeEvent> refuseExtension(Hand hand, String reason) {
        move(NoticeVerb.REFUSE_EXTENSION, hand);
        course = course().decided(hand.deed(reason), null, null);
        return List.of(NoticeEvent.EXTENSION_REFUSED);
    }

    /** 批示. */
    public List<NoticeEvent> recordInstruction(Hand hand, String leader, LocalDate on, String text, boolean followUp) {
        move(NoticeVerb.RECORD_INSTRUCTION, hand);
        course = course().with(new Instruction(leader, on, text, followUp, hand.deed(null)));
        return List.of(NoticeEvent.INSTRUCTED);
    }

    /** 撤回: the number stays on it; it may be issued again, replaced or voided. */
    public List<NoticeEvent> recall(Hand hand, String reason) {
        move(NoticeVerb.RECALL, hand);
        recalled = hand.deed(reason);
        return List.of(NoticeEvent.RECALLED);
    }

    /** 更正替代: the notice that names this one has been issued, and says why. The text stays readable. */
    public List<NoticeEvent> giveWay(Hand hand, Notice successor) {
        move(NoticeVerb.REPLACE, hand);
        ended = hand.deed(successor.drafted().note());
        replacedBy = successor.id();
        return List.of(NoticeEvent.REPLACED);
    }

    /** 作废: the number stays on this notice and is not given again. */
    public List<NoticeEvent> annul(Hand hand, String reason) {
        move(NoticeVerb.VOID, hand);
        ended = hand.deed(reason);
        return List.of(NoticeEvent.VOIDED);
    }

    /** How late what comes now is, in days of its limit; null where the calendar does not reach them (DESIGN-LATE). */
    private Integer daysLate(Hand hand) {
        return awaitsItsDays(hand) ? null : hand.daysLate(term().counted(), due, suspendedOn);
    }

    /** Whether it stood still until an answer that was given back, and is yet to have those days back from its limit. */
    private boolean awaitsItsDays(Hand hand) {
        return suspendedOn != null
                && course().lastFeedback()
                        .filter(answer -> hand.dayOf(answer.submitted()).isAfter(suspendedOn))
                        .isPresent();
    }

    private void checkExtension(LocalDate wanted, Hand hand) {
        LocalDate first = course().firstDue() == null ? due : course().firstDue();
        Refused.when(ExtensionRule.refuses(
                first, hand.today(), due, wanted, hand.handling().extensionDays()));
    }

    private void move(NoticeVerb verb, Hand hand) {
        Refused.when(refuses(verb, hand));
        status = status.after(verb, kind()).orElseThrow();
    }

    public long version() {
        return version;
    }

    public NoticeStatus status() {
        return status;
    }

    /** The last day in time, extensions included; null without a limit, or before issue where it is set in days. */
    public LocalDate due() {
        return due;
    }

    /** Whether its limit stood still when it was read. */
    public boolean standsStill() {
        return suspendedOn != null;
    }

    /** The notice that stands in this one's place, or null. */
    public UUID replacedBy() {
        return replacedBy;
    }

    public Course course() {
        return course == null ? Course.NONE : course;
    }

    /** How often its feedback was returned. */
    public int returns() {
        return returns;
    }
}
