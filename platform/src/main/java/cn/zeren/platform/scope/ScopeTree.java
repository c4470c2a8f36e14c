package cn.zeren.platform.scope;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps the closure of the present tree of units, which row scope probes. */
@ApplicationScoped
public class ScopeTree {

    private static final String PARENTS = """
            insert into scope_parent (unit_id, parent_id) select * from unnest($1::uuid[], $2::uuid[])
            on conflict (unit_id) do update set parent_id = excluded.parent_id
            """;

    private static final String CLOSURE = """
            with recursive changed as (
                select unnest($1::uuid[]) as unit_id
                union
                select t.unit_id from scope_tree t where t.ancestor_id = any ($1::uuid[])),
            up (unit_id, ancestor_id) as (
                select unit_id, unit_id from changed
                union
                select up.unit_id, p.parent_id from up join scope_parent p on p.unit_id = up.ancestor_id
                where p.parent_id is not null),
            gone as (
                delete from scope_tree t using changed c
                where t.unit_id = c.unit_id
                  and not exists (select 1 from up where up.unit_id = t.unit_id and up.ancestor_id = t.ancestor_id))
            insert into scope_tree (unit_id, ancestor_id) select unit_id, ancestor_id from up on conflict do nothing
            """;

    /**
     * Hangs units under their parents ({@code null} for a root) and mends the closure of them and of all below them. Units
     * may come in any order, also before their parents.
     */
    public Uni<Void> hang(Work work, UUID[] units, UUID[] parents) {
        return work.sql(PARENTS, units, parents)
                .chain(() -> work.sql(CLOSURE, (Object) units))
                .replaceWithVoid();
    }
}
