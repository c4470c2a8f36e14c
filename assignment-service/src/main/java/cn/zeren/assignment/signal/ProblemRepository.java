package cn.zeren.assignment.signal;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What is known of problems, and which signal was drafted for each that came again. */
@ApplicationScoped
class ProblemRepository {

    /** A unit nobody has told of yet has no keeper either: its problems wait. */
    private static final String WITHOUT_SIGNAL =
            "select p.*, e.found_on as earlier_found_on from problem p left join problem e on e.id = p.recurrence_of"
                    + " where p.recurrence_of is not null and p.signal_id is null and not p.voided"
                    + " and exists (select 1 from unit u where u.id = p.unit_id)";

    /** The row stays locked, and whoever waited for it finds that it has its signal. */
    private static final String LOCKED = " order by p.id for update of p";

    static final String WAITING = WITHOUT_SIGNAL + LOCKED;

    static final String WAITING_FOR =
            WITHOUT_SIGNAL + " and e.id is not null and (p.id = any ($1) or p.recurrence_of = any ($1))" + LOCKED;

    static final String DRAFTS_OF_VOIDED =
            "select s.id from problem p join signal s on s.id = p.signal_id where p.id = any ($1) and p.voided"
                    + " and s.status = 'FOUND' order by s.id for update of s";

    /** A problem that came again, and when the earlier one was found, null when that is not known. */
    record Waiting(Problem problem, LocalDate earlierFoundOn) {}

    Uni<Void> put(Work work, List<Problem> problems) {
        List<Problem> inOrder =
                problems.stream().sorted(Comparator.comparing(Problem::id)).toList();
        return work.sql(
                        "insert into problem (id, unit_id, cause, found_on, recurrence_of, voided)"
                                + " select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::uuid[],"
                                + " $6::boolean[]) on conflict (id) do update set unit_id = excluded.unit_id,"
                                + " cause = excluded.cause, found_on = excluded.found_on,"
                                + " recurrence_of = excluded.recurrence_of, voided = excluded.voided",
                        column(inOrder, Problem::id, UUID[]::new),
                        column(inOrder, Problem::unitId, UUID[]::new),
                        column(inOrder, Problem::cause, String[]::new),
                        column(inOrder, Problem::foundOn, LocalDate[]::new),
                        column(inOrder, Problem::recurrenceOf, UUID[]::new),
                        column(inOrder, Problem::voided, Boolean[]::new))
                .replaceWithVoid();
    }

    /** All that came again, stand, are of a known unit and have no signal yet. */
    Uni<List<Waiting>> waiting(Work work) {
        return work.sql(WAITING).map(ProblemRepository::read);
    }

    /** Those among them of which both the problem and the earlier one are known, and one of them is among these. */
    Uni<List<Waiting>> waitingFor(Work work, List<Problem> learned) {
        return work.sql(WAITING_FOR, (Object) column(learned, Problem::id, UUID[]::new))
                .map(ProblemRepository::read);
    }

    /** @param signals by problem */
    Uni<Void> signalled(Work work, Map<UUID, UUID> signals) {
        List<UUID> problems = List.copyOf(signals.keySet());
        return work.sql(
                        "update problem p set signal_id = made.signal_id"
                                + " from unnest($1::uuid[], $2::uuid[]) as made (id, signal_id) where p.id = made.id",
                        problems.toArray(UUID[]::new),
                        problems.stream().map(signals::get).toArray(UUID[]::new))
                .replaceWithVoid();
    }

    /** The signals of those problems that are void by now, not sent yet; locked. */
    Uni<List<UUID>> draftsOfVoided(Work work, List<Problem> learned) {
        return work.sql(DRAFTS_OF_VOIDED, (Object) column(learned, Problem::id, UUID[]::new))
                .map(rows -> {
                    List<UUID> drafts = new ArrayList<>();
                    rows.forEach(row -> drafts.add(row.getUUID(0)));
                    return drafts;
                });
    }

    private static List<Waiting> read(RowSet<Row> rows) {
        List<Waiting> waiting = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> waiting.add(new Waiting(
                new Problem(
                        row.getUUID("id"),
                        row.getUUID("unit_id"),
                        row.getString("cause"),
                        row.getLocalDate("found_on"),
                        row.getUUID("recurrence_of"),
                        row.getBoolean("voided")),
                row.getLocalDate("earlier_found_on"))));
        return waiting;
    }

    private static <V> V[] column(List<Problem> rows, Function<Problem, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
