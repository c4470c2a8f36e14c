package cn.zeren.notice.cadence;

import cn.zeren.notice.NoticeConfig;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.notice.projection.HeldPost;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who has no card for the running period yet, by chunks in the order of what cards are counted by. */
@ApplicationScoped
class CadenceRepository {

    private static final String HOLDERS = """
            select t.id as tenure_id, p.id as post_id, p.title, p.rank, u.id as unit_id, u.name as unit_name,
                   true as managed, o.id as official_id, o.name as official_name
            from post_fact p
            join unit_fact u on u.id = p.unit_id and u.valid_from <= $1 and (u.valid_to is null or u.valid_to > $1)
            join unit_fact m on m.id = u.managed_by_id and m.code = $2
                 and m.valid_from <= $1 and (m.valid_to is null or m.valid_to > $1)
            join lateral (
                select t.id, t.official_id from tenure_fact t
                where t.post_id = p.id and t.valid_from <= $1 and (t.valid_to is null or t.valid_to > $1)
                order by %s limit 1) t on true
            join official_fact o on o.id = t.official_id
                 and o.valid_from <= $1 and (o.valid_to is null or o.valid_to > $1)
            where p.rank = 'HEAD' and p.valid_from <= $1 and (p.valid_to is null or p.valid_to > $1)
            """.formatted(FactRepository.HOLDER_FIRST);

    private static final String PRINCIPALS = HOLDERS + """
              and p.id > $3 and not exists (select 1 from notice n
                  where n.addressee_id = p.id and n.period = $4 and n.kind = 'REMINDER_CARD')
            order by p.id limit $5
            """;

    private static final String PRINCIPALS_OF = HOLDERS + "and p.unit_id = $3 order by p.id";

    private static final String BEARERS = """
            select u.id as unit_id, u.name as unit_name
            from unit_fact u
            where u.valid_from <= $1 and (u.valid_to is null or u.valid_to > $1) and u.id > $2
              and exists (select 1 from task_borne t
                  where t.unit_id = u.id and t.valid_from <= $1 and (t.valid_to is null or t.valid_to > $1))
              and not exists (select 1 from notice n
                  where n.addressee_id = u.id and n.period = $3 and n.kind = 'SUPERVISION_CARD')
            order by u.id limit $4
            """;

    private final StandingRepository standings;
    private final String committeeCode;

    CadenceRepository(StandingRepository standings, NoticeConfig config) {
        this.standings = standings;
        this.committeeCode = config.committeeCode();
    }

    /** At most {@code limit} candidates after {@code after} that have no card of the kind for the period of {@code day}. */
    Uni<List<Candidate>> withoutCard(Work work, NoticeKind kind, LocalDate day, UUID after, int limit) {
        String period = Period.of(kind.rhythm(), day).code();
        return switch (kind) {
            case REMINDER_CARD ->
                work.sql(PRINCIPALS, day, committeeCode, after, period, limit)
                        .chain(rows -> principals(work, rows, day));
            case SUPERVISION_CARD ->
                work.sql(BEARERS, day, after, period, limit).chain(rows -> bearers(work, rows, day));
            case RECOMMENDATION, RECTIFICATION_NOTICE -> throw new IllegalArgumentException(kind + " has no cadence");
        };
    }

    /** Whoever the unit's cards of the kind are for on a day, whether there is a card or not. */
    Uni<List<Candidate>> of(Work work, NoticeKind kind, UUID unit, String name, LocalDate day) {
        return kind == NoticeKind.REMINDER_CARD
                ? work.sql(PRINCIPALS_OF, day, committeeCode, unit).chain(rows -> principals(work, rows, day))
                : standings
                        .of(work, new UUID[] {unit}, day)
                        .map(standing -> List.of(new Candidate.TaskBearer(unit, name, standing.get(unit))));
    }

    private Uni<List<Candidate>> principals(Work work, RowSet<Row> rows, LocalDate day) {
        List<HeldPost> posts = new ArrayList<>();
        rows.forEach(row -> posts.add(FactRepository.heldPost(row)));
        UUID[] units = posts.stream().map(HeldPost::unitId).toArray(UUID[]::new);
        return standings.of(work, units, day).map(standing -> posts.stream()
                .<Candidate>map(post -> new Candidate.Principal(post, standing.get(post.unitId())))
                .toList());
    }

    private Uni<List<Candidate>> bearers(Work work, RowSet<Row> rows, LocalDate day) {
        Map<UUID, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.put(row.getUUID("unit_id"), row.getString("unit_name")));
        UUID[] units = names.keySet().toArray(UUID[]::new);
        return standings.of(work, units, day).map(standing -> names.entrySet().stream()
                .<Candidate>map(
                        unit -> new Candidate.TaskBearer(unit.getKey(), unit.getValue(), standing.get(unit.getKey())))
                .toList());
    }
}
