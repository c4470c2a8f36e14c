package cn.zeren.assignment.patrol;

import cn.zeren.assignment.fact.ContactPoint;
import cn.zeren.assignment.listing.Criteria;
import cn.zeren.assignment.listing.ListRepository;
import cn.zeren.assignment.openitem.OpenItem;
import cn.zeren.assignment.openitem.OpenItemsRepository;
import cn.zeren.assignment.store.FactRepository;
import cn.zeren.assignment.store.FactTables;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Patrols, and what the facts say of the place patrolled. */
@ApplicationScoped
public class PatrolRepository implements OpenItemsRepository {

    private static final String HELD =
            "f.recorded_to is null and f.valid_from <= $2 and (f.valid_to is null or f.valid_to > $2)";

    private final FactRepository facts;

    PatrolRepository(FactRepository facts) {
        this.facts = facts;
    }

    /** The place of a patrol in the order of lists. */
    record Place(LocalDate reportDue, UUID id) {}

    /**
     * Which patrols are asked for; null for any.
     *
     * @param lateOn only those whose report came late, or is late on that day
     */
    record Wanted(UUID regionId, UUID unitId, UUID contactPointId, PatrolStatus status, LocalDate lateOn) {}

    /** The patrol, or null when it is not there or not in sight. */
    Uni<Patrol> find(Work work, UUID id) {
        return work.session().find(Patrol.class, id);
    }

    /** The contact point as it holds on a day, or null when it does not or is not in sight. */
    Uni<ContactPoint> point(Work work, UUID id, LocalDate on) {
        return facts.rows(work, FactTables.CONTACT_POINT, "f.id = $1 and " + HELD, id, on)
                .map(rows -> rows.isEmpty() ? null : rows.get(0).content());
    }

    /** The region a unit lies in on a day. */
    Uni<Optional<UUID>> regionOf(Work work, UUID unit, LocalDate on) {
        return facts.rows(work, FactTables.REGION_MEMBER, "f.unit_id = $1 and " + HELD, unit, on)
                .map(rows -> rows.stream().findFirst().map(row -> row.content().regionId()));
    }

    /** The patrols of the leader's contact points whose report has not gone to 市委. */
    @Override
    public Uni<List<OpenItem>> openOn(Work work, UUID post) {
        return work.sql(
                        "select id, report_due from patrol where leader_post_id = $1 and status = 'OPEN'"
                                + " order by report_due, id",
                        post)
                .map(rows -> {
                    List<OpenItem> open = new ArrayList<>();
                    rows.forEach(row ->
                            open.add(new OpenItem("PATROL", row.getUUID(0), "联系点巡查,报告期限" + row.getLocalDate(1))));
                    return open;
                });
    }

    Uni<Void> insert(Work work, Patrol patrol) {
        return work.session().persist(patrol);
    }

    /** Patrols in the order of the limits of their reports. */
    Uni<List<Patrol>> page(Work work, Wanted wanted, Place after, int limit) {
        Criteria<Patrol> criteria = new Criteria<>(Patrol.class, "e.reportDue, e.id")
                .andIf("e.regionId = :region", "region", wanted.regionId())
                .andIf("e.unitId = :unit", "unit", wanted.unitId())
                .andIf("e.contactPointId = :point", "point", wanted.contactPointId())
                .andIf("e.status = :status", "status", wanted.status())
                .andIf(
                        "(e.reportedOn > e.reportDue or e.reportedOn is null and e.reportDue < :today)",
                        "today",
                        wanted.lateOn());
        if (after != null) {
            criteria.and(
                    "(e.reportDue > :afterDue or e.reportDue = :afterDue and e.id > :afterId)",
                    Map.of("afterDue", after.reportDue(), "afterId", after.id()));
        }
        return ListRepository.page(work, criteria, limit);
    }
}
