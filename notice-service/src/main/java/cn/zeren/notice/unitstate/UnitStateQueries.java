package cn.zeren.notice.unitstate;

import cn.zeren.notice.limit.SubjectKind;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.notice.projection.Sight;
import cn.zeren.notice.unitstate.UnitState.Pressing;
import cn.zeren.notice.unitstate.UnitStateViews.UnitStatePage;
import cn.zeren.notice.unitstate.UnitStateViews.UnitStateView;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.tx.Tx;
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

/** The units in the actor's sight, each with its colour, in the order of their ids. */
@ApplicationScoped
class UnitStateQueries {

    private static final String STATES = """
            with page as (
                select u.id, u.name from unit_fact u
                left join lateral (select max(l.level) as level from limit_clock l
                    where l.unit_id = u.id and l.status = 'RUNNING') worst on true
                where u.valid_from <= $1 and (u.valid_to is null or u.valid_to > $1)
                  and %s
                  and ($2::uuid is null or u.id = $2) and ($3::uuid is null or u.id > $3)
                  and coalesce(worst.level, 0) between $4 and $5 %s
                order by u.id limit $6)
            select page.id as unit_id, page.name, c.id, c.subject_kind, c.about_id, c.level, c.due_on
            from page left join limit_clock c on c.unit_id = page.id and c.status = 'RUNNING'
            order by page.id
            """;

    private static final String ALL = STATES.formatted(Sight.OF_UNIT, "");

    // few are pressed of many: found by their limits
    private static final String PRESSED = STATES.formatted(Sight.OF_UNIT, """
            and u.id in (select p.unit_id from limit_clock p where p.status = 'RUNNING' and p.level > 0 and p.level >= $4)
            """);

    private record Unit(UUID id, String name, List<Pressing> limits) {}

    private final Tx tx;
    private final PolicyRepository policies;

    UnitStateQueries(Tx tx, PolicyRepository policies) {
        this.tx = tx;
        this.policies = policies;
    }

    /**
     * One page.
     *
     * @param colour null for all three
     * @param unitId null for all units
     */
    Uni<UnitStatePage> states(Actor actor, UnitColour colour, UUID unitId, int limit, String cursor) {
        UUID after = Cursor.id(cursor);
        return tx.read(actor, work -> policies.on(work, UnitColourPolicy.NAME, work.today())
                .chain(edition -> {
                    int from = edition.content().from(colour == null ? UnitColour.GREEN : colour);
                    int through = edition.content().through(colour == null ? UnitColour.RED : colour);
                    return work.sql(from > 0 ? PRESSED : ALL, work.today(), unitId, after, from, through, limit + 1)
                            .map(rows -> page(rows, edition, limit, work.today()));
                }));
    }

    private static UnitStatePage page(RowSet<Row> rows, Edition<UnitColourPolicy> edition, int limit, LocalDate today) {
        Map<UUID, Unit> units = new LinkedHashMap<>();
        for (Row row : rows) {
            Unit unit = units.computeIfAbsent(
                    row.getUUID("unit_id"), id -> new Unit(id, row.getString("name"), new ArrayList<>()));
            if (row.getUUID("id") != null) {
                unit.limits()
                        .add(new Pressing(
                                row.getUUID("id"),
                                SubjectKind.valueOf(row.getString("subject_kind")),
                                row.getUUID("about_id"),
                                row.getInteger("level"),
                                row.getLocalDate("due_on")));
            }
        }
        Page<Unit> page = Page.cut(List.copyOf(units.values()), limit, unit -> Cursor.of(unit.id()));
        List<UnitStateView> items = page.items().stream()
                .map(unit -> UnitStateView.of(unit.id(), unit.name(), UnitState.of(unit.limits(), edition)))
                .toList();
        return new UnitStatePage(today, items, page.next());
    }
}
