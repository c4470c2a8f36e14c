package cn.zeren.assignment.register;

import static cn.zeren.assignment.register.ContentRepository.column;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The drafted edition's rows, of one plan or of a country's in one statement. */
@ApplicationScoped
public class DraftRepository {

    private static final String INSERT = "insert into assignment_draft (plan_id, id, manager_unit_id, "
            + ContentRepository.NAMES + ") select plan_id, id, manager_unit_id, type, tier, rule, clauses::text[],"
            + " fact_ids::uuid[], sponsor_post_id, sponsor_official_id, sponsor_unit_id, sponsor_name, sponsor_title,"
            + " target_unit_id, target_post_id, target_official_id, target_name, target_unit_name, valid_from, valid_to,"
            + " explanation from unnest($1::uuid[], $2::uuid[], $3::uuid[], " + ContentRepository.unnest(4)
            + ") as r (plan_id, id, manager_unit_id, " + ContentRepository.NAMES + ")";

    private final ContentRepository content;

    DraftRepository(ContentRepository content) {
        this.content = content;
    }

    /** A drafted row with the plan it belongs to. */
    public record Filed(UUID planId, UUID managerUnitId, DraftRow row) {}

    public static List<Filed> filed(UUID planId, UUID managerUnitId, List<DraftRow> rows) {
        return rows.stream().map(row -> new Filed(planId, managerUnitId, row)).toList();
    }

    /** The rows as columns, for {@link #insert}; long lists are better turned on a worker. */
    public Object[] columns(List<Filed> drafts) {
        List<Object> columns = new ArrayList<>();
        columns.add(column(drafts, Filed::planId, UUID[]::new));
        columns.add(column(drafts, draft -> draft.row().id(), UUID[]::new));
        columns.add(column(drafts, Filed::managerUnitId, UUID[]::new));
        columns.addAll(content.arrays(
                drafts.stream().map(draft -> draft.row().content()).toList()));
        return columns.toArray();
    }

    public Uni<Void> insert(Work work, Object[] columns) {
        return work.sql(INSERT, columns).replaceWithVoid();
    }

    public Uni<Void> clear(Work work, UUID planId) {
        return work.sql("delete from assignment_draft where plan_id = $1", planId)
                .replaceWithVoid();
    }

    /** All rows of the draft, in the order lists have. */
    public Uni<List<DraftRow>> of(Work work, UUID planId) {
        return work.sql(
                        "select * from assignment_draft where plan_id = $1"
                                + " order by tier, target_unit_id, valid_from, id",
                        planId)
                .map(this::read);
    }

    /** One page of the draft, filtered. */
    public Uni<List<DraftRow>> page(Work work, UUID planId, RowFilter filter) {
        return work.sql(
                        "select * from assignment_draft where plan_id = $1" + RowFilter.where("valid_to")
                                + RowFilter.ORDER,
                        filter.params(planId))
                .map(this::read);
    }

    /** One drafted row, or null when it is not there or not in sight. */
    public Uni<DraftRow> one(Work work, UUID id) {
        return work.sql("select * from assignment_draft where id = $1", id)
                .map(rows -> read(rows).stream().findFirst().orElse(null));
    }

    private List<DraftRow> read(RowSet<Row> rows) {
        List<DraftRow> read = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> read.add(new DraftRow(row.getUUID("id"), content.read(row))));
        return read;
    }
}
