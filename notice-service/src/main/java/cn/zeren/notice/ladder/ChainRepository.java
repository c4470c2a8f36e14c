package cn.zeren.notice.ladder;

import cn.zeren.notice.NoticeConfig;
import cn.zeren.notice.ladder.Chain.Group;
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

/** Reads who answers for units on a day, in three statements however many they are. */
@ApplicationScoped
public class ChainRepository {

    private static final String SPONSORS = """
            select a.target_unit_id, a.id, a.sponsor_official_id, a.sponsor_unit_id
            from assignment_binding a
            where a.target_unit_id = any ($1) and a.binds_from <= $2 and (a.binds_to is null or a.binds_to > $2)
            order by a.target_unit_id, a.type, a.id
            """;

    // the leading group of the committee, and its office: under the committee, under the group, or under another body
    // and
    // managed by one of them, as where the office is set up at the discipline commission
    private static final String GROUP = """
            with known as (select * from unit_fact where valid_from <= $2 and (valid_to is null or valid_to > $2)),
                 committee as (select id from known where code = $1),
                 led as (select u.id from committee c join known u on u.parent_id = c.id or u.managed_by_id = c.id
                         where u.type = 'LEADING_GROUP')
            select id, false as office from led
            union
            select u.id, true from (select id from committee union select id from led) o
            join known u on u.parent_id = o.id or u.managed_by_id = o.id
            where u.type = 'LG_OFFICE'
            """;

    private record Bound(UUID target, UUID id, UUID official, UUID unit) {}

    private final FactRepository facts;
    private final String committeeCode;

    ChainRepository(FactRepository facts, NoticeConfig config) {
        this.facts = facts;
        this.committeeCode = config.committeeCode();
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
            return group(work, day).chain(group -> {
                headed.addAll(group.keySet());
                return facts.heads(work, headed, day).map(heads -> chains(units, bound, heads, group(group, heads)));
            });
        });
    }

    private Uni<Map<UUID, Boolean>> group(Work work, LocalDate day) {
        return work.sql(GROUP, committeeCode, day).map(rows -> {
            Map<UUID, Boolean> office = new HashMap<>();
            rows.forEach(row -> office.put(row.getUUID("id"), row.getBoolean("office")));
            return office;
        });
    }

    private static Group group(Map<UUID, Boolean> office, Map<UUID, List<Head>> heads) {
        List<Head> ofGroup = new ArrayList<>();
        List<Head> ofOffice = new ArrayList<>();
        office.forEach((unit, is) -> (is ? ofOffice : ofGroup).addAll(heads.getOrDefault(unit, List.of())));
        return new Group(ofGroup, ofOffice);
    }

    private static Map<UUID, Chain> chains(
            Collection<UUID> units, List<Bound> bound, Map<UUID, List<Head>> heads, Group group) {
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
                unit, new Chain(heads.getOrDefault(unit, List.of()), sponsors.getOrDefault(unit, List.of()), group)));
        return chains;
    }
}
