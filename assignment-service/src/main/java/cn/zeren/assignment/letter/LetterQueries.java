package cn.zeren.assignment.letter;

import cn.zeren.assignment.duty.DutyViews.HolderView;
import cn.zeren.assignment.duty.DutyViews.ItemView;
import cn.zeren.assignment.letter.LetterRepository.Filter;
import cn.zeren.assignment.letter.LetterRepository.Place;
import cn.zeren.assignment.letter.LetterViews.LetterView;
import cn.zeren.assignment.letter.LetterViews.PartyView;
import cn.zeren.assignment.letter.LetterViews.SigningRateView;
import cn.zeren.assignment.paper.SheetPdfConverter;
import cn.zeren.assignment.seat.Holder;
import cn.zeren.assignment.seat.SeatRepository;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.time.BusinessClock;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads of letters: of the units in sight, and of the posts one holds. */
@ApplicationScoped
public class LetterQueries {

    private static final String PATH = "/api/assignment/v1/letters/";

    private final Tx tx;
    private final LetterRepository letters;
    private final SeatRepository seats;

    LetterQueries(Tx tx, LetterRepository letters, SeatRepository seats) {
        this.tx = tx;
        this.letters = letters;
        this.seats = seats;
    }

    public Uni<LetterView> letter(Actor actor, UUID id) {
        return tx.read(actor, work -> letters.get(work, id)
                .chain(letter -> views(work, List.of(letter)).map(views -> views.get(0))));
    }

    /** The edition on paper. Drawing takes a while: not on the event loop. */
    public Uni<byte[]> pdf(Actor actor, UUID id) {
        return tx.read(actor, work -> letters.get(work, id))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(letter -> SheetPdfConverter.pdf(
                        LetterPaper.of(letter, BusinessClock.ZONE), LetterPaper.title(letter), letter.version()));
    }

    /** @param official letters of the posts he holds on that day, null day for today */
    public Uni<Page<LetterView>> page(
            Actor actor,
            Integer year,
            UUID post,
            UUID targetUnit,
            UUID official,
            LocalDate on,
            LetterStatus status,
            String cursor,
            int limit) {
        Place after = Cursor.parse(cursor, 2, key -> new Place(Integer.parseInt(key[0]), UUID.fromString(key[1])));
        Filter filter = new Filter(year, post, targetUnit, official, on, status);
        return tx.read(actor, work -> letters.page(work, filter, after, limit + 1)
                .chain(found -> views(work, found))
                .map(items -> Page.cut(items, limit, LetterQueries::next)));
    }

    /** Of the letters in the actor's sight. */
    public Uni<SigningRateView> signingRate(Actor actor, int year, UUID sponsorPost, UUID targetUnit) {
        return tx.read(actor, work -> letters.counted(work, year, sponsorPost, targetUnit)
                .chain(counted -> letters.withoutLetter(work, year, sponsorPost, targetUnit)
                        .map(without -> SigningRateView.of(year, SigningRate.of(counted), without))));
    }

    private Uni<List<LetterView>> views(Work work, List<Letter> found) {
        Set<UUID> posts = new HashSet<>();
        found.forEach(letter -> {
            posts.add(letter.parties().sponsorPostId());
            posts.add(letter.parties().targetPostId());
        });
        return seats.holders(work, posts, work.today()).map(holders -> found.stream()
                .map(letter -> view(work.actor(), letter, holders))
                .toList());
    }

    private static LetterView view(Actor actor, Letter letter, Map<UUID, List<Holder>> holders) {
        Parties parties = letter.parties();
        List<Holder> sponsors = holders.getOrDefault(parties.sponsorPostId(), List.of());
        List<Holder> targets = holders.getOrDefault(parties.targetPostId(), List.of());
        Optional<Refusal> office = actor.refusesUnless(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
        Optional<Refusal> head = actor.refusesUnless(Role.LG_OFFICE_HEAD);
        String href = PATH + letter.id();
        return new LetterView(
                letter.id(),
                letter.year(),
                parties.assignmentId(),
                new PartyView(
                        parties.sponsorPostId(),
                        parties.sponsorTitle(),
                        parties.sponsorUnitId(),
                        parties.sponsorUnitName(),
                        people(sponsors)),
                new PartyView(
                        parties.targetPostId(),
                        parties.targetTitle(),
                        parties.targetUnitId(),
                        parties.targetUnitName(),
                        people(targets)),
                letter.edition(),
                letter.status(),
                ItemView.of(letter.items()),
                letter.basisDocNo(),
                letter.reason(),
                letter.signDue(),
                letter.issuedAt(),
                letter.signed(),
                letter.signedDaysLate(),
                letter.countersigned(),
                letter.inForceAt(),
                letter.endedAt(),
                letter.version(),
                List.of(
                        Action.post("amend", href, office.or(letter::refusesAmend)),
                        Action.post("issue", href, head.or(letter::refusesIssue)),
                        Action.post("sign", href, letter.refusesSign(actor, officials(targets))),
                        Action.post("countersign", href, letter.refusesCountersign(actor, officials(sponsors)))));
    }

    private static Set<UUID> officials(List<Holder> holders) {
        return holders.stream().map(Holder::officialId).collect(Collectors.toSet());
    }

    private static List<HolderView> people(List<Holder> holders) {
        return holders.stream()
                .map(holder -> new HolderView(holder.officialId(), holder.name(), holder.kind()))
                .toList();
    }

    private static String next(LetterView last) {
        return Cursor.of(String.valueOf(last.year()), last.id().toString());
    }
}
