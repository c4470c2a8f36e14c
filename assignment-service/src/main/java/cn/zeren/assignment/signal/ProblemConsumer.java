package cn.zeren.assignment.signal;

import cn.zeren.platform.inbox.Inbound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The problems of notice-service, newest version of each. */
@ApplicationScoped
public class ProblemConsumer {

    private static final String NAME = "problems";

    private final Inbound inbound;
    private final RecurrenceService service;

    ProblemConsumer(Inbound inbound, RecurrenceService service) {
        this.inbound = inbound;
        this.service = service;
    }

    @Incoming("problems")
    public Uni<Void> problems(ConsumerRecords<String, String> batch) {
        return inbound.project(NAME, batch, ProblemWire.class, service::learn);
    }
}
