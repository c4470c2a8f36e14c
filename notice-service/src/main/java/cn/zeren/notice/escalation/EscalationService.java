package cn.zeren.notice.escalation;

import cn.zeren.notice.delivery.DeliveryService;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** What a person decides on a proposed 约谈. */
@ApplicationScoped
public class EscalationService {

    private final Tx tx;
    private final EscalationRepository escalations;
    private final DeliveryService deliveries;

    EscalationService(Tx tx, EscalationRepository escalations, DeliveryService deliveries) {
        this.tx = tx;
        this.escalations = escalations;
        this.deliveries = deliveries;
    }

    /**
     * 约谈 was held.
     *
     * @return fails with NOT_FOUND, STALE_VERSION or ESCALATION_STATE, as the others
     */
    public Uni<Escalation> talk(Actor actor, UUID id, long version, String note) {
        EscalationVerb.require(actor);
        return step(actor, "escalation.talk", id, version, (one, work) -> one.talk(actor, note, work.now()));
    }

    /** 移交问责: published for accountability-service, and the head of the unit is told. */
    public Uni<Escalation> handOver(Actor actor, UUID id, long version, String note) {
        EscalationVerb.require(actor);
        return step(actor, "escalation.hand-over", id, version, (one, work) -> one.handOver(actor, note, work.now()));
    }

    /** 不予处理. */
    public Uni<Escalation> dismiss(Actor actor, UUID id, long version, String reason) {
        EscalationVerb.require(actor);
        return step(actor, "escalation.dismiss", id, version, (one, work) -> one.dismiss(actor, reason, work.now()));
    }

    private Uni<Escalation> step(
            Actor actor,
            String purpose,
            UUID id,
            long version,
            BiFunction<Escalation, Work, List<EscalationEvent>> command) {
        return tx.write(actor, purpose, work -> escalations.get(work, id).chain(one -> {
            if (one.version() != version) {
                throw new Refused(Refusal.stale(one.version()));
            }
            List<EscalationEvent> events = command.apply(one, work);
            return work.session()
                    .flush()
                    .chain(() -> tell(work, one, events))
                    .chain(() -> work.journal(events.stream()
                            .map(event -> EscalationWire.entry(event, one))
                            .toList()))
                    .replaceWith(one);
        }));
    }

    private Uni<Void> tell(Work work, Escalation one, List<EscalationEvent> events) {
        return events.contains(EscalationEvent.HANDED_OVER)
                ? escalations
                        .limit(work, one)
                        .chain(limit -> deliveries.queue(work, List.of(Message.handedOver(one, limit))))
                : Uni.createFrom().voidItem();
    }
}
