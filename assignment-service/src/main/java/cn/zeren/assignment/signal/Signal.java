package cn.zeren.assignment.signal;

import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.ExplanationConverter;
import cn.zeren.assignment.proof.Lateness;
import cn.zeren.assignment.signal.SignalStatus.Verb;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An early signal about a unit (JZ-1.3: 向分管领导提出苗头性问题的建议). It never sends itself; it goes to the leader in charge on the
 * day it is sent, and the holder of that post answers. A late answer is taken, and its days are recorded.
 */
@Entity
@Table(name = "signal")
public class Signal {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private SignalRule rule;

    private String policy;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "keeper_unit_id")
    private UUID keeperUnitId;

    @Column(name = "window_from")
    private LocalDate windowFrom;

    @Column(name = "window_to")
    private LocalDate windowTo;

    @Convert(converter = EvidenceIdsConverter.class)
    private EvidenceIds evidence;

    @Column(name = "meeting_id")
    private UUID meetingId;

    private String suggestion;

    @Enumerated(EnumType.STRING)
    private SignalStatus status;

    @Embedded
    private Addressee addressee;

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Column(name = "answer_due")
    private LocalDate answerDue;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Convert(converter = ExplanationConverter.class)
    private Explanation explanation;

    private Deed found;

    private Deed sent;

    private Deed answered;

    private Deed dropped;

    /** For the mapper. */
    protected Signal() {}

    /** A signal the rule found, at version 1. */
    static Signal found(UUID id, UUID keeper, ManyIssues.Found found, SignalPolicy policy, Actor by, Instant now) {
        String text = "%s 至 %s 该单位被提出问题 %d 件,建议约谈其主要负责人,督促分析原因并整改"
                .formatted(found.from(), found.to(), found.issueIds().size());
        Map<String, String> in = Map.of(
                "issues", Integer.toString(policy.issues()),
                "windowDays", Integer.toString(policy.windowDays()));
        Signal signal = new Signal(
                id,
                SignalRule.MANY_ISSUES,
                found.unitId(),
                keeper,
                new Window(found.from(), found.to(), found.issueIds()));
        signal.policy = policy.id();
        signal.suggestion = text;
        signal.found = Deed.of(by, null, now);
        signal.explanation = signal.explain("ManyIssues.find", "issue", in);
        return signal;
    }

    /** A signal of a problem that came again, at version 1. */
    static Signal recurred(UUID id, UUID keeper, ProblemRecurred.Found found, Actor by, Instant now) {
        Signal signal = new Signal(
                id,
                SignalRule.PROBLEM_RECURRED,
                found.unitId(),
                keeper,
                new Window(found.from(), found.to(), List.of(found.problemId(), found.earlierId())));
        signal.suggestion = "该单位 %s 发现的问题与此前已销号的问题原因相同,属再次发生,建议约谈其主要负责人,督促查明根源并整改到位".formatted(found.to());
        signal.found = Deed.of(by, null, now);
        signal.explanation = signal.explain(
                "ProblemRecurred.find",
                "problem",
                Map.of(
                        "cause", found.cause(),
                        "recurrenceOf", found.earlierId().toString()));
        return signal;
    }

    /** A signal a joint meeting found, at version 1. */
    static Signal ofMeeting(
            UUID id, UUID keeper, UUID meeting, UUID unit, Window window, String suggestion, Actor by, Instant now) {
        Signal signal = new Signal(id, SignalRule.JOINT_MEETING, unit, keeper, window);
        signal.meetingId = meeting;
        signal.suggestion = suggestion;
        signal.found = Deed.of(by, null, now);
        signal.explanation = signal.explain("jointMeeting", "evidence", Map.of("meetingId", meeting.toString()));
        return signal;
    }

    private Signal(UUID id, SignalRule rule, UUID unitId, UUID keeperUnitId, Window window) {
        this.id = id;
        this.version = 1;
        this.rule = rule;
        this.unitId = unitId;
        this.keeperUnitId = keeperUnitId;
        this.windowFrom = window.from();
        this.windowTo = window.to();
        this.evidence = new EvidenceIds(window.evidenceIds());
        this.status = SignalStatus.FOUND;
    }

    static void requireOffice(Actor actor) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
    }

    static void requireHead(Actor actor) {
        actor.require(Role.LG_OFFICE_HEAD);
    }

    /**
     * As a suggestion to the leader in charge; and again, as long as it is not answered, when another is in charge now, for
     * the post it went to may have ended. {@code SIGNAL_STATUS} while it is the same.
     *
     * @param to null where nobody is in charge: {@code SIGNAL_WITHOUT_ADDRESSEE} (JZ-1.1)
     */
    public List<SignalEvent> send(Actor actor, Addressee to, SignalPolicy policy, LocalDate today, Instant now) {
        Refused.when(refusesBy(Verb.SEND));
        if (to == null) {
            throw new Refused(Refusal.rule(
                    "SIGNAL_WITHOUT_ADDRESSEE", "JZ-1.1", Map.of("unitId", unitId, "on", today.toString())));
        }
        if (status == SignalStatus.SENT && addressee.postId().equals(to.postId())) {
            throw new Refused(outOfTurn(Verb.SEND));
        }
        status = status.after(Verb.SEND).orElseThrow();
        addressee = to;
        sentOn = today;
        answerDue = today.plusDays(policy.answerDays());
        sent = Deed.of(actor, null, now);
        return List.of(SignalEvent.SENT);
    }

    /** The leader's answer: {@code NOT_YOUR_POST} (JZ-1.3) to whoever does not hold the post now. */
    public List<SignalEvent> answer(Actor actor, boolean holdsPost, String words, LocalDate today, Instant now) {
        if (!holdsPost) {
            throw new Refused(new Refusal("NOT_YOUR_POST", Refusal.Kind.FORBIDDEN, "JZ-1.3", Map.of(), List.of()));
        }
        Refused.when(refusesBy(Verb.ANSWER));
        status = status.after(Verb.ANSWER).orElseThrow();
        answered = Deed.of(actor, words, now);
        answeredOn = today;
        return List.of(SignalEvent.ANSWERED);
    }

    /** Not to be sent, for a reason. */
    public List<SignalEvent> drop(Actor actor, String reason, Instant now) {
        Refused.when(refusesBy(Verb.DROP));
        status = status.after(Verb.DROP).orElseThrow();
        dropped = Deed.of(actor, reason, now);
        return List.of(SignalEvent.DROPPED);
    }

    public Optional<Refusal> refusesBy(Verb verb) {
        return status.after(verb).isPresent() ? Optional.empty() : Optional.of(outOfTurn(verb));
    }

    private Refusal outOfTurn(Verb verb) {
        return Refusal.status("SIGNAL_STATUS", null, status, verb);
    }

    private Explanation explain(String by, String kind, Map<String, String> in) {
        List<Fact> facts =
                evidence.all().stream().map(one -> new Fact(kind, one)).toList();
        Map<String, String> out = Map.of(
                "unitId", unitId.toString(),
                "windowFrom", windowFrom.toString(),
                "windowTo", windowTo.toString(),
                "count", Integer.toString(facts.size()));
        return new Explanation(List.of(new Step(by, "JZ-1.3", policy, facts, in, out)));
    }

    /**
     * Days the answer is late: of the answer, or of today while there is none; null before it is sent.
     *
     * @param today the business day
     */
    public Integer daysLate(LocalDate today) {
        return answerDue == null ? null : Lateness.days(answerDue, answeredOn == null ? today : answeredOn);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public SignalRule rule() {
        return rule;
    }

    /** The edition that filled what no document says; null where none was needed to find it. */
    public String policy() {
        return policy;
    }

    public UUID unitId() {
        return unitId;
    }

    public LocalDate windowFrom() {
        return windowFrom;
    }

    /** The last day, inclusive. */
    public LocalDate windowTo() {
        return windowTo;
    }

    public List<UUID> evidenceIds() {
        return evidence.all();
    }

    public UUID meetingId() {
        return meetingId;
    }

    public String suggestion() {
        return suggestion;
    }

    public SignalStatus status() {
        return status;
    }

    /** Null until sent, as the days and the deed below. */
    public Addressee addressee() {
        return addressee;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    public LocalDate answerDue() {
        return answerDue;
    }

    public Explanation explanation() {
        return explanation;
    }

    public Deed found() {
        return found;
    }

    public Deed sent() {
        return sent;
    }

    public Deed answered() {
        return answered;
    }

    public Deed dropped() {
        return dropped;
    }
}
