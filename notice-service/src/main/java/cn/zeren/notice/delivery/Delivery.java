package cn.zeren.notice.delivery;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.notice.NoticeGuard;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One dispatch on its way to one recipient by one channel. */
@Entity
@Table(name = "delivery")
public class Delivery {

    /** What the documents leave open about delivery is a design of ours. */
    public static final String CLAUSE = "DESIGN-DELIVERY";

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID dispatchId;

    @Enumerated(EnumType.STRING)
    private Template template;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private RecipientKind recipient;

    private UUID officialId;
    private UUID unitId;
    private UUID noticeId;
    private UUID rectificationId;

    @Convert(converter = ParamsConverter.class)
    private Map<String, String> params;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    private int attempts;
    private String fault;
    private String reference;
    private boolean digest;
    private Instant dueAt;
    private Instant queuedAt;
    private Instant sentAt;
    private Instant deliveredAt;
    private Instant openedAt;
    private Instant receivedAt;

    /** For the mapper. */
    protected Delivery() {}

    /**
     * In the suite's inbox: there as soon as it is stored.
     *
     * @param officialId the person; null for whoever has the duty
     * @param spreads whether it is to go out by another channel too
     */
    static Delivery inbox(UUID id, Dispatch dispatch, UUID officialId, boolean spreads, Instant now) {
        Delivery delivery = new Delivery();
        delivery.id = id;
        delivery.version = 1;
        delivery.dispatchId = dispatch.id();
        delivery.template = dispatch.template();
        delivery.channel = Channel.INBOX;
        delivery.recipient = dispatch.recipient().kind();
        delivery.officialId = officialId;
        delivery.unitId = dispatch.unitId();
        delivery.noticeId = dispatch.aboutNotice();
        delivery.rectificationId = dispatch.aboutRectification();
        delivery.params = dispatch.params();
        delivery.status = DeliveryStatus.DELIVERED;
        delivery.dueAt = spreads ? now : null;
        delivery.queuedAt = now;
        delivery.sentAt = now;
        delivery.deliveredAt = now;
        return delivery;
    }

    /**
     * The same to a person by another channel.
     *
     * @param due when it is to be sent
     * @param digest whether together with others of the person
     */
    public Delivery by(UUID newId, Channel other, UUID person, Instant due, boolean digest, Instant now) {
        Delivery next = new Delivery();
        next.id = newId;
        next.version = 1;
        next.dispatchId = dispatchId;
        next.template = template;
        next.channel = other;
        next.recipient = recipient;
        next.officialId = person;
        next.unitId = unitId;
        next.noticeId = noticeId;
        next.rectificationId = rectificationId;
        next.params = params;
        next.status = DeliveryStatus.QUEUED;
        next.digest = digest;
        next.dueAt = due;
        next.queuedAt = now;
        return next;
    }

    /** Whether the act is possible now. */
    public boolean can(DeliveryAct act) {
        return status.after(act).isPresent();
    }

    /**
     * The carrier took it.
     *
     * @param by when it must have confirmed; null where none confirms
     */
    public void accept(String carriersReference, Instant by, Instant now) {
        move(DeliveryAct.ACCEPT);
        reference = carriersReference;
        fault = null;
        sentAt = now;
        dueAt = by;
    }

    /** Not taken: again at {@code next}. */
    public void retry(String code, Instant next) {
        fault = code;
        dueAt = next;
    }

    /** The carrier says it arrived. */
    public void confirm(Instant now) {
        move(DeliveryAct.CONFIRM);
        fault = null;
        deliveredAt = now;
        dueAt = null;
    }

    /** The person opened it. */
    public void open(Instant now) {
        move(DeliveryAct.OPEN);
        deliveredAt = deliveredAt == null ? now : deliveredAt;
        openedAt = now;
        dueAt = null;
    }

    /** What it is about was signed for. It need not be sent any more. */
    public void receive(Instant now) {
        move(DeliveryAct.RECEIVE);
        receivedAt = now;
        dueAt = null;
    }

    /** Goes on by the next channel, for a fault. */
    public void supersede(String code) {
        move(DeliveryAct.SUPERSEDE);
        fault = code;
        dueAt = null;
    }

    /** No way is left. */
    public void fail(String code) {
        move(DeliveryAct.FAIL);
        fault = code;
        dueAt = null;
    }

    /** No longer to be sent. */
    public void cancel() {
        move(DeliveryAct.CANCEL);
        dueAt = null;
    }

    /** Once more from the start: tries are counted afresh. */
    public void repeat(Instant now) {
        move(DeliveryAct.REPEAT);
        attempts = 0;
        fault = null;
        dueAt = now;
    }

    /** What came of the notice it is about comes of it too. */
    void settle(DeliveryAct act, Instant now) {
        if (act == DeliveryAct.RECEIVE) {
            receive(now);
        } else {
            cancel();
        }
    }

    /**
     * Whether the actor is its recipient: the person it names, or whoever has the duty in the unit.
     *
     * @param units those the actor belongs to or holds a post of today
     */
    public boolean isFor(Actor actor, Set<UUID> units) {
        if (officialId != null) {
            return officialId.equals(actor.officialId());
        }
        return recipient.heldBy(actor) && (recipient == RecipientKind.OFFICE || units.contains(unitId));
    }

    /**
     * What the office is told is its own business, as the papers are that it has not issued yet: to others in whose scope
     * the unit lies it does not exist.
     */
    boolean hiddenFrom(Actor actor) {
        return recipient == RecipientKind.OFFICE && !NoticeGuard.seesUnissued(actor);
    }

    /** @throws Refused {@code STALE_VERSION} when it has changed since that version */
    void requireVersion(long seen) {
        if (version != seen) {
            throw new Refused(Refusal.stale(version));
        }
    }

    private void move(DeliveryAct act) {
        status =
                status.after(act).orElseThrow(() -> new Refused(Refusal.status("DELIVERY_STATE", CLAUSE, status, act)));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID dispatchId() {
        return dispatchId;
    }

    public Template template() {
        return template;
    }

    public Channel channel() {
        return channel;
    }

    public RecipientKind recipient() {
        return recipient;
    }

    /** Null for whoever has the duty. */
    public UUID officialId() {
        return officialId;
    }

    public UUID unitId() {
        return unitId;
    }

    /** Null when it is about none. */
    public UUID noticeId() {
        return noticeId;
    }

    /** Null when it is about none. */
    public UUID rectificationId() {
        return rectificationId;
    }

    public Map<String, String> params() {
        return params;
    }

    public DeliveryStatus status() {
        return status;
    }

    /** How often it was tried. */
    public int attempts() {
        return attempts;
    }

    /** Code of what went wrong last, or null. */
    public String fault() {
        return fault;
    }

    /** The carrier's own name for it, or null. */
    public String reference() {
        return reference;
    }

    /** Whether it goes together with others of the person. */
    public boolean digest() {
        return digest;
    }

    /** When it is looked at next; null when there is nothing to do. */
    public Instant dueAt() {
        return dueAt;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    /** Null until then, as those below. */
    public Instant sentAt() {
        return sentAt;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
