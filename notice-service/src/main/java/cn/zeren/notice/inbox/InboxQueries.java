package cn.zeren.notice.inbox;

import cn.zeren.notice.delivery.Delivery;
import cn.zeren.notice.delivery.DeliveryRepository;
import cn.zeren.notice.delivery.DeliveryViews.DeliveryView;
import cn.zeren.notice.delivery.RecipientKind;
import cn.zeren.notice.inbox.InboxViews.Inbox;
import cn.zeren.notice.inbox.InboxViews.InboxCount;
import cn.zeren.notice.inbox.InboxViews.InboxItem;
import cn.zeren.notice.inbox.Reader.Duty;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.Hand;
import cn.zeren.notice.notice.HandRepository;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.notice.register.RegisterQueries;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Reads of an inbox, within the actor's sight. Each branch walks one index and stops at the end of the page. */
@ApplicationScoped
class InboxQueries {

    /** So many are counted of what came to one addressee, and of what waits of one kind and status. */
    static final int COUNTED = 200;

    static final int TOLD = 50;

    // what came to me or to a unit of mine and is open, or is of the status asked for
    private static final String RECEIVED = """
            n.issued_at is not null and ($4::text is null and n.status not in ('CLOSED', 'REPLACED', 'RECALLED', 'VOIDED')
                or n.status = $4)
            """;

    // each branch up to a bound; bounded says that it has come to it
    private static final String MINE = """
            with mine as (
                select b.id, b.status, count(*) over () >= $6 as bounded from (
                    select n.id, n.status from notice n where n.addressee_official_id = $1 and %1$s
                      and ($5::uuid is null or n.id < $5) order by n.id desc limit $6) b
                union all
                select b.id, b.status, b.bounded from unnest($2::uuid[]) u cross join lateral (
                    select m.id, m.status, count(*) over () >= $6 as bounded from (
                        select n.id, n.status from notice n where n.addressee_unit_id = u
                          and n.addressee_kind <> 'PRINCIPAL' and (n.addressee_kind = 'UNIT' or $3) and %1$s
                          and ($5::uuid is null or n.id < $5) order by n.id desc limit $6) m) b
                union all
                select b.id, b.status, b.bounded from unnest($7::text[], $8::text[]) as s (status, kind) cross join lateral (
                    select w.id, w.status, count(*) over () >= $6 as bounded from (
                        select n.id, n.status from notice n where n.status = s.status and n.kind = s.kind
                          and n.status in %2$s and ($4::text is null or n.status = $4)
                          and ($5::uuid is null or n.id < $5) order by n.id desc limit $6) w) b)
            """.formatted(RECEIVED, Waiting.STATUSES);

    // what stands still presses nobody meanwhile, whatever level it had come to
    private static final String LEVEL = """
            left join lateral (select max(c.level) as level from limit_clock c
                where c.about_id = n.id and c.status = 'RUNNING') l on true
            """;

    // by their ids and not by a join: a plan made for any limit would walk the whole register
    static final String PAGE = MINE + RegisterQueries.selecting("coalesce(l.level, 0) as level") + LEVEL
            + " where n.id = any (array(select distinct id from mine order by id desc limit $6)) order by n.id desc";

    // one that came by two branches is one; what was never issued has no limit to look for
    static final String COUNTS = MINE + """
            select n.status, coalesce(l.level, 0) as level, count(*), bool_or(n.bounded) as at_least
            from (select id, status, bool_or(bounded) as bounded from mine group by id, status) n
            left join (select c.about_id, max(c.level) as level from limit_clock c
                where c.about_id = any (array(select id from mine where status not in ('DRAFT', 'REVIEWED', 'SIGNED')))
                  and c.status = 'RUNNING' group by 1) l on l.about_id = n.id
            group by 1, 2 order by 1, 2
            """;

    private static final String HORIZON = "(pg_snapshot_xmin(pg_current_snapshot())::text::bigint)";

    private static final String READER = "select coalesce(zeren_roots(), '{}') as roots, " + HORIZON + " as horizon";

    // to make a plan takes longer than to read the page, and what the branches walk is the same whoever reads
    private static final String KEEP_PLANS = "set local plan_cache_mode = force_generic_plan";

    // by the three ways something is told to a reader; each in the order of its own index
    private static final String TOLD_TO = """
            select d.id, d.tx from (
                (select id, tx from delivery where channel = 'INBOX' and official_id = $1 and %1$s
                    order by tx %2$s, id %2$s limit $4)
                union all
                select t.id, t.tx from unnest($2::text[], $3::uuid[]) as u (recipient, unit_id) cross join lateral (
                    select id, tx from delivery where channel = 'INBOX' and official_id is null
                      and recipient = u.recipient and unit_id = u.unit_id and %1$s
                    order by tx %2$s, id %2$s limit $4) t
                union all
                (select id, tx from delivery where channel = 'INBOX' and official_id is null and recipient = 'OFFICE'
                    and $5 and %1$s order by tx %2$s, id %2$s limit $4)) d
            order by d.tx %2$s, d.id %2$s limit $4
            """;

    static final String UNOPENED = TOLD_TO.formatted("status = 'DELIVERED'", "desc");

    private static final String NEWS = TOLD_TO.formatted("(tx, id) > ($6, $7) and tx < " + HORIZON, "asc");

    private static final String ARRIVALS = """
            select distinct recipient, official_id, unit_id from delivery
            where channel = 'INBOX' and tx >= $1 and tx < $2
            """;

    private static final Actor WATCH = Actor.service("inbox");

    private final Tx tx;
    private final HandRepository hands;
    private final FactRepository facts;
    private final DeliveryRepository deliveries;

    InboxQueries(Tx tx, HandRepository hands, FactRepository facts, DeliveryRepository deliveries) {
        this.tx = tx;
        this.hands = hands;
        this.facts = facts;
        this.deliveries = deliveries;
    }

    /** Which part of the inbox to read. */
    record Asked(NoticeStatus status, int limit, String cursor) {}

    /**
     * Something new, and where it stands in the stream.
     *
     * @param position the id of its event
     */
    record News(Position position, DeliveryView told) {}

    /** A reader, and the oldest transaction that is open as he looks. */
    record Look(Reader reader, long horizon) {}

    /** One who was told something; without an official, whoever has the duty in the unit. */
    record Recipient(RecipientKind kind, UUID official, UUID unit) {}

    /**
     * Who was told something.
     *
     * @param unknown that it may have been anybody
     * @param horizon the oldest transaction open as it was looked
     */
    record Arrivals(boolean unknown, List<Recipient> recipients, long horizon) {

        boolean none() {
            return !unknown && recipients.isEmpty();
        }

        boolean mayBeFor(Reader reader) {
            return unknown || recipients.stream().anyMatch(one -> reader.mayBe(one.kind(), one.official(), one.unit()));
        }
    }

    /** Who was told something in transactions from that one on; from 0 on it is not looked who. */
    Uni<Arrivals> arrivals(long since) {
        return tx.read(WATCH, work -> work.sql("select " + HORIZON).chain(rows -> {
            long horizon = rows.iterator().next().getLong(0);
            if (since == 0 || since == horizon) {
                return Uni.createFrom().item(new Arrivals(since == 0, List.of(), horizon));
            }
            return work.sql(ARRIVALS, since, horizon).map(found -> {
                List<Recipient> recipients = new ArrayList<>();
                found.forEach(row -> recipients.add(new Recipient(
                        RecipientKind.valueOf(row.getString("recipient")),
                        row.getUUID("official_id"),
                        row.getUUID("unit_id"))));
                return new Arrivals(false, recipients, horizon);
            });
        }));
    }

    /** What waits for the actor: a page of it, how much there is, and what he was told. */
    Uni<Inbox> inbox(Actor actor, Asked asked) {
        UUID after = Cursor.id(asked.cursor());
        return tx.read(actor, work -> Uni.combine()
                .all()
                .unis(look(work), hands.of(work), work.sql(KEEP_PLANS))
                .asTuple()
                .chain(seen -> inbox(work, seen.getItem1(), seen.getItem2(), asked, after)));
    }

    /** Who the actor is to the inbox now. */
    Uni<Look> look(Actor actor) {
        return tx.read(actor, this::look);
    }

    /** What was told after a position, in the order of the stream. */
    Uni<List<News>> after(Reader reader, Position position, int limit) {
        return tx.read(reader.actor(), work -> work.sql(
                        NEWS,
                        reader.actor().officialId(),
                        kinds(reader),
                        units(reader),
                        limit,
                        reader.ofTheOffice(),
                        position.tx(),
                        position.row())
                .chain(rows -> {
                    Map<UUID, Long> transactions = new HashMap<>();
                    List<UUID> order = new ArrayList<>();
                    rows.forEach(row -> {
                        order.add(row.getUUID("id"));
                        transactions.put(row.getUUID("id"), row.getLong("tx"));
                    });
                    return views(work, reader, order).map(views -> views.stream()
                            .map(view -> new News(new Position(transactions.get(view.id()), view.id()), view))
                            .toList());
                }));
    }

    private Uni<Look> look(Work work) {
        return Uni.combine().all().unis(work.sql(READER), facts.standing(work)).with((rows, standing) -> {
            Row row = rows.iterator().next();
            Set<UUID> roots = new HashSet<>(List.of(row.getArrayOfUUIDs("roots")));
            return new Look(new Reader(work.actor(), standing.units(), roots), row.getLong("horizon"));
        });
    }

    private Uni<Inbox> inbox(Work work, Look look, Hand hand, Asked asked, UUID after) {
        Reader reader = look.reader();
        return Uni.combine()
                .all()
                .unis(page(work, reader, hand, asked, after), counts(work, reader, hand, asked), unopened(work, reader))
                .with((page, counts, told) -> inbox(page, counts, told, look, asked.limit()));
    }

    private Uni<List<InboxItem>> page(Work work, Reader reader, Hand hand, Asked asked, UUID after) {
        return mine(work, PAGE, reader, hand, asked.status(), after, asked.limit() + 1)
                .map(rows -> {
                    List<InboxItem> items = new ArrayList<>();
                    rows.forEach(
                            row -> items.add(new InboxItem(RegisterQueries.row(row, hand), row.getInteger("level"))));
                    return items;
                });
    }

    private Uni<List<InboxCount>> counts(Work work, Reader reader, Hand hand, Asked asked) {
        return mine(work, COUNTS, reader, hand, asked.status(), null, COUNTED).map(rows -> {
            List<InboxCount> counts = new ArrayList<>();
            rows.forEach(row -> counts.add(new InboxCount(
                    NoticeStatus.valueOf(row.getString("status")),
                    row.getInteger("level"),
                    row.getLong("count"),
                    row.getBoolean("at_least"))));
            return counts;
        });
    }

    private static Uni<RowSet<Row>> mine(
            Work work, String sql, Reader reader, Hand hand, NoticeStatus status, UUID after, int limit) {
        List<Waiting> waiting = Waiting.of(reader.actor(), hand.handling());
        return work.sql(
                sql,
                reader.actor().officialId(),
                reader.units().toArray(UUID[]::new),
                reader.actor().has(Role.PARTY_SECRETARY),
                status,
                after,
                limit,
                waiting.stream().map(Waiting::status).map(NoticeStatus::name).toArray(String[]::new),
                waiting.stream().map(Waiting::kind).map(NoticeKind::name).toArray(String[]::new));
    }

    private Uni<List<DeliveryView>> unopened(Work work, Reader reader) {
        return work.sql(UNOPENED, reader.actor().officialId(), kinds(reader), units(reader), TOLD, reader.ofTheOffice())
                .chain(rows -> {
                    List<UUID> order = new ArrayList<>();
                    rows.forEach(row -> order.add(row.getUUID("id")));
                    return views(work, reader, order);
                });
    }

    /** As ordered. */
    private Uni<List<DeliveryView>> views(Work work, Reader reader, List<UUID> order) {
        if (order.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return deliveries.all(work, order).map(found -> {
            Map<UUID, Delivery> byId = new HashMap<>();
            found.forEach(one -> byId.put(one.id(), one));
            return order.stream()
                    .map(id -> DeliveryView.of(byId.get(id), true, reader.actor()))
                    .toList();
        });
    }

    private static String[] kinds(Reader reader) {
        return column(reader, duty -> duty.kind().name()).toArray(String[]::new);
    }

    private static UUID[] units(Reader reader) {
        return column(reader, Duty::unit).toArray(UUID[]::new);
    }

    private static <V> List<V> column(Reader reader, Function<Duty, V> value) {
        return reader.duties().stream().map(value).toList();
    }

    private static Inbox inbox(
            List<InboxItem> found, List<InboxCount> counts, List<DeliveryView> told, Look look, int limit) {
        List<InboxItem> items = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(items.get(limit - 1).notice().id()) : null;
        return new Inbox(items, counts, told, Position.before(look.horizon()).text(), next);
    }
}
