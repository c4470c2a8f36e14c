package cn.zeren.assignment.review;

import cn.zeren.assignment.liability.KnownChain;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.liability.LiabilityKind;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.assignment.proof.Deeds;
import cn.zeren.assignment.proof.ExplanationConverter;
import cn.zeren.assignment.review.ReviewStatus.Verb;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
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
 * The review of one leader's responsibility for an issue (JZ-1.2: 包保单位出问题的,分管领导承担相应领导责任). It is of who was the
 * sponsor on the day of the act, whoever it is today; a move or retirement ends nothing (GD2010-26).
 */
@Entity
@Table(name = "leadership_review")
public class LeadershipReview {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "issue_id")
    private UUID issueId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "keeper_unit_id")
    private UUID keeperUnitId;

    @Column(name = "act_on")
    private LocalDate actOn;

    @Column(name = "sponsor_key")
    private UUID sponsorKey;

    @Enumerated(EnumType.STRING)
    private LiabilityKind kind;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    @Embedded
    private Subject subject;

    @Convert(converter = ReviewDocumentConverter.OfBasis.class)
    private Basis basis;

    @Convert(converter = ExplanationConverter.class)
    private Explanation explanation;

    private Deed opened;

    private Deeds statements;

    @Convert(converter = ReviewDocumentConverter.OfConclusions.class)
    private Conclusions conclusions;

    /** For the mapper. */
    protected LeadershipReview() {}

    /**
     * A new review of a sponsor, at version 1.
     *
     * @param keeperUnitId the unit that manages the unit's leading body: the review is kept there, not at the unit
     * @param late what it rests on that was not known yet when the issue was raised
     */
    static LeadershipReview open(
            UUID id,
            UUID issueId,
            UUID keeperUnitId,
            KnownChain chain,
            Candidate candidate,
            LateKnowledge late,
            Actor by) {
        Link link = candidate.link();
        LeadershipReview review = new LeadershipReview();
        review.id = id;
        review.version = 1;
        review.issueId = issueId;
        review.unitId = chain.unitId();
        review.keeperUnitId = keeperUnitId;
        review.actOn = chain.on();
        review.sponsorKey = candidate.key();
        review.kind = link.kind();
        review.status = ReviewStatus.OPEN;
        review.subject = candidate.subject();
        review.basis = Basis.of(link, chain.knownAt());
        review.explanation = ReviewExplanation.of(chain, candidate, late);
        review.opened = Deed.of(by, null, chain.knownAt());
        review.statements = Deeds.NONE;
        review.conclusions = new Conclusions(List.of());
        return review;
    }

    /** The reviewed leader's own words; the earlier stay on record. */
    public List<ReviewEvent> state(Actor actor, String words, Instant now) {
        Refused.when(refusesState(actor));
        status = status.after(Verb.STATE).orElseThrow();
        statements = statements.with(Deed.of(actor, words, now));
        return List.of(ReviewEvent.STATED);
    }

    /** Only the reviewed leader speaks for himself: {@code NOT_THE_SUBJECT}; in time: {@code REVIEW_STATUS}. */
    public Optional<Refusal> refusesState(Actor actor) {
        if (!isSubject(actor)) {
            return Optional.of(new Refusal("NOT_THE_SUBJECT", Refusal.Kind.FORBIDDEN, "JZ-1.2", Map.of(), List.of()));
        }
        return refusesBy(Verb.STATE);
    }

    /**
     * The outcome, with reasons.
     *
     * @param withdrawn whether the issue was raised wrongly
     * @param match what is known now of the day of the act
     * @throws Refused as {@link #refusesConclude}; {@code ISSUE_WAS_WITHDRAWN} (JZ-1.2): nobody is responsible for what was
     *     raised wrongly; {@code REVIEW_NO_LONGER_MATCHES} (DESIGN-BITEMPORAL) for whom facts
     *     corrected since do not show to have answered, who can't be held responsible; {@code REVIEW_STILL_MATCHES} (DESIGN-BITEMPORAL) to whoever says that the basis was
     *     corrected when nothing was
     */
    public List<ReviewEvent> conclude(
            Actor actor, ReviewOutcome outcome, String reasons, boolean withdrawn, ReviewMatch match, Instant now) {
        Refused.when(refusesConclude(actor));
        if (outcome == ReviewOutcome.RESPONSIBLE && withdrawn) {
            throw new Refused(Refusal.rule("ISSUE_WAS_WITHDRAWN", "JZ-1.2", Map.of()));
        }
        if (outcome == ReviewOutcome.RESPONSIBLE && !match.rightSubject()) {
            List<ReviewMatch.Differing> codes = match.differences().stream()
                    .map(ReviewMatch.Difference::code)
                    .distinct()
                    .toList();
            throw new Refused(
                    Refusal.rule("REVIEW_NO_LONGER_MATCHES", "DESIGN-BITEMPORAL", Map.of("differences", codes)));
        }
        if (outcome == ReviewOutcome.BASIS_CORRECTED && match.matches()) {
            throw new Refused(Refusal.rule("REVIEW_STILL_MATCHES", "DESIGN-BITEMPORAL", Map.of()));
        }
        status = status.after(Verb.CONCLUDE).orElseThrow();
        conclusions = conclusions.with(
                new Conclusion(outcome, reasons, match.matches(), actor.name(), actor.officialId(), now));
        return List.of(ReviewEvent.CONCLUDED);
    }

    /** Concluded by those entitled, and by nobody of himself: {@code SUBJECT_CONCLUDES} (DESIGN-FOUR-EYES). */
    public Optional<Refusal> refusesConclude(Actor actor) {
        return refusesRole(actor).or(() -> refusesBy(Verb.CONCLUDE)).or(() -> refusesOwn(actor));
    }

    /** Taken up again, for a reason; the conclusion before stays on record. */
    public List<ReviewEvent> reopen(Actor actor, String reason, Instant now) {
        Refused.when(refusesReopen(actor));
        status = status.after(Verb.REOPEN).orElseThrow();
        opened = Deed.of(actor, reason, now);
        return List.of(ReviewEvent.REOPENED);
    }

    public Optional<Refusal> refusesReopen(Actor actor) {
        return refusesRole(actor).or(() -> refusesBy(Verb.REOPEN)).or(() -> refusesOwn(actor));
    }

    /** 办公室主任 and 纪委负责人 conclude. */
    static void requireEntitled(Actor actor) {
        Refused.when(refusesRole(actor));
    }

    private static Optional<Refusal> refusesRole(Actor actor) {
        return actor.refusesUnless(Role.LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF);
    }

    private Optional<Refusal> refusesOwn(Actor actor) {
        return isSubject(actor)
                ? Optional.of(Refusal.rule("SUBJECT_CONCLUDES", "DESIGN-FOUR-EYES", Map.of()))
                : Optional.empty();
    }

    private Optional<Refusal> refusesBy(Verb verb) {
        return status.after(verb).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.status("REVIEW_STATUS", null, status, verb));
    }

    private boolean isSubject(Actor actor) {
        return subject.officialId() != null && subject.officialId().equals(actor.officialId());
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID issueId() {
        return issueId;
    }

    /** The unit where it happened. */
    public UUID unitId() {
        return unitId;
    }

    public LocalDate actOn() {
        return actOn;
    }

    /** The sponsor, person or unit: an issue opens one review of each, of a unit one of each who headed it as known. */
    public UUID sponsorKey() {
        return sponsorKey;
    }

    public LiabilityKind kind() {
        return kind;
    }

    public ReviewStatus status() {
        return status;
    }

    public Subject subject() {
        return subject;
    }

    public Basis basis() {
        return basis;
    }

    public Explanation explanation() {
        return explanation;
    }

    /** When it was opened, or last reopened and why. */
    public Deed opened() {
        return opened;
    }

    /** The leader's last words, null until then. */
    public Deed stated() {
        List<Deed> all = statements.list();
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** All he said, in order. */
    public List<Deed> statements() {
        return statements.list();
    }

    public Conclusions conclusions() {
        return conclusions;
    }
}
