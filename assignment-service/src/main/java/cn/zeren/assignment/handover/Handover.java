package cn.zeren.assignment.handover;

import cn.zeren.assignment.handover.HandoverStatus.Verb;
import cn.zeren.assignment.handover.Succession.Change;
import cn.zeren.assignment.openitem.OpenItems;
import cn.zeren.assignment.proof.Doer;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The record of one change of holder (DESIGN-SUCCESSION): what was open on the post, and that both sides say so, in either
 * order. What is open hangs on the post and is inherited without it; the record shows that the successor knows.
 */
@Entity
@Table(name = "handover")
public class Handover {

    /** Days from the change in which both should have confirmed; later is recorded (DESIGN-LATE, a choice of this system). */
    public static final int DAYS = 10;

    @Id
    private UUID id;

    @Column(name = "post_id")
    private UUID postId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "from_official_id")
    private UUID fromOfficialId;

    @Column(name = "to_official_id")
    private UUID toOfficialId;

    @Column(name = "changed_on")
    private LocalDate changedOn;

    @Enumerated(EnumType.STRING)
    private HandoverStatus status;

    @Column(name = "corrects_id")
    private UUID correctsId;

    private OpenItems items;

    @Embedded
    @AttributeOverride(name = "officialId", column = @Column(name = "given_official_id"))
    @AttributeOverride(name = "by", column = @Column(name = "given_by"))
    @AttributeOverride(name = "at", column = @Column(name = "given_at"))
    private Doer given;

    @Enumerated(EnumType.STRING)
    @Column(name = "deputy_cause")
    private DeputyCause deputyCause;

    @Column(name = "deputy_reason")
    private String deputyReason;

    @Embedded
    @AttributeOverride(name = "officialId", column = @Column(name = "taken_official_id"))
    @AttributeOverride(name = "by", column = @Column(name = "taken_by"))
    @AttributeOverride(name = "at", column = @Column(name = "taken_at"))
    private Doer taken;

    @Column(name = "days_late")
    private Integer daysLate;

    @Version
    private long version;

    protected Handover() {}

    /**
     * Opened by a change of holder.
     *
     * @param corrects the hand-over in whose place it comes, because its parties or day were corrected; null for none
     */
    public static Handover open(UUID id, Change change, UUID corrects) {
        Handover handover = new Handover();
        handover.id = id;
        handover.postId = change.postId();
        handover.unitId = change.unitId();
        handover.fromOfficialId = change.from();
        handover.toOfficialId = change.to();
        handover.changedOn = change.day();
        handover.correctsId = corrects;
        handover.status = HandoverStatus.OPEN;
        handover.version = 1;
        return handover;
    }

    /**
     * Predecessor or successor confirms what is open. The first to confirm fixes the list; the other confirms the same.
     *
     * @param open on the post today
     */
    public List<HandoverEvent> confirm(Actor actor, OpenItems open, LocalDate today, Instant now) {
        Refused.when(refusesConfirm(actor));
        return isSuccessor(actor) ? take(actor, open, today, now) : give(actor, open, today, now);
    }

    /** Nobody but the two confirms ({@code NOT_A_PARTY}, 403), and each once. */
    public Optional<Refusal> refusesConfirm(Actor actor) {
        if (isSuccessor(actor)) {
            return refusesBy(Verb.TAKE);
        }
        return fromOfficialId.equals(actor.officialId()) ? refusesBy(Verb.GIVE) : Optional.of(forbidden("NOT_A_PARTY"));
    }

    /**
     * A deputy of the unit confirms in the place of a predecessor who can't, and says why.
     *
     * @param deputy whether the actor holds a post in the unit's leading body today
     */
    public List<HandoverEvent> confirmForPredecessor(
            Actor actor,
            boolean deputy,
            DeputyCause cause,
            String reason,
            OpenItems open,
            LocalDate today,
            Instant now) {
        Refused.when(refusesDeputy(actor, deputy));
        deputyCause = cause;
        deputyReason = reason;
        return give(actor, open, today, now);
    }

    /** A deputy is in the unit's leading body and neither of the two: {@code NOT_A_DEPUTY}, 403. */
    public Optional<Refusal> refusesDeputy(Actor actor, boolean deputy) {
        boolean party = isSuccessor(actor) || fromOfficialId.equals(actor.officialId());
        return deputy && !party ? refusesBy(Verb.GIVE) : Optional.of(forbidden("NOT_A_DEPUTY"));
    }

    /** The change is no longer what we hold. */
    public List<HandoverEvent> annul() {
        advance(Verb.ANNUL);
        return List.of(HandoverEvent.VOIDED);
    }

    /** The change is held again: what was confirmed before counts no more. */
    public List<HandoverEvent> reopen() {
        advance(Verb.REOPEN);
        items = null;
        given = null;
        deputyCause = null;
        deputyReason = null;
        taken = null;
        return List.of(HandoverEvent.REOPENED);
    }

    private List<HandoverEvent> give(Actor actor, OpenItems open, LocalDate today, Instant now) {
        advance(Verb.GIVE);
        given = Doer.of(actor, now);
        return confirmed(open, today);
    }

    private List<HandoverEvent> take(Actor actor, OpenItems open, LocalDate today, Instant now) {
        advance(Verb.TAKE);
        taken = Doer.of(actor, now);
        return confirmed(open, today);
    }

    private List<HandoverEvent> confirmed(OpenItems open, LocalDate today) {
        if (items == null) {
            items = open;
        }
        if (status != HandoverStatus.DONE) {
            return List.of(HandoverEvent.CONFIRMED);
        }
        daysLate = daysLate(today);
        return List.of(HandoverEvent.COMPLETED);
    }

    /** Days after the last day on which both should have confirmed, 0 up to it. */
    public int daysLate(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(dueOn(), day));
    }

    private boolean isSuccessor(Actor actor) {
        return toOfficialId.equals(actor.officialId());
    }

    private Optional<Refusal> refusesBy(Verb verb) {
        return status.after(verb).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.status("HANDOVER_STATUS", "DESIGN-SUCCESSION", status, verb));
    }

    private static Refusal forbidden(String code) {
        return new Refusal(code, Refusal.Kind.FORBIDDEN, "DESIGN-SUCCESSION", Map.of(), List.of());
    }

    private void advance(Verb verb) {
        Refused.when(refusesBy(verb));
        status = status.after(verb).orElseThrow();
    }

    public UUID id() {
        return id;
    }

    public UUID postId() {
        return postId;
    }

    public UUID unitId() {
        return unitId;
    }

    public UUID fromOfficialId() {
        return fromOfficialId;
    }

    public UUID toOfficialId() {
        return toOfficialId;
    }

    /** The successor's first day without the predecessor. */
    public LocalDate changedOn() {
        return changedOn;
    }

    /** The last day to confirm in time. */
    public LocalDate dueOn() {
        return changedOn.plusDays(DAYS);
    }

    public HandoverStatus status() {
        return status;
    }

    /** The void hand-over whose parties or day were corrected to these; null where there is none. */
    public UUID correctsId() {
        return correctsId;
    }

    /** Null until a side has confirmed. */
    public OpenItems items() {
        return items;
    }

    /** By the predecessor, or by a deputy; null until then. */
    public Doer given() {
        return given;
    }

    /** Null unless a deputy confirmed, as the reason. */
    public DeputyCause deputyCause() {
        return deputyCause;
    }

    public String deputyReason() {
        return deputyReason;
    }

    /** Null until then. */
    public Doer taken() {
        return taken;
    }

    /** Null until done. */
    public Integer daysLate() {
        return daysLate;
    }

    public long version() {
        return version;
    }
}
