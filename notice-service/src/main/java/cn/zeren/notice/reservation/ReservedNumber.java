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
import java.util.UUID;

/**
 * A number taken from a series for a paper that is not kept here (DESIGN-DOCNO). It is one of the series for good: what
 * becomes of it explains why no notice bears it.
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

    @Embedded
    private Deed reserved;

    @Embedded
    private Deed settled;

    /** For the mapper. */
    protected ReservedNumber() {}

    /**
     * A number just taken from its series.
     *
     * @param purpose what it is reserved for
     */
    public static ReservedNumber reserve(UUID id, DocNo docNo, Actor actor, String purpose, Instant now) {
        ReservedNumber number = new ReservedNumber();
        number.id = id;
        number.status = NumberStatus.RESERVED;
        number.docNo = docNo;
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

    /** With what it was reserved for as note. */
    public Deed reserved() {
        return reserved;
    }

    /** Used or voided last, with the paper or the reason as note; null while it is reserved. */
    public Deed settled() {
        return settled;
    }
}
