package cn.zeren.assignment.scope;

import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An official's sight as published: other services keep it in their own tables for row security. */
public record ScopeWire(UUID id, long version, State state) {

    public record State(UUID officialId, List<Root> roots) {}

    public record Root(UUID unitId, LocalDate from, LocalDate to, String reason) {}

    static Entry entry(UUID officialId, long version, List<SightRoot> roots) {
        List<Root> wire = roots.stream()
                .map(root -> new Root(
                        root.unitId(),
                        root.period().from(),
                        root.period().to(),
                        root.reason().name()))
                .toList();
        return new Entry(
                "zeren.assignment.scope.v1",
                officialId.toString(),
                "cn.zeren.assignment.scope.changed.v1",
                version,
                new ScopeWire(officialId, version, new State(officialId, wire)));
    }
}
