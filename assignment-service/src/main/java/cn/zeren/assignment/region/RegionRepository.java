package cn.zeren.assignment.region;

import cn.zeren.assignment.fact.ContactPoint;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Region;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTables;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Regions, their units and contact points, on a day and as known at an instant. */
@ApplicationScoped
class RegionRepository {

    private static final String AS_OF = "%1$s.valid_from <= $1 and (%1$s.valid_to is null or %1$s.valid_to > $1)"
            + " and case when $2::timestamptz is null then %1$s.recorded_to is null"
            + " else %1$s.recorded_from <= $2 and (%1$s.recorded_to is null or %1$s.recorded_to > $2) end";

    private static final String HELD = AS_OF.formatted("f");

    private static final String MEMBERS =
            "select u.id, u.code, u.name from region_member m join unit u on u.id = m.unit_id"
                    + " where m.region_id = $3 and " + AS_OF.formatted("m") + " and " + AS_OF.formatted("u")
                    + " order by u.code";

    private static final String IN_NONE = "select u.id, u.code, u.name from unit u where u.managed_by_id = $3 and "
            + AS_OF.formatted("u") + " and not exists (select 1 from region_member m where m.unit_id = u.id and "
            + AS_OF.formatted("m") + ") order by u.code";

    /** A unit as lists show it. */
    record Named(UUID id, String code, String name) {}

    /** The day asked about, and as known when; null for now. */
    record AsOf(LocalDate on, Instant knownAt) {

        private Object instant() {
            return knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC);
        }
    }

    private final FactRepository facts;

    RegionRepository(FactRepository facts) {
        this.facts = facts;
    }

    /** Regions in the order of their codes. */
    Uni<List<FactRow<Region>>> regions(Work work, AsOf asOf, UUID manager, String afterCode, int limit) {
        return facts.rows(
                work,
                FactTables.REGION,
                HELD + " and ($3::uuid is null or f.manager_unit_id = $3) and ($4::text is null or f.code > $4)"
                        + " order by f.code limit $5",
                asOf.on(),
                asOf.instant(),
                manager,
                afterCode,
                limit);
    }

    /** The region as it held, or null when it did not or is not in sight. */
    Uni<FactRow<Region>> region(Work work, AsOf asOf, UUID id) {
        return facts.rows(work, FactTables.REGION, HELD + " and f.id = $3", asOf.on(), asOf.instant(), id)
                .map(rows -> rows.isEmpty() ? null : rows.get(0));
    }

    /** The units in a region, as far as the actor sees. */
    Uni<List<Named>> members(Work work, AsOf asOf, UUID region) {
        return work.sql(MEMBERS, asOf.on(), asOf.instant(), region).map(RegionRepository::named);
    }

    /** The units a manager manages that lie in no region. */
    Uni<List<Named>> inNone(Work work, AsOf asOf, UUID manager) {
        return work.sql(IN_NONE, asOf.on(), asOf.instant(), manager).map(RegionRepository::named);
    }

    /** Contact points in the order of their ids. */
    Uni<List<FactRow<ContactPoint>>> points(Work work, AsOf asOf, UUID unit, UUID post, UUID after, int limit) {
        return facts.rows(
                work,
                FactTables.CONTACT_POINT,
                HELD + " and ($3::uuid is null or f.unit_id = $3) and ($4::uuid is null or f.post_id = $4)"
                        + " and ($5::uuid is null or f.id > $5) order by f.id limit $6",
                asOf.on(),
                asOf.instant(),
                unit,
                post,
                after,
                limit);
    }

    private static List<Named> named(RowSet<Row> rows) {
        List<Named> units = new ArrayList<>();
        rows.forEach(row -> units.add(new Named(row.getUUID(0), row.getString(1), row.getString(2))));
        return units;
    }
}
