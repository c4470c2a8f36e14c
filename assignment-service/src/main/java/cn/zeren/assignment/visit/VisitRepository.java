package cn.zeren.assignment.visit;

import cn.zeren.assignment.openitem.OpenItem;
import cn.zeren.assignment.openitem.OpenItemsRepository;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Visits within the actor's sight. */
@ApplicationScoped
class VisitRepository implements OpenItemsRepository {

    /** A visit as the figures see it. */
    record Line(UUID postId, String title, UUID visitId, VisitStatus status, LocalDate plannedFor) {}

    static final String OF_YEAR = "select v.leader_post_id, v.leader_title, v.id, v.status, v.planned_for from visit v"
            + " where v.planned_year = $1 and v.leader_post_id in (select distinct p.leader_post_id"
            + " from visit p where p.planned_year = $1 and ($2::uuid is null or p.leader_post_id = $2)"
            + " and ($3::uuid is null or p.leader_post_id > $3) order by p.leader_post_id limit $4)"
            + " order by v.leader_post_id, v.planned_for, v.id";

    Uni<Visit> get(Work work, UUID id) {
        return work.session().find(Visit.class, id).onItem().ifNull().failWith(() -> new Refused(Refusal.notFound()));
    }

    Uni<Void> insert(Work work, Visit visit) {
        return work.session().persist(visit).chain(() -> work.session().flush());
    }

    /**
     * The visits of a year of the next posts in order.
     *
     * @param post null for all
     * @param after the last post seen, null for the first page
     * @param posts how many posts
     */
    Uni<List<Line>> ofYear(Work work, int year, UUID post, UUID after, int posts) {
        return work.sql(OF_YEAR, year, post, after, posts).map(rows -> {
            List<Line> lines = new ArrayList<>(rows.rowCount());
            rows.forEach(row -> lines.add(new Line(
                    row.getUUID("leader_post_id"),
                    row.getString("leader_title"),
                    row.getUUID("id"),
                    VisitStatus.valueOf(row.getString("status")),
                    row.getLocalDate("planned_for"))));
            return lines;
        });
    }

    /** The visits the leader has still to complete. */
    @Override
    public Uni<List<OpenItem>> openOn(Work work, UUID post) {
        return work.sql(
                        "select id, planned_for from visit where leader_post_id = $1 and status in ('PLANNED', 'RECORDED')"
                                + " order by planned_for, id",
                        post)
                .map(rows -> {
                    List<OpenItem> open = new ArrayList<>();
                    rows.forEach(
                            row -> open.add(new OpenItem("VISIT", row.getUUID(0), "下访,计划于" + row.getLocalDate(1))));
                    return open;
                });
    }
}
