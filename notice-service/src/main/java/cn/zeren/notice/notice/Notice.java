package cn.zeren.notice.notice;

import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Reasons;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A card on its way from draft to close (两卡, JZ-2.2). Every step is a person's; a draft never sends itself. No step is
 * refused because it comes late.
 */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status;

    private String period;

    @Embedded
    private Addressee addressee;

    private String title;
    private String body;
    private Reasons reasons;
    private Explanation explanation;

    @Embedded
    private DocNo docNo;

    @Embedded
    private Deed drafted;

    @Embedded
    private Deed signed;

    @Embedded
    private Deed issued;

    @Embedded
    private Deed received;

    @Embedded
    private Deed closed;

    @Embedded
    private Deed ended;

    /** For the mapper. */
    protected Notice() {}

    /** A new draft, at version 1. */
    public static Notice draft(UUID id, Draft draft, Actor drafter, Instant now) {
        Notice notice = new Notice();
        notice.id = id;
        notice.version = 1;
        notice.kind = draft.kind();
        notice.status = NoticeStatus.DRAFT;
        notice.period = draft.period().code();
        notice.addressee = draft.addressee();
        notice.title = draft.title();
        notice.body = draft.body();
        notice.reasons = draft.reasons();
        notice.explanation = draft.explanation();
        notice.drafted = Deed.of(drafter, null, now);
        return notice;
    }

    /** Why the actor can't do this now, if so: see {@link NoticeGuard#refuses}. */
    public Optional<Refusal> refuses(NoticeVerb verb, Actor actor) {
        return guard().refuses(verb, actor);
    }

    /** What decides who may do what with it now. */
    public NoticeGuard guard() {
        return new NoticeGuard(status, drafted, addressee, issued != null);
    }

    /** 签发. The number must have been allotted in the same transaction. */
    public List<NoticeEvent> sign(Actor signer, DocNo number, Instant now) {
        move(NoticeVerb.SIGN, signer);
        signed = Deed.of(signer, null, now);
        docNo = number;
        return List.of(NoticeEvent.SIGNED);
    }

    /** 不予签发: the period is skipped, for a reason that stays on record. */
    public List<NoticeEvent> reject(Actor signer, String reason, Instant now) {
        move(NoticeVerb.REJECT, signer);
        ended = Deed.of(signer, reason, now);
        return List.of(NoticeEvent.REJECTED);
    }

    /** 印发. */
    public List<NoticeEvent> issue(Actor clerk, Instant now) {
        move(NoticeVerb.ISSUE, clerk);
        issued = Deed.of(clerk, null, now);
        return List.of(NoticeEvent.ISSUED);
    }

    /** 签收, whenever it comes. */
    public List<NoticeEvent> receive(Actor receiver, Instant now) {
        move(NoticeVerb.RECEIVE, receiver);
        received = Deed.of(receiver, null, now);
        return List.of(NoticeEvent.RECEIVED);
    }

    /** 办结, with what came of it. */
    public List<NoticeEvent> close(Actor clerk, String result, Instant now) {
        move(NoticeVerb.CLOSE, clerk);
        closed = Deed.of(clerk, result, now);
        return List.of(NoticeEvent.CLOSED);
    }

    /** 作废: the number stays on this notice and is not given again. */
    public List<NoticeEvent> annul(Actor signer, String reason, Instant now) {
        move(NoticeVerb.VOID, signer);
        ended = Deed.of(signer, reason, now);
        return List.of(NoticeEvent.VOIDED);
    }

    private void move(NoticeVerb verb, Actor actor) {
        refuses(verb, actor).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        status = status.after(verb).orElseThrow();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public NoticeKind kind() {
        return kind;
    }

    public NoticeStatus status() {
        return status;
    }

    public Period period() {
        return Period.parse(period);
    }

    public Addressee addressee() {
        return addressee;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public Reasons reasons() {
        return reasons;
    }

    public Explanation explanation() {
        return explanation;
    }

    /** Null until signed. */
    public DocNo docNo() {
        return docNo;
    }

    public Deed drafted() {
        return drafted;
    }

    /** Null until then, as the deeds below. */
    public Deed signed() {
        return signed;
    }

    public Deed issued() {
        return issued;
    }

    public Deed received() {
        return received;
    }

    public Deed closed() {
        return closed;
    }

    /** Rejected or voided. */
    public Deed ended() {
        return ended;
    }
}
