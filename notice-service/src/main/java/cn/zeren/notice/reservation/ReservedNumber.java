package cn.zeren.notice.reservation;

import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A number taken from a series beforehand (DESIGN-DOCNO), for a paper that is kept elsewhere or for a notice yet to be
 * signed. It is one of the series for good: what becomes of it explains who bears it, or why nobody does.
 */
@Entity
@Table(name = "reserved_number")
public class ReservedNumber {

    /** The clause of the series: without gaps, what is void is kept. */
    public static final String CLAUSE = "DESIGN-DOCNO";

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private NumberStatus status;

    @Embedded
    private DocNo docNo;

    private UUID unitId;

    @Embedded
    private Deed reserved;

    @Embedded
    private Deed settled;

    /** For the mapper. */
    protected ReservedNumber() {}

    /**
     * A number just taken from its series.
     *
     * @param unit whose number it is: only who has that unit in his sight finds it
     * @param purpose what it is reserved for
     */
    public static ReservedNumber reserve(UUID id, DocNo docNo, UUID unit, Actor actor, String purpose, Instant now) {
        ReservedNumber number = new ReservedNumber();
        number.id = id;
        number.status = NumberStatus.RESERVED;
        number.docNo = docNo;
        number.unitId = unit;
        number.reserved = Deed.of(actor, purpose, now);
        return number;
    }

    /**
     * 启用.
     *
     * @param paper what bears it, as the other system calls it
     * @throws Refused DOC_NUMBER_STATE
     */
    public void use(Actor actor, String paper, Instant now) {
        move(NumberVerb.USE);
        settled = Deed.of(actor, paper, now);
    }

    /**
     * 签发: a notice is signed with it, in the same transaction.
     *
     * @param issuerCode mark of the office that signs
     * @param year of signing
     * @throws Refused DOC_NUMBER_STATE, or DOC_NUMBER_OF_OTHER_SERIES where it is not one of that office's and year's
     */
    public void sign(Actor actor, UUID notice, String issuerCode, int year, Instant now) {
        if (!docNo.issuerCode().equals(issuerCode) || docNo.year() != year) {
            throw new Refused(Refusal.rule(
                    "DOC_NUMBER_OF_OTHER_SERIES",
                    CLAUSE,
                    Map.of("docNo", docNo.text(), "issuerCode", issuerCode, "year", year)));
        }
        move(NumberVerb.SIGN);
        settled = Deed.of(actor, notice.toString(), now);
    }

    /**
     * 作废: it stays on record, with the reason.
     *
     * @throws Refused DOC_NUMBER_STATE
     */
    public void annul(Actor actor, String reason, Instant now) {
        move(NumberVerb.VOID);
        settled = Deed.of(actor, reason, now);
    }

    private void move(NumberVerb verb) {
        status = status.after(verb)
                .orElseThrow(() -> new Refused(Refusal.status("DOC_NUMBER_STATE", CLAUSE, status, verb)));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public NumberStatus status() {
        return status;
    }

    public DocNo docNo() {
        return docNo;
    }

    /** Whose it is. */
    public UUID unitId() {
        return unitId;
    }

    /** With what it was reserved for as note. */
    public Deed reserved() {
        return reserved;
    }

    /** Used, signed or voided last, with the paper, the notice's id or the reason as note; null while it is reserved. */
    public Deed settled() {
        return settled;
    }
}
