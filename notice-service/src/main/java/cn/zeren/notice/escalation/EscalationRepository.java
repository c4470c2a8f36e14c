package cn.zeren.notice.escalation;

import static cn.zeren.notice.Columns.column;

import cn.zeren.notice.delivery.Slot;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.draft.ExplanationConverter;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.ladder.EscalationPolicy;
import cn.zeren.notice.ladder.EscalationRule.Cutoffs;
import cn.zeren.notice.limit.Subject;
import cn.zeren.notice.limit.SubjectKind;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds the limits to be pressed, and stores the rungs they reach, many in one statement. */
@ApplicationScoped
class EscalationRepository {

    // a limit of a list or of its problems is told by the number of the notice that ordered it, where one did
    private static final String PRESSED = """
            select l.id, l.subject_kind, l.subject_id, l.about_id, l.unit_id, l.counting, l.due_on, l.returns, l.last_on,
                   l.level, l.round, coalesce(case when r.id is null then n.kind end, '%s') as kind, p.no as problem,
                   n.doc_no_issuer_code, n.doc_no_year, n.doc_no_seq
            from limit_clock l
            left join rectification r on r.id = l.about_id
            left join problem p on p.id = l.subject_id
            left join notice n on n.id = coalesce(r.origin_id, l.about_id)
            """.formatted(Slot.RECTIFICATION);

    // one thing late is pressed once: the answer to a 整改通知书 waits while a problem of its list is pressed by its own
    // limit
    private static final String PRESSED_BY_ITS_PROBLEMS = """
            l.subject_kind = 'FEEDBACK' and exists (
                select 1 from rectification r join limit_clock p on p.about_id = r.id
                where r.origin_id = l.about_id and r.status <> 'VOIDED'
                  and p.subject_kind = 'PROBLEM' and p.status in ('RUNNING', 'SUSPENDED'))
            """;

    // those whose level can have risen by the day: which level it is, the rule says
    private static final String RISING = PRESSED + """
            where l.status = 'RUNNING' and (l.due_on <= $2 or l.returns >= $4) and l.due_on is not null and l.id > $5
              and (l.level < 4 and l.last_on < $1
                or l.level < 3 and (l.due_on < $3 or l.returns >= $4)
                or l.level < 2 and l.due_on < $1
                or l.level < 1 and l.due_on <= $2)
              and not (%s)
            order by l.id limit $6 for update of l
            """.formatted(PRESSED_BY_ITS_PROBLEMS);

    private static final String RUNNING =
            PRESSED + "where l.id = any ($1) and l.status = 'RUNNING' and l.due_on is not null";

    private static final String ABOUT = PRESSED + "where l.id = $1";

    private static final String GROUNDS =
            "select id, status = 'ENDED' as ended, status = 'SUSPENDED' as suspended, started_on from limit_clock"
                    + " where id = any ($1)";

    private static final String RAISE = """
            update limit_clock l set level = u.level, last_on = u.last_on, version = l.version + 1
            from unnest($1::uuid[], $2::int[], $3::date[]) as u (id, level, last_on) where l.id = u.id
            """;

    private static final String INSERT = """
            insert into escalation (id, version, limit_id, subject_kind, subject_id, about_id, unit_id, level, round, rung,
                taken_on, due_on, last_on, status, standing, explanation)
            select e.id, 1, e.limit_id, e.subject_kind, e.subject_id, e.about_id, e.unit_id, e.level, e.round, e.rung,
                e.taken_on, e.due_on, e.last_on, e.status, e.standing, e.explanation
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::int[], $8::int[],
                $9::text[], $10::date[], $11::date[], $12::date[], $13::text[], $14::text[], $15::text[])
                as e (id, limit_id, subject_kind, subject_id, about_id, unit_id, level, round, rung, taken_on, due_on,
                last_on, status, standing, explanation)
            on conflict (limit_id, level, round) do nothing
            returning id
            """;

    private static final String INCOMPLETE = """
            select e.* from escalation e
            where e.id in (select a.subject_id from alert a where a.code = 'NO_ADDRESSEE' and a.settled_on is null)
              and e.id > :after
            order by e.id limit :rows
            """;

    private static final StandingConverter STANDING = new StandingConverter();
    private static final ExplanationConverter EXPLANATION = new ExplanationConverter();

    /**
     * The escalation of that id.
     *
     * @return fails with NOT_FOUND
     */
    Uni<Escalation> get(Work work, UUID id) {
        return work.session().find(Escalation.class, id).map(escalation -> {
            if (escalation == null) {
                throw new Refused(Refusal.notFound());
            }
            return escalation;
        });
    }

    /** At most {@code limit} limits after {@code after} whose level may have risen by the day, locked. */
    Uni<List<Pressed>> rising(Work work, Cutoffs cutoffs, EscalationPolicy policy, UUID after, int limit) {
        return work.sql(
                        RISING,
                        cutoffs.day(),
                        cutoffs.nearThrough(),
                        cutoffs.redBefore(),
                        policy.redReturns(),
                        after,
                        limit)
                .map(EscalationRepository::pressed);
    }

    /** Those of the limits that still run. */
    Uni<List<Pressed>> running(Work work, Collection<UUID> limits) {
        return work.sql(RUNNING, (Object) limits.toArray(UUID[]::new)).map(EscalationRepository::pressed);
    }

    /** The limit of an escalation, whatever has become of it. */
    Uni<Pressed> limit(Work work, Escalation escalation) {
        return work.sql(ABOUT, escalation.limitId()).map(rows -> pressed(rows).get(0));
    }

    /** What each of the limits stands at, by id. */
    Uni<Map<UUID, Ground>> grounds(Work work, Collection<UUID> limits) {
        return work.sql(GROUNDS, (Object) limits.toArray(UUID[]::new)).map(EscalationRepository::grounds);
    }

    /** What the limit stands at; nobody ends it until the transaction does. */
    Uni<Ground> ground(Work work, Escalation escalation) {
        return work.sql(GROUNDS + " for share", (Object) new UUID[] {escalation.limitId()})
                .map(rows -> grounds(rows).get(escalation.limitId()));
    }

    private static Map<UUID, Ground> grounds(RowSet<Row> rows) {
        Map<UUID, Ground> grounds = new HashMap<>();
        rows.forEach(row -> grounds.put(
                row.getUUID("id"),
                new Ground(row.getBoolean("ended"), row.getBoolean("suspended"), row.getLocalDate("started_on"))));
        return grounds;
    }

    /** Writes down the level each limit has now, and the last date its warning sets. */
    Uni<Void> raise(Work work, List<Escalation> reached) {
        return reached.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.sql(
                                RAISE,
                                column(reached, UUID.class, Escalation::limitId),
                                column(reached, Integer.class, Escalation::level),
                                column(reached, LocalDate.class, Escalation::lastOn))
                        .replaceWithVoid();
    }

    /**
     * Stores rungs; one that the limit has taken in the same round is passed over.
     *
     * @return those stored
     */
    Uni<List<Escalation>> insert(Work work, List<Escalation> taken) {
        if (taken.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return work.sql(
                        INSERT,
                        column(taken, UUID.class, Escalation::id),
                        column(taken, UUID.class, Escalation::limitId),
                        column(taken, String.class, one -> one.subject().kind().name()),
                        column(taken, UUID.class, one -> one.subject().id()),
                        column(taken, UUID.class, Escalation::aboutId),
                        column(taken, UUID.class, Escalation::unitId),
                        column(taken, Integer.class, Escalation::level),
                        column(taken, Integer.class, Escalation::round),
                        column(taken, String.class, one -> one.rung().name()),
                        column(taken, LocalDate.class, Escalation::takenOn),
                        column(taken, LocalDate.class, Escalation::dueOn),
                        column(taken, LocalDate.class, Escalation::lastOn),
                        column(taken, String.class, one -> one.status().name()),
                        column(taken, String.class, one -> STANDING.convertToDatabaseColumn(one.standing())),
                        column(taken, String.class, one -> EXPLANATION.convertToDatabaseColumn(one.explanation())))
                .map(rows -> {
                    Set<UUID> stored = new HashSet<>();
                    rows.forEach(row -> stored.add(row.getUUID(0)));
                    return taken.stream()
                            .filter(one -> stored.contains(one.id()))
                            .toList();
                });
    }

    /** Escalations after {@code after} with an open alert that a duty has no holder. */
    Uni<List<Escalation>> incomplete(Work work, UUID after, int limit) {
        return work.session()
                .createNativeQuery(INCOMPLETE, Escalation.class)
                .setParameter("after", after)
                .setParameter("rows", limit)
                .getResultList();
    }

    private static List<Pressed> pressed(RowSet<Row> rows) {
        List<Pressed> all = new ArrayList<>();
        rows.forEach(row -> all.add(new Pressed(
                row.getUUID("id"),
                new Subject(SubjectKind.valueOf(row.getString("subject_kind")), row.getUUID("subject_id")),
                row.getUUID("about_id"),
                row.getUUID("unit_id"),
                row.getString("kind"),
                docNo(row),
                row.getInteger("problem"),
                Counting.valueOf(row.getString("counting")),
                row.getLocalDate("due_on"),
                row.getInteger("returns"),
                row.getLocalDate("last_on"),
                row.getInteger("level"),
                row.getInteger("round"))));
        return all;
    }

    private static String docNo(Row row) {
        Integer seq = row.getInteger("doc_no_seq");
        return seq == null
                ? null
                : new DocNo(row.getString("doc_no_issuer_code"), row.getInteger("doc_no_year"), seq).text();
    }
}
