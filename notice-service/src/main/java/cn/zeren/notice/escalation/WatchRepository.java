package cn.zeren.notice.escalation;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the ladder needs to be there, over all units in one statement each. */
@ApplicationScoped
class WatchRepository {

    // who has left the unit since is no longer its liaison
    private static final String LIAISED = """
            select c.unit_id from contact c
            join official_fact o on o.id = c.official_id and o.home_unit_id = c.unit_id
                and o.valid_from <= $1 and (o.valid_to is null or o.valid_to > $1)
            where c.liaison
            """;

    // three sets, each read once, and no probe for each of a country's units
    private static final String WITHOUT = """
            select unit_id from limit_clock where status = 'RUNNING' and official_id is null
            except select subject_id from alert where code = 'NO_LIAISON' and settled_on is null
            except %s
            """.formatted(LIAISED);

    private static final String AGAIN = """
            select subject_id from alert where code = 'NO_LIAISON' and settled_on is null and subject_id in (%s)
            """.formatted(LIAISED);

    private static final String UNIT = """
            select id from unit_fact where code = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)
            """;

    /** Whether a limit runs whose last day the calendar does not reach. */
    Uni<Boolean> anyPending(Work work) {
        return work.sql("select exists (select 1 from limit_clock where status = 'RUNNING' and due_on is null)")
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Units from which something is due and that have no liaison on the day, but for those an alert is open about. */
    Uni<List<UUID>> withoutLiaison(Work work, LocalDate day) {
        return work.sql(WITHOUT, day).map(WatchRepository::ids);
    }

    /** Units an alert is open about and that have a liaison on the day. */
    Uni<List<UUID>> withLiaisonAgain(Work work, LocalDate day) {
        return work.sql(AGAIN, day).map(WatchRepository::ids);
    }

    /** The unit of that code on the day. */
    Uni<Optional<UUID>> unit(Work work, String code, LocalDate day) {
        return work.sql(UNIT, code, day).map(rows -> ids(rows).stream().findFirst());
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }
}
