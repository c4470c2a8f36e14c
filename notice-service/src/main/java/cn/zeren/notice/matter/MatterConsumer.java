package cn.zeren.notice.matter;

import cn.zeren.notice.projection.FactConsumer;
import cn.zeren.platform.inbox.Inbound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The facts of others that may give cause for a card, one topic per kind. */
@ApplicationScoped
public class MatterConsumer {

    private static final String NAME = "matters";

    private final Inbound inbound;
    private final MatterService matters;

    MatterConsumer(Inbound inbound, MatterService matters) {
        this.inbound = inbound;
        this.matters = matters;
    }

    /** A batch may hold several topics; each kind is applied in a transaction of its own. */
    @Incoming("matters")
    public Uni<Void> matters(ConsumerRecords<String, String> batch) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var topic : FactConsumer.byTopic(batch).entrySet()) {
            all = all.chain(() -> learn(topic.getKey(), topic.getValue()));
        }
        return all;
    }

    private Uni<Void> learn(String topic, ConsumerRecords<String, String> batch) {
        return inbound.project(NAME, batch, told(topic), matters::learn);
    }

    private static Class<? extends MatterWire.Told> told(String topic) {
        return switch (topic) {
            case "zeren.assignment.visit.v1" -> MatterWire.Visit.class;
            case "zeren.assignment.letter.v1" -> MatterWire.Letter.class;
            case "zeren.assignment.signal.v1" -> MatterWire.Signal.class;
            case "zeren.assessment.indicator.v1" -> MatterWire.Indicator.class;
            default -> throw new IllegalStateException("no such topic: " + topic);
        };
    }
}
