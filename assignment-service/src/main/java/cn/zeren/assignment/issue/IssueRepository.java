package cn.zeren.assignment.issue;

import cn.zeren.assignment.openitem.OpenItem;
import cn.zeren.assignment.openitem.OpenItemsRepository;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Issues within the actor's sight. */
@ApplicationScoped
public class IssueRepository implements OpenItemsRepository {

    /** An issue as a sign among others: of which unit, raised when. */
    public record Sign(UUID unitId, UUID issueId, LocalDate raisedOn) {}

    private static final String WITHDRAWN = "select id from issue where id = any ($1) and status = 'WITHDRAWN'";

    /** An ended unit's issues go with what it became; one that stands has its own. */
    private static final String CAME_OUT_OF =
            " union select s.predecessor_unit_id from line l join succession s on s.successor_unit_id = l.id"
                    + " where s.recorded_to is null and s.valid_from <= $2 and not exists (select 1 from unit u"
                    + " where u.id = s.predecessor_unit_id and u.recorded_to is null and u.valid_from <= $2"
                    + " and (u.valid_to is null or u.valid_to > $2)))";

    static final String OF_UNIT = "with recursive line (id) as (select $1::uuid" + CAME_OUT_OF
            + " select id from issue where id = any ($3) and unit_id in (select id from line) and status <> 'WITHDRAWN'";

    static final String OPEN_ON = "with recursive line (id) as ("
            + "select a.target_unit_id from assignment a where (a.sponsor_post_id = $1 or a.sponsor_unit_id in"
            + " (select p.unit_id from post p where p.id = $1 and p.rank = 'HEAD' and p.recorded_to is null"
            + " and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)))"
            + " and a.recorded_to is null and a.valid_from <= $2 and (a.status = 'CARRY_OVER'"
            + " or a.status in ('CONFIRMED', 'ACTIVE') and a.valid_to > $2)"
            + CAME_OUT_OF
            + " select i.id, i.title from issue i where i.status = 'OPEN' and i.unit_id in (select id from line)"
            + " order by i.raised_on, i.id";

    static final String RAISED_BETWEEN =
            "select unit_id, id, raised_on from issue where raised_on between $1 and $2 and status <> 'WITHDRAWN'"
                    + " order by unit_id, raised_on, id";

    Uni<Issue> get(Work work, UUID id) {
        return work.session().find(Issue.class, id).onItem().ifNull().failWith(() -> new Refused(Refusal.notFound()));
    }

    /** As {@link #get}, for a command: whoever does something with it at the same moment waits, and finds it changed. */
    Uni<Issue> lock(Work work, UUID id) {
        return work.sql("select 1 from issue where id = $1 for update", id).chain(() -> get(work, id));
    }

    Uni<Void> insert(Work work, Issue issue) {
        return work.session().persist(issue).chain(() -> work.session().flush());
    }

    /** Those of the ids that are issues of the unit or of what it came out of, but for those withdrawn. */
    public Uni<Set<UUID>> ofUnit(Work work, UUID unit, Collection<UUID> ids) {
        return work.sql(OF_UNIT, unit, work.today(), ids.toArray(UUID[]::new)).map(rows -> {
            Set<UUID> found = new HashSet<>();
            rows.forEach(row -> found.add(row.getUUID(0)));
            return found;
        });
    }

    /** Those of the issues that were raised wrongly. */
    public Uni<Set<UUID>> withdrawn(Work work, Collection<UUID> ids) {
        return work.sql(WITHDRAWN, (Object) ids.toArray(UUID[]::new)).map(rows -> {
            Set<UUID> found = new HashSet<>();
            rows.forEach(row -> found.add(row.getUUID(0)));
            return found;
        });
    }

    /** Issues raised on these days, but for those withdrawn, by unit and day. */
    public Uni<List<Sign>> raisedBetween(Work work, LocalDate from, LocalDate to) {
        return work.sql(RAISED_BETWEEN, from, to).map(rows -> {
            List<Sign> signs = new ArrayList<>(rows.rowCount());
            rows.forEach(row ->
                    signs.add(new Sign(row.getUUID("unit_id"), row.getUUID("id"), row.getLocalDate("raised_on"))));
            return signs;
        });
    }

    /**
     * The open issues of the units the post answers for today, or the member unit it heads, and of what those came out of:
     * who follows in the post answers for them.
     */
    @Override
    public Uni<List<OpenItem>> openOn(Work work, UUID post) {
        return work.sql(OPEN_ON, post, work.today()).map(rows -> {
            List<OpenItem> open = new ArrayList<>();
            rows.forEach(row -> open.add(new OpenItem("ISSUE", row.getUUID(0), "问题:" + row.getString(1))));
            return open;
        });
    }
}
