package cn.zeren.assignment.rectification;

import cn.zeren.platform.inbox.Inbound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The rectifications of notice-service, newest version of each. */
@ApplicationScoped
public class RectificationConsumer {

    private static final String NAME = "rectifications";

    private final Inbound inbound;
    private final CouplingService service;

    RectificationConsumer(Inbound inbound, CouplingService service) {
        this.inbound = inbound;
        this.service = service;
    }

    @Incoming("rectifications")
    public Uni<Void> rectifications(ConsumerRecords<String, String> batch) {
        return inbound.project(NAME, batch, RectificationWire.class, service::learn);
    }
}
