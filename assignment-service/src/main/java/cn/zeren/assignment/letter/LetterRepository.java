package cn.zeren.assignment.letter;

import cn.zeren.assignment.duty.DutyItem;
import cn.zeren.assignment.duty.DutyItemsConverter;
import cn.zeren.assignment.listing.ListRepository;
import cn.zeren.assignment.openitem.OpenItem;
import cn.zeren.assignment.openitem.OpenItemsRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Loads letters in the actor's sight. What was never issued is the office's own paper. */
@ApplicationScoped
public class LetterRepository implements OpenItemsRepository {

    private static final String PAGE = "select id from letter l where ($1::int is null or l.year = $1)"
            + " and ($2::uuid is null or l.sponsor_post_id = $2 or l.target_post_id = $2)"
            + " and ($3::uuid is null or l.target_unit_id = $3) and ($4::text is null or l.status = $4)"
            + " and ($5::uuid is null or exists (select 1 from tenure t where t.official_id = $5"
            + " and t.post_id in (l.sponsor_post_id, l.target_post_id)"
            + " and t.recorded_to is null and t.valid_from <= $6 and (t.valid_to is null or t.valid_to > $6)))"
            + " and ($7 or l.issued_at is not null)"
            + " and ($8::int is null or l.year < $8 or l.year = $8 and l.id > $9::uuid)"
            + " order by l.year desc, l.id limit $10";

    private static final String LATEST_ISSUED = "select distinct on (sponsor_post_id, target_post_id) id, items,"
            + " signed_at is not null from letter where year = $1 and status = any ($2)"
            + " and ($3::uuid is null or sponsor_post_id = $3) and ($4::uuid is null or target_unit_id = $4)"
            + " order by sponsor_post_id, target_post_id, edition desc";

    /** A whole body's link has its letter when one of its posts has. */
    private static final String WITHOUT_LETTER = """
            select distinct on (a.sponsor_post_id, a.sponsor_unit_id, a.target_unit_id, a.target_post_id) a.id
            from plan p join assignment a on a.plan_id = p.id and a.recorded_to is null
            where p.year = $1 and ($3::uuid is null or a.sponsor_post_id = $3) and ($4::uuid is null or a.target_unit_id = $4)
              and not exists (select 1 from letter l where l.target_unit_id = a.target_unit_id and l.year = a.year
                              and l.status = any ($2)
                              and (l.sponsor_post_id = a.sponsor_post_id or l.sponsor_unit_id = a.sponsor_unit_id)
                              and (a.target_post_id is null or l.target_post_id = a.target_post_id))
            order by a.sponsor_post_id, a.sponsor_unit_id, a.target_unit_id, a.target_post_id, a.valid_from, a.id
            """;

    private static final String OPEN = "select id, year, sponsor_title, target_title from letter"
            + " where (target_post_id = $1 or sponsor_post_id = $1)"
            + " and status in ('ISSUED', 'SIGNED_BY_UNIT', 'COUNTERSIGNED', 'IN_FORCE') order by year, id";

    private static final DutyItemsConverter ITEMS = new DutyItemsConverter();

    /** What to list; null members are for all. A post is either party's, so is an official who holds one on the day. */
    record Filter(Integer year, UUID post, UUID targetUnit, UUID official, LocalDate on, LetterStatus status) {}

    /** A place in the order of lists. */
    record Place(int year, UUID id) {}

    /** What of an assignment a letter rests on. */
    record Link(int year, UUID sponsorPost, UUID sponsorUnit, UUID targetUnit, UUID targetPost) {}

    /** The assignment as held now, or null when there is none in sight. */
    Uni<Link> link(Work work, UUID assignment) {
        return work.sql(
                        "select year, sponsor_post_id, sponsor_unit_id, target_unit_id, target_post_id from assignment"
                                + " where id = $1 and recorded_to is null",
                        assignment)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Link(
                                row.getInteger(0), row.getUUID(1), row.getUUID(2), row.getUUID(3), row.getUUID(4)))
                        .orElse(null));
    }

    /**
     * The edition.
     *
     * @return fails with {@code NOT_FOUND} also for one hidden from the actor
     */
    Uni<Letter> get(Work work, UUID id) {
        return work.session().find(Letter.class, id).map(letter -> {
            if (letter == null || letter.issuedAt() == null && !seesUnissued(work.actor())) {
                throw new Refused(Refusal.notFound());
            }
            return letter;
        });
    }

    /** The latest edition between two posts in a year, or null. */
    Uni<Letter> latest(Work work, UUID sponsorPost, UUID targetPost, int year) {
        return between(work, sponsorPost, targetPost, year, "");
    }

    /** The edition in force between two posts in a year, or null. */
    Uni<Letter> inForce(Work work, UUID sponsorPost, UUID targetPost, int year) {
        return between(work, sponsorPost, targetPost, year, " and l.status = IN_FORCE");
    }

    private static Uni<Letter> between(Work work, UUID sponsorPost, UUID targetPost, int year, String more) {
        return work.session()
                .createSelectionQuery(
                        "from Letter l where l.parties.sponsorPostId = :sponsor and l.parties.targetPostId = :target"
                                + " and l.year = :year" + more + " order by l.edition desc",
                        Letter.class)
                .setParameter("sponsor", sponsorPost)
                .setParameter("target", targetPost)
                .setParameter("year", year)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /** Those whose year has begun and which are to enter force, and those whose year is over, at most so many. */
    Uni<List<Letter>> turning(Work work, LocalDate day, int limit) {
        return work.session()
                .createSelectionQuery(
                        "from Letter l where l.status = COUNTERSIGNED and l.year <= :year"
                                + " or l.status = IN_FORCE and l.year < :year order by l.id",
                        Letter.class)
                .setParameter("year", day.getYear())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Editions, the latest year first. */
    Uni<List<Letter>> page(Work work, Filter filter, Place after, int limit) {
        return work.sql(
                        PAGE,
                        filter.year(),
                        filter.post(),
                        filter.targetUnit(),
                        filter.status(),
                        filter.official(),
                        filter.on() == null ? work.today() : filter.on(),
                        seesUnissued(work.actor()),
                        after == null ? null : after.year(),
                        after == null ? null : after.id(),
                        limit)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList())
                .chain(ids -> ListRepository.all(work, Letter.class, ids, Letter::id));
    }

    /**
     * The letters that count for the signing rate of a year: of every link the latest edition issued.
     *
     * @param sponsorPost null for all, so too the unit
     */
    Uni<List<SigningRate.Counted>> counted(Work work, int year, UUID sponsorPost, UUID targetUnit) {
        String[] statuses =
                LetterStatus.counted().stream().map(LetterStatus::name).toArray(String[]::new);
        return work.sql(LATEST_ISSUED, year, statuses, sponsorPost, targetUnit)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new SigningRate.Counted(
                                row.getUUID(0),
                                row.getBoolean(2),
                                ITEMS.convertToEntityAttribute(row.getString(1)).list().stream()
                                        .map(DutyItem::code)
                                        .toList()))
                        .toList());
    }

    /**
     * The links of the year's plans down which no letter was issued, one assignment of each: without them a rate of all
     * letters signed says little.
     *
     * @param sponsorPost null for all, so too the unit
     */
    Uni<List<UUID>> withoutLetter(Work work, int year, UUID sponsorPost, UUID targetUnit) {
        String[] statuses =
                LetterStatus.counted().stream().map(LetterStatus::name).toArray(String[]::new);
        return work.sql(WITHOUT_LETTER, year, statuses, sponsorPost, targetUnit)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    /** The letters of either party that are to be signed or in force. */
    @Override
    public Uni<List<OpenItem>> openOn(Work work, UUID post) {
        return work.sql(OPEN, post).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new OpenItem(
                        "LETTER",
                        row.getUUID(0),
                        row.getInteger(1) + "年责任书(" + row.getString(2) + "—" + row.getString(3) + ")"))
                .toList());
    }

    private static boolean seesUnissued(Actor actor) {
        return actor.everywhere() || actor.has(Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.AUDITOR);
    }
}
