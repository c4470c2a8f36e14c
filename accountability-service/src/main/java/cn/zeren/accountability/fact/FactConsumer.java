package cn.zeren.accountability.fact;

import cn.zeren.accountability.fact.FactWire.AssignmentWire;
import cn.zeren.accountability.fact.FactWire.OfficialWire;
import cn.zeren.accountability.fact.FactWire.PostWire;
import cn.zeren.accountability.fact.FactWire.TenureWire;
import cn.zeren.accountability.fact.FactWire.UnitWire;
import cn.zeren.platform.inbox.Inbound;
import cn.zeren.platform.inbox.Incoming;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Hears of facts. */
@ApplicationScoped
public class FactConsumer {

    private final Inbound inbound;
    private final FactService service;

    FactConsumer(Inbound inbound, FactService service) {
        this.inbound = inbound;
        this.service = service;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("units")
    public Uni<Void> units(ConsumerRecords<String, String> batch) {
        return keep("units", batch, UnitWire.class, service::keepUnits);
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("posts")
    public Uni<Void> posts(ConsumerRecords<String, String> batch) {
        return keep("posts", batch, PostWire.class, service::keepPosts);
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("tenures")
    public Uni<Void> tenures(ConsumerRecords<String, String> batch) {
        return keep("tenures", batch, TenureWire.class, service::keepTenures);
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("officials")
    public Uni<Void> officials(ConsumerRecords<String, String> batch) {
        return keep("officials", batch, OfficialWire.class, service::keepOfficials);
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("assignments")
    public Uni<Void> assignments(ConsumerRecords<String, String> batch) {
        return keep("assignments", batch, AssignmentWire.class, service::keepAssignments);
    }

    private <W> Uni<Void> keep(
            String name,
            ConsumerRecords<String, String> batch,
            Class<W> wire,
            BiFunction<Work, List<W>, Uni<Void>> service) {
        return inbound.project(
                name,
                batch,
                wire,
                (work, messages) -> service.apply(
                        work, messages.stream().map(Incoming::value).toList()));
    }
}
