package cn.zeren.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Puts a message that can't be applied on {@code <topic>.dlq}, with the reason, and counts it. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Producer<String, String> kafka;
    private final MeterRegistry meters;

    DeadLetters(Producer<String, String> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    /** Completes on the caller's context when the broker has it; the reason names the kind of failure and never the content. */
    public Uni<Void> put(ConsumerRecord<String, String> message, Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        LOG.errorf("dead letter: %s-%d@%d: %s", message.topic(), message.partition(), message.offset(), reason);
        ProducerRecord<String, String> letter =
                new ProducerRecord<>(message.topic() + ".dlq", null, message.key(), message.value(), message.headers());
        header(letter, "dead-letter-reason", reason);
        header(letter, "dead-letter-offset", message.partition() + "@" + message.offset());
        Context caller = Vertx.currentContext();
        // the producer blocks while it learns of a new topic, and answers on a thread of its own, not the caller's
        return Uni.createFrom()
                .<Void>emitter(done -> {
                    var unused = kafka.send(letter, (metadata, error) -> {
                        if (error == null) {
                            meters.counter("zeren.deadletters", "topic", message.topic())
                                    .increment();
                            done.complete(null);
                        } else {
                            done.fail(error);
                        }
                    });
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(command -> caller.runOnContext(back -> command.run()));
    }

    private static void header(ProducerRecord<String, String> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
