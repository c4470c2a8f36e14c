package cn.zeren.assignment.letter;

import cn.zeren.assignment.duty.DutyItems;
import cn.zeren.assignment.letter.LetterStatus.Verb;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One edition of a letter of responsibility (责任书, JZ-1.2) between two posts for one year. Its text is never altered: what
 * is to be said otherwise is the next edition, which is signed anew (DESIGN-LETTER).
 */
@Entity
@Table(name = "letter")
public class Letter {

    @Id
    private UUID id;

    @Column(name = "\"year\"")
    private int year;

    @Embedded
    private Parties parties;

    private int edition;

    @Enumerated(EnumType.STRING)
    private LetterStatus status;

    private DutyItems items;

    @Column(name = "basis_doc_no")
    private String basisDocNo;

    private String reason;

    @Column(name = "sign_due")
    private LocalDate signDue;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Embedded
    @AttributeOverride(name = "officialId", column = @Column(name = "signed_official_id"))
    @AttributeOverride(name = "by", column = @Column(name = "signed_by"))
    @AttributeOverride(name = "at", column = @Column(name = "signed_at"))
    private Doer signed;

    @Column(name = "signed_days_late")
    private Integer signedDaysLate;

    @Embedded
    @AttributeOverride(name = "officialId", column = @Column(name = "countersigned_official_id"))
    @AttributeOverride(name = "by", column = @Column(name = "countersigned_by"))
    @AttributeOverride(name = "at", column = @Column(name = "countersigned_at"))
    private Doer countersigned;

    @Column(name = "in_force_at")
    private Instant inForceAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    protected Letter() {}

    /** The first edition. The parties must be a link of the chain, see {@link LetterChain#refuses}. */
    public static Letter draft(UUID id, int year, Parties parties, DutyItems items, String basis, LocalDate signDue) {
        Refused.when(items.refusesTwice());
        Letter letter = new Letter();
        letter.id = id;
        letter.year = year;
        letter.parties = parties;
        letter.edition = 1;
        letter.status = LetterStatus.DRAFT;
        letter.items = items;
        letter.basisDocNo = basis;
        letter.signDue = signDue;
        letter.version = 1;
        return letter;
    }

    /**
     * The next edition, with another text. What is not in force gives way at once; what is in force stays so until the new
     * edition enters force.
     */
    public Letter amend(UUID newId, DutyItems changed, String basis, String why, LocalDate due) {
        Refused.when(refusesAmend());
        Letter next = draft(newId, year, parties, changed, basis, due);
        next.edition = edition + 1;
        next.reason = why;
        return next;
    }

    public Optional<Refusal> refusesAmend() {
        return refusesBy(Verb.SUPERSEDE);
    }

    /** 下达: it goes to the post that is to sign. */
    public List<LetterEvent> issue(Instant now) {
        Refused.when(refusesIssue());
        advance(Verb.ISSUE);
        issuedAt = now;
        return List.of(LetterEvent.ISSUED);
    }

    public Optional<Refusal> refusesIssue() {
        return refusesBy(Verb.ISSUE);
    }

    /**
     * The holder of the target's post signs, however late.
     *
     * @param holders of that post today
     */
    public List<LetterEvent> sign(Actor actor, Set<UUID> holders, LocalDate today, Instant now) {
        Refused.when(refusesSign(actor, holders));
        advance(Verb.SIGN);
        signed = Doer.of(actor, now);
        signedDaysLate = Signatures.daysLate(signDue, today);
        return List.of(LetterEvent.SIGNED);
    }

    public Optional<Refusal> refusesSign(Actor actor, Set<UUID> holders) {
        return Signatures.refusesProxy(actor.officialId(), holders, parties.targetTitle())
                .or(() -> refusesBy(Verb.SIGN));
    }

    /** The holder of the sponsor's post countersigns: from here on nothing in it changes. */
    public List<LetterEvent> countersign(Actor actor, Set<UUID> holders, Instant now) {
        Refused.when(refusesCountersign(actor, holders));
        advance(Verb.COUNTERSIGN);
        countersigned = Doer.of(actor, now);
        return List.of(LetterEvent.COUNTERSIGNED);
    }

    public Optional<Refusal> refusesCountersign(Actor actor, Set<UUID> holders) {
        return Signatures.refusesProxy(actor.officialId(), holders, parties.sponsorTitle())
                .or(() -> refusesBy(Verb.COUNTERSIGN))
                .or(() -> Signatures.refusesBothSides(signed.officialId(), actor.officialId()));
    }

    /** A letter is bound to its year: once countersigned it is in force from the year's first day on. */
    public boolean dueInForce(LocalDate today) {
        return status == LetterStatus.COUNTERSIGNED && today.getYear() >= year;
    }

    /** The edition in force before must be superseded in the same transaction. */
    public List<LetterEvent> enterForce(Instant now) {
        Refused.when(refusesBy(Verb.ENTER_FORCE));
        advance(Verb.ENTER_FORCE);
        inForceAt = now;
        return List.of(LetterEvent.ENTERED_FORCE);
    }

    /** A later edition takes its place. */
    public List<LetterEvent> supersede(Instant now) {
        Refused.when(refusesBy(Verb.SUPERSEDE));
        advance(Verb.SUPERSEDE);
        endedAt = now;
        return List.of(LetterEvent.SUPERSEDED);
    }

    /** Its year is over. */
    public List<LetterEvent> expire(Instant now) {
        Refused.when(refusesBy(Verb.EXPIRE));
        advance(Verb.EXPIRE);
        endedAt = now;
        return List.of(LetterEvent.EXPIRED);
    }

    private Optional<Refusal> refusesBy(Verb verb) {
        return status.after(verb).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.status("LETTER_STATUS", "DESIGN-LETTER", status, verb));
    }

    private void advance(Verb verb) {
        status = status.after(verb).orElseThrow();
    }

    public UUID id() {
        return id;
    }

    public int year() {
        return year;
    }

    public Parties parties() {
        return parties;
    }

    /** Counts from 1. */
    public int edition() {
        return edition;
    }

    public LetterStatus status() {
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

    /** The last day to sign in time. */
    public LocalDate signDue() {
        return signDue;
    }

    /** Null until then, as all below. */
    public Instant issuedAt() {
        return issuedAt;
    }

    public Doer signed() {
        return signed;
    }

    public Integer signedDaysLate() {
        return signedDaysLate;
    }

    public Doer countersigned() {
        return countersigned;
    }

    public Instant inForceAt() {
        return inForceAt;
    }

    /** When it expired or was superseded. */
    public Instant endedAt() {
        return endedAt;
    }

    public long version() {
        return version;
    }
}
