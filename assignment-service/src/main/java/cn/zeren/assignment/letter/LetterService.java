package cn.zeren.assignment.letter;

import cn.zeren.assignment.duty.DutyItems;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.letter.LetterRepository.Link;
import cn.zeren.assignment.seat.Seat;
import cn.zeren.assignment.seat.SeatRepository;
import cn.zeren.assignment.turn.TurnRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is done with letters: written and issued by the office, signed by the holders of the posts, bound to their year. */
@ApplicationScoped
public class LetterService {

    /** Letters turned by one transaction of the timer. */
    private static final int CHUNK = 200;

    private final Tx tx;
    private final LetterRepository letters;
    private final SeatRepository seats;

    LetterService(Tx tx, LetterRepository letters, SeatRepository seats) {
        this.tx = tx;
        this.letters = letters;
        this.seats = seats;
    }

    /**
     * Writes the first edition of a letter down one link of the chain.
     *
     * @param targetPost who is to sign, when the assignment names no post, as that of a whole body does
     */
    public Uni<Letter> draft(
            Actor actor, UUID assignment, UUID targetPost, DutyItems items, String basis, LocalDate signDue) {
        return tx.write(actor, "letter.draft", work -> {
            actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
            return there(letters.link(work, assignment)).chain(link -> parties(work, assignment, link, targetPost)
                    .call(parties -> takeTurn(work, parties, link.year()))
                    .call(parties -> letters.latest(work, parties.sponsorPostId(), parties.targetPostId(), link.year())
                            .invoke(LetterService::refuseIfThere))
                    .map(parties -> Letter.draft(Ids.at(work.now()), link.year(), parties, items, basis, signDue))
                    .call(letter -> store(work, letter)));
        });
    }

    /** Writes the next edition. */
    public Uni<Letter> amend(
            Actor actor, UUID id, long expected, DutyItems items, String basis, String reason, LocalDate signDue) {
        return tx.write(actor, "letter.amend", work -> {
            actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
            return load(work, id, expected)
                    .call(letter -> takeTurn(work, letter.parties(), letter.year()))
                    .call(letter -> letters.latest(
                                    work,
                                    letter.parties().sponsorPostId(),
                                    letter.parties().targetPostId(),
                                    letter.year())
                            .invoke(latest -> refuseIfOvertaken(letter, latest)))
                    .chain(letter -> {
                        Letter next = letter.amend(Ids.at(work.now()), items, basis, reason, signDue);
                        Uni<Void> before = letter.status() == LetterStatus.IN_FORCE
                                ? Uni.createFrom().voidItem()
                                : journal(work, letter, letter.supersede(work.now()));
                        return before.chain(() -> store(work, next)).replaceWith(next);
                    });
        });
    }

    /** 下达. */
    public Uni<Letter> issue(Actor actor, UUID id, long expected) {
        return tx.write(actor, "letter.issue", work -> {
            actor.require(Role.LG_OFFICE_HEAD);
            return load(work, id, expected).call(letter -> journal(work, letter, letter.issue(work.now())));
        });
    }

    /** 签字, by the holder of the target's post: the letter itself knows who may. */
    public Uni<Letter> sign(Actor actor, UUID id, long expected) {
        return tx.write(actor, "letter.sign", work -> load(work, id, expected).call(letter -> seats.holdersOf(
                        work, letter.parties().targetPostId(), work.today())
                .chain(holders -> journal(work, letter, letter.sign(actor, holders, work.today(), work.now())))));
    }

    /** 会签, by the holder of the sponsor's post; in the letter's year it enters force with that. */
    public Uni<Letter> countersign(Actor actor, UUID id, long expected) {
        return tx.write(actor, "letter.countersign", work -> load(work, id, expected)
                .call(letter -> seats.holdersOf(work, letter.parties().sponsorPostId(), work.today())
                        .chain(holders -> journal(work, letter, letter.countersign(actor, holders, work.now())))
                        .chain(() -> enterForceIfDue(work, letter, work.today()))));
    }

    /** What a day does: a letter countersigned early enters force with its year, one in force expires after it. */
    public Uni<Void> turn(Actor actor, LocalDate day) {
        return tx.write(actor, "letter.turn", work -> letters.turning(work, day, CHUNK)
                        .call(turning -> Multi.createFrom()
                                .iterable(turning)
                                .onItem()
                                .transformToUniAndConcatenate(letter -> turn(work, letter, day))
                                .collect()
                                .last()))
                .chain(turned -> turned.size() < CHUNK ? Uni.createFrom().voidItem() : turn(actor, day));
    }

    private Uni<Void> turn(Work work, Letter letter, LocalDate day) {
        if (letter.status() == LetterStatus.COUNTERSIGNED) {
            return enterForceIfDue(work, letter, day);
        }
        return journal(work, letter, letter.expire(work.now()));
    }

    private Uni<Void> enterForceIfDue(Work work, Letter letter, LocalDate day) {
        if (!letter.dueInForce(day)) {
            return Uni.createFrom().voidItem();
        }
        Parties parties = letter.parties();
        return letters.inForce(work, parties.sponsorPostId(), parties.targetPostId(), letter.year())
                .chain(before -> before == null
                        ? Uni.createFrom().voidItem()
                        : journal(work, before, before.supersede(work.now())))
                .chain(() -> journal(work, letter, letter.enterForce(work.now())));
    }

    private Uni<Parties> parties(Work work, UUID assignment, Link link, UUID asked) {
        UUID target = link.targetPost() == null ? asked : link.targetPost();
        if (target == null || asked != null && !asked.equals(target)) {
            String code = target == null ? "LETTER_TARGET_MISSING" : "LETTER_TARGET_FIXED";
            throw new Refused(Refusal.fields(code, List.of(new Refusal.FieldError("/targetPostId", code))));
        }
        // the posts as they are in the letter's year: next year's letters are written before it begins
        LocalDate day = Period.ofYear(link.year()).nearest(work.today());
        Uni<Seat> sponsor = link.sponsorPost() == null
                ? seats.head(work, link.sponsorUnit(), day)
                : seats.find(work, link.sponsorPost(), day);
        return sponsor.chain(from -> there(seats.find(work, target, day)).map(to -> {
            Optional<Refusal> refusal = LetterChain.refuses(link.targetUnit(), from, to);
            Refused.when(refusal);
            return Parties.of(assignment, from, to);
        }));
    }

    private static Uni<Void> takeTurn(Work work, Parties parties, int year) {
        return TurnRepository.take(work, "letter", parties.sponsorPostId(), parties.targetPostId(), year);
    }

    private static <T> Uni<T> there(Uni<T> found) {
        return found.onItem().ifNull().failWith(() -> new Refused(Refusal.notFound()));
    }

    private Uni<Letter> load(Work work, UUID id, long expected) {
        return letters.get(work, id).invoke(letter -> {
            if (letter.version() != expected) {
                throw new Refused(Refusal.stale(letter.version()));
            }
        });
    }

    private static void refuseIfThere(Letter latest) {
        if (latest != null) {
            throw new Refused(Refusal.state(
                    "LETTER_EXISTS", "DESIGN-LETTER", Map.of("letterId", latest.id(), "edition", latest.edition())));
        }
    }

    private static void refuseIfOvertaken(Letter letter, Letter latest) {
        if (latest.edition() != letter.edition()) {
            throw new Refused(Refusal.state(
                    "EDITION_ON_THE_WAY", "DESIGN-LETTER", Map.of("id", latest.id(), "edition", latest.edition())));
        }
    }

    private static Uni<Void> store(Work work, Letter letter) {
        return work.session().persist(letter).chain(() -> journal(work, letter, List.of(LetterEvent.DRAFTED)));
    }

    private static Uni<Void> journal(Work work, Letter letter, List<LetterEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> LetterWire.entry(event, letter))
                        .toList()));
    }
}
