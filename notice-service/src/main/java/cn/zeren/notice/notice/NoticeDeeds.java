package cn.zeren.notice.notice;

import cn.zeren.notice.proof.Deed;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

/** Who did what with a notice, and when: of each step the last one that stands. */
@MappedSuperclass
public abstract class NoticeDeeds extends NoticePaper {

    @Embedded
    Deed reviewed;

    @Embedded
    Deed signed;

    @Embedded
    Deed issued;

    @Embedded
    Deed received;

    @Embedded
    Deed begun;

    @Embedded
    Deed submitted;

    @Embedded
    Deed verified;

    @Embedded
    Deed returned;

    @Embedded
    Deed recalled;

    @Embedded
    Deed closed;

    @Embedded
    Deed ended;

    /** Null until then, as the deeds below. */
    public Deed reviewed() {
        return reviewed;
    }

    public Deed signed() {
        return signed;
    }

    public Deed issued() {
        return issued;
    }

    public Deed received() {
        return received;
    }

    public Deed begun() {
        return begun;
    }

    /** The last feedback; all are in the course. */
    public Deed submitted() {
        return submitted;
    }

    public Deed verified() {
        return verified;
    }

    /** The last return, to the drafter before signing or to the unit after feedback. */
    public Deed returned() {
        return returned;
    }

    public Deed recalled() {
        return recalled;
    }

    public Deed closed() {
        return closed;
    }

    /** Rejected, replaced or voided. */
    public Deed ended() {
        return ended;
    }
}
