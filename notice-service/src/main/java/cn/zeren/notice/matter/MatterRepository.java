package cn.zeren.notice.matter;

import static cn.zeren.notice.Columns.column;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps matters, and reads those open on a day, for many units in one statement. */
@ApplicationScoped
public class MatterRepository {

    private static final String INSERT = """
            insert into matter (id, kind, unit_id, post_id, since, due_on, settled_on, code, score, full_score)
            select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::date[], $6::date[], $7::date[],
                $8::text[], $9::numeric[], $10::numeric[])
            """;

    // of what hangs on a post it is the unit the post belongs to on the day
    private static final String OPEN = """
            select m.unit_id, m.id, m.kind, m.since, m.due_on, m.code, m.score, m.full_score
            from matter m
            where m.unit_id = any ($1) and m.since <= $2 and (m.settled_on is null or m.settled_on > $2)
            union all
            select p.unit_id, m.id, m.kind, m.since, m.due_on, m.code, m.score, m.full_score
            from post_fact p join matter m on m.post_id = p.id
            where p.unit_id = any ($1) and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)
              and m.since <= $2 and (m.settled_on is null or m.settled_on > $2)
            """;

    /** Puts the rows in the place of all that is kept of the facts. */
    Uni<Void> replace(Work work, UUID[] facts, List<MatterRow> rows) {
        return work.sql("delete from matter where id = any ($1)", (Object) facts)
                .chain(() -> work.sql(
                        INSERT,
                        column(rows, UUID.class, row -> row.matter().id()),
                        column(rows, String.class, row -> row.matter().kind().name()),
                        column(rows, UUID.class, MatterRow::unitId),
                        column(rows, UUID.class, MatterRow::postId),
                        column(rows, LocalDate.class, row -> row.matter().since()),
                        column(rows, LocalDate.class, row -> row.matter().due()),
                        column(rows, LocalDate.class, MatterRow::settled),
                        column(rows, String.class, row -> row.matter().code()),
                        column(rows, BigDecimal.class, row -> row.matter().score()),
                        column(rows, BigDecimal.class, row -> row.matter().full())))
                .replaceWithVoid();
    }

    /** What is open of each unit on the day, in no order; units without any are left out. */
    public Uni<Map<UUID, List<Matter>>> open(Work work, UUID[] units, LocalDate day) {
        return work.sql(OPEN, units, day).map(rows -> {
            Map<UUID, List<Matter>> byUnit = new HashMap<>();
            rows.forEach(row -> byUnit.computeIfAbsent(row.getUUID("unit_id"), unit -> new ArrayList<>())
                    .add(matter(row)));
            return byUnit;
        });
    }

    private static Matter matter(Row row) {
        return new Matter(
                MatterKind.valueOf(row.getString("kind")),
                row.getUUID("id"),
                row.getLocalDate("since"),
                row.getLocalDate("due_on"),
                row.getString("code"),
                row.getBigDecimal("score"),
                row.getBigDecimal("full_score"));
    }
}
