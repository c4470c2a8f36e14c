package cn.zeren.assignment.issue;

import cn.zeren.assignment.issue.Answered.Opened;
import cn.zeren.assignment.issue.IssueDocuments.Proofs;
import cn.zeren.assignment.issue.IssueDocuments.Reviews;
import cn.zeren.assignment.issue.IssueStatus.Verb;
import cn.zeren.assignment.liability.KnownChain;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.proof.Evidences;
import cn.zeren.assignment.review.Candidate;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.stream.Stream;

/**
 * A problem of a unit in carrying out the system (JZ-1.2). It is of the day of the act, which may lie long before the day
 * it is raised; who answers is asked of that day.
 */
@Entity
@Table(name = "issue")
public class Issue {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "unit_id")
    private UUID unitId;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private IssueSource source;

    @Column(name = "act_on")
    private LocalDate actOn;

    @Column(name = "raised_on")
    private LocalDate raisedOn;

    @Enumerated(EnumType.STRING)
    private IssueStatus status;

    @Convert(converter = IssueDocumentConverter.OfAnswered.class)
    private Answered answered;

    @Convert(converter = IssueDocumentConverter.OfReviews.class)
    private Reviews reviews;

    @Convert(converter = IssueDocumentConverter.OfProofs.class)
    private Proofs proofs;

    private Deed raised;

    private Deed ended;

    /** For the mapper. */
    protected Issue() {}

    /** What is said of a new issue. */
    public record Told(UUID unitId, String title, String description, IssueSource source, LocalDate actOn) {}

    /**
     * A new issue, at version 1.
     *
     * @param known who answered for the unit on the day of the act
     * @param today the business day
     * @throws Refused {@code ACT_NOT_YET} (DESIGN-BITEMPORAL) for a day of the act still to come
     */
    public static Issue raise(UUID id, Told told, KnownChain known, Actor by, LocalDate today) {
        Refused.when(refusesRaise(told.actOn(), today));
        Issue issue = new Issue();
        issue.id = id;
        issue.version = 1;
        issue.unitId = told.unitId();
        issue.title = told.title();
        issue.description = told.description();
        issue.source = told.source();
        issue.actOn = told.actOn();
        issue.raisedOn = today;
        issue.status = IssueStatus.OPEN;
        issue.raised = Deed.of(by, null, known.knownAt());
        issue.proofs = new Proofs(List.of());
        issue.reviews = new Reviews(List.of());
        issue.answered = Answered.of(known, List.of());
        return issue;
    }

    static Optional<Refusal> refusesRaise(LocalDate actOn, LocalDate today) {
        return actOn.isAfter(today)
                ? Optional.of(Refusal.rule(
                        "ACT_NOT_YET",
                        "DESIGN-BITEMPORAL",
                        Map.of("actOn", actOn.toString(), "today", today.toString())))
                : Optional.empty();
    }

    /** 办公室 and 纪委 raise issues: their sight reaches whoever answers. */
    static void requireRaiser(Actor actor) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.DISCIPLINE_HANDLER, Role.DISCIPLINE_CHIEF);
    }

    /** Those who answered, as known, and of whom no review is open yet. */
    public List<Candidate> unreviewed(List<Candidate> candidates) {
        return Answered.unreviewed(candidates, reviews.all());
    }

    /** Reviews were opened of the sponsors of the day of the act. */
    public List<IssueEvent> reviewed(KnownChain known, List<Opened> opened) {
        status = status.after(Verb.OPEN_REVIEWS).orElseThrow();
        reviews = new Reviews(
                Stream.concat(reviews.all().stream(), opened.stream()).toList());
        answered = Answered.of(known, reviews.all());
        return List.of(IssueEvent.REVIEWED);
    }

    /** The corrected facts name sponsors of whom there is no review: {@code NOBODY_TO_REVIEW} where they name none. */
    public Optional<Refusal> refusesOpenReviews(Actor actor, List<Candidate> unreviewed) {
        return refusesRole(actor, true)
                .or(() -> refusesBy(Verb.OPEN_REVIEWS))
                .or(() -> unreviewed.isEmpty()
                        ? Optional.of(Refusal.state("NOBODY_TO_REVIEW", "DESIGN-LEADERSHIP-REVIEW", Map.of()))
                        : Optional.empty());
    }

    /** Rectified, as the evidence shows: {@code EVIDENCE_OF_THE_FUTURE} (DESIGN-VERIFY) for what is dated after today. */
    public List<IssueEvent> resolve(Actor actor, List<Evidence> evidence, String note, LocalDate today, Instant now) {
        Refused.when(refusesResolve(actor));
        Refused.when(new Evidences(evidence).refusesOn(today));
        status = status.after(Verb.RESOLVE).orElseThrow();
        proofs = new Proofs(evidence);
        ended = Deed.of(actor, note, now);
        return List.of(IssueEvent.RESOLVED);
    }

    /**
     * By another than who raised it: {@code RAISER_RESOLVES}; and than who is reviewed for it: {@code REVIEWED_DECIDES}
     * (DESIGN-FOUR-EYES).
     */
    public Optional<Refusal> refusesResolve(Actor actor) {
        return refusesRole(actor, false)
                .or(() -> refusesBy(Verb.RESOLVE))
                .or(() -> refusesReviewed(actor))
                .or(() -> raised.wasDoneBy(actor)
                        ? Optional.of(
                                Refusal.rule("RAISER_RESOLVES", "DESIGN-FOUR-EYES", Map.of("raisedBy", raised.by())))
                        : Optional.empty());
    }

    /** Raised wrongly, for a reason. Its reviews stay, for somebody to conclude. */
    public List<IssueEvent> withdraw(Actor actor, String reason, Instant now) {
        Refused.when(refusesWithdraw(actor));
        status = status.after(Verb.WITHDRAW).orElseThrow();
        ended = Deed.of(actor, reason, now);
        return List.of(IssueEvent.WITHDRAWN);
    }

    /** By another than who is reviewed for it: {@code REVIEWED_DECIDES} (DESIGN-FOUR-EYES). */
    public Optional<Refusal> refusesWithdraw(Actor actor) {
        return refusesRole(actor, true).or(() -> refusesBy(Verb.WITHDRAW)).or(() -> refusesReviewed(actor));
    }

    private Optional<Refusal> refusesReviewed(Actor actor) {
        boolean reviewed = actor.officialId() != null
                && reviews.all().stream().anyMatch(one -> actor.officialId().equals(one.officialId()));
        return reviewed
                ? Optional.of(Refusal.rule("REVIEWED_DECIDES", "DESIGN-FOUR-EYES", Map.of()))
                : Optional.empty();
    }

    /** 办公室 closes issues. */
    static void requireCloser(Actor actor) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
    }

    private static Optional<Refusal> refusesRole(Actor actor, boolean discipline) {
        return discipline
                ? actor.refusesUnless(
                        Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.DISCIPLINE_HANDLER, Role.DISCIPLINE_CHIEF)
                : actor.refusesUnless(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
    }

    private Optional<Refusal> refusesBy(Verb verb) {
        return status.after(verb).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.status("ISSUE_STATUS", null, status, verb));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID unitId() {
        return unitId;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public IssueSource source() {
        return source;
    }

    /** The day of the act. */
    public LocalDate actOn() {
        return actOn;
    }

    public LocalDate raisedOn() {
        return raisedOn;
    }

    public IssueStatus status() {
        return status;
    }

    public Answered answered() {
        return answered;
    }

    /** All reviews ever opened for it. */
    public List<Opened> reviews() {
        return reviews.all();
    }

    public List<Evidence> proofs() {
        return proofs.all();
    }

    public Deed raised() {
        return raised;
    }

    /** Resolved or withdrawn; null until then. */
    public Deed ended() {
        return ended;
    }
}
