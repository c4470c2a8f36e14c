package cn.zeren.assessment.unit;

import cn.zeren.platform.inbox.Inbound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of units. */
@ApplicationScoped
public class UnitConsumer {

    private final Inbound inbound;
    private final UnitService service;

    UnitConsumer(Inbound inbound, UnitService service) {
        this.inbound = inbound;
        this.service = service;
    }

    @Incoming("units")
    public Uni<Void> units(ConsumerRecords<String, String> batch) {
        return inbound.project(
                "units",
                batch,
                UnitWire.class,
                (work, units) -> service.keep(
                        work, units.stream().map(unit -> unit.value()).toList()));
    }
}
