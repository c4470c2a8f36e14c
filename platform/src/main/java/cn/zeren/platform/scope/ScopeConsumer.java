package cn.zeren.platform.scope;

import cn.zeren.platform.inbox.Inbound;
import cn.zeren.platform.inbox.Incoming;
import cn.zeren.platform.tx.Work;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Fills the scope tables from the events of the service that owns the tree and the posts. That service itself fills its
 * own in the transaction that changes them ({@code zeren.scope.owner=true}).
 */
@ApplicationScoped
@UnlessBuildProperty(name = "zeren.scope.owner", stringValue = "true", enableIfMissing = true)
public class ScopeConsumer {

    /** The part of a unit's event that makes the tree. */
    public record UnitWire(UUID id, long version, State state) {
        public record State(List<Row> history) {}

        public record Row(LocalDate validFrom, LocalDate validTo, Instant recordedTo, UUID parentId) {}
    }

    /** Whose subtrees an official may see. */
    public record ScopeWire(UUID id, long version, State state) {
        public record State(UUID officialId, List<Root> roots) {}

        public record Root(UUID unitId, LocalDate from, LocalDate to, String reason) {}
    }

    private final Inbound inbound;
    private final ScopeTree tree;

    ScopeConsumer(Inbound inbound, ScopeTree tree) {
        this.inbound = inbound;
        this.tree = tree;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("scope-units")
    public Uni<Void> units(ConsumerRecords<String, String> batch) {
        return inbound.project("scope", batch, UnitWire.class, this::hang);
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("scope-roots")
    public Uni<Void> roots(ConsumerRecords<String, String> batch) {
        return inbound.project("scope", batch, ScopeWire.class, ScopeConsumer::replace);
    }

    private Uni<Void> hang(Work work, List<Incoming<UnitWire>> units) {
        UUID[] ids = new UUID[units.size()];
        UUID[] parents = new UUID[units.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = units.get(i).value().id();
            parents[i] = parentOn(work.today(), units.get(i).value().state().history());
        }
        return tree.hang(work, ids, parents);
    }

    /**
     * Where a unit hangs: by the row valid today, else by the last before today, else by the first to come. A unit that
     * was abolished stays in sight of its old superiors.
     */
    private static UUID parentOn(LocalDate today, List<UnitWire.Row> history) {
        List<UnitWire.Row> known = history.stream()
                .filter(row -> row.recordedTo() == null)
                .sorted(Comparator.comparing(UnitWire.Row::validFrom))
                .toList();
        UnitWire.Row hanging = known.isEmpty() ? null : known.get(0);
        for (UnitWire.Row row : known) {
            if (!row.validFrom().isAfter(today)) {
                hanging = row;
            }
        }
        return hanging == null ? null : hanging.parentId();
    }

    private static Uni<Void> replace(Work work, List<Incoming<ScopeWire>> scopes) {
        UUID[] officials =
                scopes.stream().map(one -> one.value().state().officialId()).toArray(UUID[]::new);
        List<UUID> of = new ArrayList<>();
        List<ScopeWire.Root> roots = new ArrayList<>();
        scopes.forEach(one -> one.value().state().roots().forEach(root -> {
            of.add(one.value().state().officialId());
            roots.add(root);
        }));
        return work.sql("delete from scope_unit where official_id = any ($1)", (Object) officials)
                .chain(() -> work.sql(
                        "insert into scope_unit (official_id, unit_id, valid_from, valid_to, reason)"
                                + " select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[], $5::text[])"
                                + " on conflict do nothing",
                        of.toArray(UUID[]::new),
                        roots.stream().map(ScopeWire.Root::unitId).toArray(UUID[]::new),
                        roots.stream().map(ScopeWire.Root::from).toArray(LocalDate[]::new),
                        roots.stream().map(ScopeWire.Root::to).toArray(LocalDate[]::new),
                        roots.stream().map(ScopeWire.Root::reason).toArray(String[]::new)))
                .replaceWithVoid();
    }
}
