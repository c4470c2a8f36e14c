package cn.zeren.notice.inspection;

import cn.zeren.platform.inbox.Inbound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The feedback of inspections, from assessment-service. */
@ApplicationScoped
public class InspectionConsumer {

    private static final String NAME = "inspections";

    private final Inbound inbound;
    private final InspectionService inspections;

    InspectionConsumer(Inbound inbound, InspectionService inspections) {
        this.inbound = inbound;
        this.inspections = inspections;
    }

    @Incoming("inspections")
    public Uni<Void> feedback(ConsumerRecords<String, String> batch) {
        return inbound.project(NAME, batch, InspectionWire.Feedback.class, inspections::learn);
    }
}
