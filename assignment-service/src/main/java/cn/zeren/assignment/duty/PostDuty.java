package cn.zeren.assignment.duty;

import cn.zeren.assignment.duty.DutyStatus.Verb;
import cn.zeren.assignment.seat.Seat;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One edition of a post's yearly duties (岗位职责, JZ-1.2). It hangs on the post and names no person: who holds the post
 * answers for it (DESIGN-SUCCESSION). Its text is never altered; what is to be said otherwise is a new edition.
 */
@Entity
@Table(name = "post_duty")
public class PostDuty {

    @Id
    private UUID id;

    @Column(name = "\"year\"")
    private int year;

    @Column(name = "post_id")
    private UUID postId;

    @Column(name = "post_title")
    private String postTitle;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "unit_name")
    private String unitName;

    private int edition;

    @Enumerated(EnumType.STRING)
    private DutyStatus status;

    private DutyItems items;

    @Column(name = "basis_doc_no")
    private String basisDocNo;

    private String reason;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "in_force_at")
    private Instant inForceAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    @Version
    private long version;

    protected PostDuty() {}

    /**
     * The first edition of a post's duties for a year.
     *
     * @throws Refused as {@link #refusesSeat} and {@link DutyItems#refusesTwice}
     */
    public static PostDuty draft(UUID id, int year, Seat seat, DutyItems items, String basis, String by, Instant now) {
        Refused.when(refusesSeat(seat));
        Refused.when(items.refusesTwice());
        PostDuty duty = new PostDuty();
        duty.id = id;
        duty.year = year;
        duty.postId = seat.postId();
        duty.postTitle = seat.title();
        duty.unitId = seat.unitId();
        duty.unitName = seat.unitName();
        duty.edition = 1;
        duty.written(items, basis, by, now);
        return duty;
    }

    /** Yearly duties are those of 领导班子成员: {@code POST_NOT_IN_LEADING_BODY} for any other post (GD2010-6). */
    public static Optional<Refusal> refusesSeat(Seat seat) {
        return seat.inLeadingBody()
                ? Optional.empty()
                : Optional.of(Refusal.rule("POST_NOT_IN_LEADING_BODY", "GD2010-6", Map.of("title", seat.title())));
    }

    /** The edition binds from now on. The one in force before must be superseded in the same transaction. */
    public List<DutyEvent> enterForce(Instant now) {
        Refused.when(refusesEnterForce());
        status = status.after(Verb.ENTER_FORCE).orElseThrow();
        inForceAt = now;
        return List.of(DutyEvent.ENTERED_FORCE);
    }

    public Optional<Refusal> refusesEnterForce() {
        return refusesBy(Verb.ENTER_FORCE);
    }

    /**
     * The next edition, with another text. A draft gives way to it at once; what is in force stays so until the new edition
     * enters force.
     *
     * @param reason why the text changes
     */
    public PostDuty amend(UUID newId, DutyItems changed, String basis, String reason, String by, Instant now) {
        Refused.when(refusesAmend());
        Refused.when(changed.refusesTwice());
        PostDuty next = new PostDuty();
        next.id = newId;
        next.year = year;
        next.postId = postId;
        next.postTitle = postTitle;
        next.unitId = unitId;
        next.unitName = unitName;
        next.edition = edition + 1;
        next.reason = reason;
        next.written(changed, basis, by, now);
        return next;
    }

    /** What a later edition has replaced is amended there: {@code DUTY_STATUS}. */
    public Optional<Refusal> refusesAmend() {
        return refusesBy(Verb.SUPERSEDE);
    }

    /** A later edition takes its place. */
    public List<DutyEvent> supersede(Instant now) {
        Refused.when(refusesBy(Verb.SUPERSEDE));
        status = status.after(Verb.SUPERSEDE).orElseThrow();
        supersededAt = now;
        return List.of(DutyEvent.SUPERSEDED);
    }

    private void written(DutyItems text, String basis, String by, Instant now) {
        status = DutyStatus.DRAFT;
        items = text;
        basisDocNo = basis;
        draftedBy = by;
        draftedAt = now;
        version = 1;
    }

    private Optional<Refusal> refusesBy(Verb verb) {
        return status.after(verb).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.status("DUTY_STATUS", "JZ-1.2", status, verb));
    }

    public UUID id() {
        return id;
    }

    public int year() {
        return year;
    }

    public UUID postId() {
        return postId;
    }

    /** As it was called when written, as the unit's name. */
    public String postTitle() {
        return postTitle;
    }

    public UUID unitId() {
        return unitId;
    }

    public String unitName() {
        return unitName;
    }

    /** Counts from 1. */
    public int edition() {
        return edition;
    }

    public DutyStatus status() {
        return status;
    }

    public DutyItems items() {
        return items;
    }

    public String basisDocNo() {
        return basisDocNo;
    }

    /** Why it replaces the edition before; null for the first. */
    public String reason() {
        return reason;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    /** Null until then, as the next. */
    public Instant inForceAt() {
        return inForceAt;
    }

    public Instant supersededAt() {
        return supersededAt;
    }

    public long version() {
        return version;
    }
}
