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
     * @return fails with NOT_FOUND, STALE_VERSION or ESCALATION_STATE, as the others, or with ESCALATION_MOOT, as handing over
     */
    public Uni<Escalation> talk(Actor actor, UUID id, long version, String note) {
        EscalationVerb.require(actor);
        return step(
                actor,
                "escalation.talk",
                id,
                version,
                (one, ground, work) -> one.talk(actor, note, ground, work.now()));
    }

    /** 移交问责: published for accountability-service, and the head of the unit is told. */
    public Uni<Escalation> handOver(Actor actor, UUID id, long version, String note) {
        EscalationVerb.require(actor);
        return step(
                actor,
                "escalation.hand-over",
                id,
                version,
                (one, ground, work) -> one.handOver(actor, note, ground, work.now()));
    }

    /** 不予处理. */
    public Uni<Escalation> dismiss(Actor actor, UUID id, long version, String reason) {
        EscalationVerb.require(actor);
        return step(
                actor,
                "escalation.dismiss",
                id,
                version,
                (one, ground, work) -> one.dismiss(actor, reason, ground, work.now()));
    }

    private interface Command {
        List<EscalationEvent> on(Escalation one, Ground ground, Work work);
    }

    private Uni<Escalation> step(Actor actor, String purpose, UUID id, long version, Command command) {
        return tx.write(actor, purpose, work -> escalations.get(work, id).call(one -> {
            if (one.version() != version) {
                throw new Refused(Refusal.stale(one.version()));
            }
            return escalations
                    .ground(work, one)
                    .map(ground -> command.on(one, ground, work))
                    .chain(events -> record(work, one, events));
        }));
    }

    private Uni<Void> record(Work work, Escalation one, List<EscalationEvent> events) {
        return work.session()
                .flush()
                .chain(() -> tell(work, one, events))
                .chain(() -> work.journal(events.stream()
                        .map(event -> EscalationWire.entry(event, one))
                        .toList()));
    }

    private Uni<Void> tell(Work work, Escalation one, List<EscalationEvent> events) {
        return events.contains(EscalationEvent.HANDED_OVER)
                ? escalations
                        .limit(work, one)
                        .chain(limit -> deliveries.queue(work, List.of(RungMessage.handedOver(one, limit))))
                : Uni.createFrom().voidItem();
    }
}
