package cn.zeren.assignment.holder;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Posts and their holders on a day, as known now, and who keeps what concerns a unit's leaders. */
@ApplicationScoped
public class HolderRepository {

    private static final String ON =
            "%1$s.recorded_to is null and %1$s.valid_from <= $2 and (%1$s.valid_to is null or %1$s.valid_to > $2)";

    private static final String HOLDERS = "select p.id, p.unit_id, p.title, t.official_id, o.name from post p"
            + " left join tenure t on t.post_id = p.id and " + ON.formatted("t")
            + " left join official o on o.id = t.official_id and " + ON.formatted("o") + " where " + ON.formatted("p");

    private static final String KEEPER = "select managed_by_id from unit where id = $1 and recorded_to is null"
            + " and managed_by_id is not null order by (valid_from <= $2 and (valid_to is null or valid_to > $2)) desc,"
            + " valid_from desc limit 1";

    private static final String ORDER = " order by p.code, t.kind desc, t.official_id";

    /** Each of these posts that was there, with its holders: a vacant one once, with nobody. */
    public Uni<List<Holder>> of(Work work, Collection<UUID> posts, LocalDate on) {
        return work.sql(HOLDERS + " and p.id = any ($1)" + ORDER, posts.toArray(UUID[]::new), on)
                .map(HolderRepository::read);
    }

    /** The 正职 posts of a unit with their holders, in order of code. */
    public Uni<List<Holder>> heads(Work work, UUID unit, LocalDate on) {
        return work.sql(HOLDERS + " and p.unit_id = $1 and p.rank = 'HEAD'" + ORDER, unit, on)
                .map(HolderRepository::read);
    }

    /** Whether an official held a post; asked of himself, it needs no sight of the post. */
    public Uni<Boolean> holds(Work work, UUID official, UUID post, LocalDate on) {
        if (official == null) {
            return Uni.createFrom().item(false);
        }
        return work.sql(
                        "select 1 from tenure t where t.post_id = $1 and t.official_id = $3 and " + ON.formatted("t"),
                        post,
                        on,
                        official)
                .map(rows -> rows.rowCount() > 0);
    }

    /** The officials who held a post. */
    public Uni<List<UUID>> officials(Work work, UUID post, LocalDate on) {
        return work.sql("select t.official_id from tenure t where t.post_id = $1 and " + ON.formatted("t"), post, on)
                .map(rows -> {
                    List<UUID> officials = new ArrayList<>();
                    rows.forEach(row -> officials.add(row.getUUID(0)));
                    return officials;
                });
    }

    /** Who manages the unit's leading body; the unit itself where nobody here does. */
    public Uni<UUID> keeper(Work work, UUID unit, LocalDate on) {
        return work.sql(KEEPER, unit, on)
                .map(rows ->
                        rows.rowCount() == 0 ? unit : rows.iterator().next().getUUID(0));
    }

    private static List<Holder> read(RowSet<Row> rows) {
        List<Holder> holders = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> holders.add(new Holder(
                row.getUUID("id"),
                row.getUUID("unit_id"),
                row.getString("title"),
                row.getUUID("official_id"),
                row.getString("name"))));
        return holders;
    }
}
