package cn.zeren.notice.alert;

import static cn.zeren.notice.Columns.column;

import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Raises and settles alerts, many in one statement; doing so again changes nothing. */
@ApplicationScoped
public class AlertRepository {

    private static final String RAISE = """
            insert into alert (id, code, subject_id, detail, unit_id, raised_on)
            select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::uuid[], $6::date[])
            on conflict (code, subject_id, detail) where settled_on is null do nothing
            """;

    private static final String SETTLE = """
            update alert a set settled_on = $4
            from unnest($2::uuid[], $3::text[]) as s (subject_id, detail)
            where a.code = $1 and a.subject_id = s.subject_id and a.detail = s.detail and a.settled_on is null
            """;

    /** Raises them; one that is open already stays as it is. */
    public Uni<Void> raise(Work work, List<Alarm> alarms) {
        return alarms.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.sql(
                                RAISE,
                                column(alarms, UUID.class, alarm -> Ids.at(work.now())),
                                column(alarms, String.class, alarm -> alarm.code()
                                        .name()),
                                column(alarms, UUID.class, Alarm::subjectId),
                                column(alarms, String.class, Alarm::detail),
                                column(alarms, UUID.class, Alarm::unitId),
                                column(alarms, LocalDate.class, Alarm::raisedOn))
                        .replaceWithVoid();
    }

    /** Settles what is open of that kind about those things, detail by detail. */
    public Uni<Void> settle(Work work, AlertCode code, List<UUID> subjects, List<String> details, LocalDate on) {
        return subjects.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.sql(SETTLE, code, subjects.toArray(UUID[]::new), details.toArray(String[]::new), on)
                        .replaceWithVoid();
    }

    /** Settles what is open of that kind about one thing. */
    public Uni<Void> settle(Work work, AlertCode code, UUID subject, LocalDate on) {
        return work.sql(
                        "update alert set settled_on = $3 where code = $1 and subject_id = $2 and settled_on is null",
                        code,
                        subject,
                        on)
                .replaceWithVoid();
    }

    /** Settles all of that kind that are open but those about one detail; null leaves none. */
    public Uni<Void> settleAllBut(Work work, AlertCode code, String detail, LocalDate on) {
        return work.sql(
                        "update alert set settled_on = $3 where code = $1 and settled_on is null"
                                + " and ($2::text is null or detail <> $2)",
                        code,
                        detail,
                        on)
                .replaceWithVoid();
    }

    /** How many are open of a kind. */
    public Uni<Long> open(Work work, AlertCode code) {
        return work.sql("select count(*) from alert where code = $1 and settled_on is null", code)
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
