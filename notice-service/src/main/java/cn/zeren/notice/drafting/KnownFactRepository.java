package cn.zeren.notice.drafting;

import cn.zeren.notice.projection.Sight;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which facts there are for the actor: what is out of his sight is, for him, not there. */
@ApplicationScoped
class KnownFactRepository {

    private static final String UNKNOWN = """
            select a.kind, a.id from unnest($1::text[], $2::uuid[]) as a (kind, id)
            where not exists (select 1 from known_fact k cross join lateral (select k.unit_id as id) u
                where k.kind = a.kind and k.id = a.id and (u.id is null or
            """ + Sight.OF_UNIT + "))";

    /** Those of the facts that are of no kind known here, are not there, or lie out of the actor's sight. */
    Uni<Set<Fact>> unknown(Work work, Collection<Fact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        List<Fact> asked = List.copyOf(new HashSet<>(facts));
        return work.sql(
                        UNKNOWN,
                        asked.stream().map(Fact::kind).toArray(String[]::new),
                        asked.stream().map(Fact::id).toArray(UUID[]::new))
                .map(rows -> {
                    Set<Fact> unknown = new HashSet<>();
                    rows.forEach(row -> unknown.add(new Fact(row.getString("kind"), row.getUUID("id"))));
                    return unknown;
                });
    }
}
