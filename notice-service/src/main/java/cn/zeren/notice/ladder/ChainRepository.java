package cn.zeren.notice.ladder;

import cn.zeren.notice.ladder.Chain.Sponsoring;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.notice.projection.Head;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads who answers for units on a day, in two statements however many they are. */
@ApplicationScoped
public class ChainRepository {

    private static final String SPONSORS = """
            select a.target_unit_id, a.id, a.sponsor_official_id, a.sponsor_unit_id
            from assignment_binding a
            where a.target_unit_id = any ($1) and a.binds_from <= $2 and (a.binds_to is null or a.binds_to > $2)
            order by a.target_unit_id, a.type, a.id
            """;

    private record Bound(UUID target, UUID id, UUID official, UUID unit) {}

    private final FactRepository facts;

    ChainRepository(FactRepository facts) {
        this.facts = facts;
    }

    /** The chain of each unit; a unit nobody answers for has an empty one. */
    public Uni<Map<UUID, Chain>> of(Work work, Collection<UUID> units, LocalDate day) {
        UUID[] asked = Set.copyOf(units).toArray(UUID[]::new);
        return work.sql(SPONSORS, asked, day).chain(rows -> {
            List<Bound> bound = new ArrayList<>();
            Set<UUID> headed = new HashSet<>(units);
            rows.forEach(row -> {
                UUID unit = row.getUUID("sponsor_unit_id");
                bound.add(new Bound(
                        row.getUUID("target_unit_id"), row.getUUID("id"), row.getUUID("sponsor_official_id"), unit));
                if (unit != null) {
                    headed.add(unit);
                }
            });
            return facts.heads(work, headed, day).map(heads -> chains(units, bound, heads));
        });
    }

    private static Map<UUID, Chain> chains(Collection<UUID> units, List<Bound> bound, Map<UUID, List<Head>> heads) {
        Map<UUID, List<Sponsoring>> sponsors = new HashMap<>();
        for (Bound one : bound) {
            List<UUID> officials = one.official() != null
                    ? List.of(one.official())
                    : heads.getOrDefault(one.unit(), List.of()).stream()
                            .map(Head::officialId)
                            .toList();
            sponsors.computeIfAbsent(one.target(), unit -> new ArrayList<>()).add(new Sponsoring(one.id(), officials));
        }
        Map<UUID, Chain> chains = new LinkedHashMap<>();
        units.forEach(unit -> chains.put(
                unit, new Chain(heads.getOrDefault(unit, List.of()), sponsors.getOrDefault(unit, List.of()))));
        return chains;
    }
}
