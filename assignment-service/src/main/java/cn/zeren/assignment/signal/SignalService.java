package cn.zeren.assignment.signal;

import cn.zeren.assignment.issue.IssueRepository;
import cn.zeren.assignment.liability.ChainRepository;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.liability.LiabilityKind;
import cn.zeren.assignment.meeting.MeetingRepository;
import cn.zeren.assignment.meeting.MeetingStatus;
import cn.zeren.assignment.proof.StandingRepository;
import cn.zeren.assignment.seat.Holder;
import cn.zeren.assignment.seat.SeatRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is done with early signals. */
@ApplicationScoped
public class SignalService {

    /** What a joint meeting found. */
    public record Told(
            UUID meetingId, UUID unitId, LocalDate from, LocalDate to, List<UUID> evidenceIds, String suggestion) {}

    private final Tx tx;
    private final SignalRepository signals;
    private final IssueRepository issues;
    private final MeetingRepository meetings;
    private final ChainRepository chains;
    private final SeatRepository seats;
    private final StandingRepository standings;

    SignalService(
            Tx tx,
            SignalRepository signals,
            IssueRepository issues,
            MeetingRepository meetings,
            ChainRepository chains,
            SeatRepository seats,
            StandingRepository standings) {
        this.tx = tx;
        this.signals = signals;
        this.issues = issues;
        this.meetings = meetings;
        this.chains = chains;
        this.seats = seats;
        this.standings = standings;
    }

    /** The signs of the days before this one. A second run finds nothing new. */
    public Uni<Void> find(Actor actor, LocalDate day) {
        return tx.write(actor, "signal.find", work -> signals.policies(work).chain(editions -> {
            SignalPolicy policy = SignalPolicy.on(day, editions);
            LocalDate to = day.minusDays(1);
            return issues.raisedBetween(work, to.minusDays(policy.windowDays() - 1L), to)
                    .map(raised -> raised.stream()
                            .map(one -> new ManyIssues.Sign(one.unitId(), one.issueId(), one.raisedOn()))
                            .toList())
                    .chain(signs -> signals.lastWindows(
                                    work,
                                    SignalRule.MANY_ISSUES,
                                    signs.stream()
                                            .map(ManyIssues.Sign::unitId)
                                            .distinct()
                                            .toList())
                            .map(last -> ManyIssues.find(policy, to, signs, last)))
                    .chain(found -> store(work, policy, found));
        }));
    }

    /** A signal a joint meeting found. */
    public Uni<Signal> draft(Actor actor, Told told) {
        return tx.write(actor, "signal.draft", work -> {
            Signal.requireOffice(actor);
            return meetings.get(work, told.meetingId())
                    .invoke(meeting -> {
                        if (meeting.status() != MeetingStatus.HELD && meeting.status() != MeetingStatus.CONFIRMED) {
                            throw new Refused(
                                    Refusal.state("MEETING_NOT_HELD", "JZ-1.3", Map.of("status", meeting.status())));
                        }
                        if (told.to().isBefore(told.from())) {
                            throw new Refused(Refusal.fields(
                                    "WINDOW_EMPTY", List.of(new Refusal.FieldError("/windowTo", "WINDOW_EMPTY"))));
                        }
                        if (told.to().isAfter(work.today())) {
                            throw new Refused(Refusal.fields(
                                    "WINDOW_NOT_OVER",
                                    List.of(new Refusal.FieldError("/windowTo", "WINDOW_NOT_OVER"))));
                        }
                    })
                    .chain(() -> chains.isThere(work, told.unitId()))
                    .chain(there -> chains.keeper(work, told.unitId(), work.today())
                            .chain(keeper -> chains.isThere(work, keeper).map(seen -> {
                                if (!there || !seen) {
                                    throw new Refused(Refusal.notFound());
                                }
                                return Signal.ofMeeting(
                                        Ids.at(work.now()),
                                        keeper,
                                        told.meetingId(),
                                        told.unitId(),
                                        new Window(told.from(), told.to(), told.evidenceIds()),
                                        told.suggestion(),
                                        actor,
                                        work.now());
                            })))
                    .call(signal -> signals.insert(work, List.of(signal)))
                    .call(signal -> record(work, signal, List.of(SignalEvent.FOUND)));
        });
    }

    /** As a suggestion to the leader in charge today. */
    public Uni<Signal> send(Actor actor, UUID id, long expected) {
        return tx.write(actor, "signal.send", work -> {
            Signal.requireHead(actor);
            return load(work, id, expected)
                    .call(signal -> signals.policies(work).chain(editions -> inCharge(work, signal.unitId())
                            .chain(to -> record(
                                    work,
                                    signal,
                                    signal.send(
                                            actor,
                                            to,
                                            SignalPolicy.on(work.today(), editions),
                                            work.today(),
                                            work.now())))));
        });
    }

    /** The leader's answer. */
    public Uni<Signal> answer(Actor actor, UUID id, long expected, String words) {
        return tx.write(actor, "signal.answer", work -> load(work, id, expected).call(signal -> (signal.addressee()
                                == null
                        ? Uni.createFrom().item(false)
                        : standings
                                .ofActorOn(work, signal.addressee().postId())
                                .map(standing ->
                                        standing.holds(signal.addressee().postId())))
                .chain(holds -> record(work, signal, signal.answer(actor, holds, words, work.today(), work.now())))));
    }

    /** Not to be sent. */
    public Uni<Signal> drop(Actor actor, UUID id, long expected, String reason) {
        return tx.write(actor, "signal.drop", work -> {
            Signal.requireHead(actor);
            return load(work, id, expected)
                    .call(signal -> record(work, signal, signal.drop(actor, reason, work.now())));
        });
    }

    /** The sponsor of today, of the heavier kind first; for a member unit its head; null where there is none. */
    private Uni<Addressee> inCharge(Work work, UUID unit) {
        return chains.of(work, unit, work.today()).chain(known -> {
            Link link = known.sponsors().stream()
                    .min(Comparator.comparing(one -> one.kind() == LiabilityKind.PRIMARY ? 0 : 1))
                    .orElse(null);
            if (link == null) {
                return Uni.createFrom().nullItem();
            }
            var sponsor = link.row().content().sponsor();
            UUID assignment = link.row().id();
            if (sponsor.unitId() == null) {
                return Uni.createFrom()
                        .item(new Addressee(
                                sponsor.postId(), sponsor.officialId(), sponsor.name(), sponsor.title(), assignment));
            }
            return seats.head(work, sponsor.unitId(), work.today())
                    .chain(head -> head == null
                            ? Uni.createFrom().nullItem()
                            : seats.holders(work, List.of(head.postId()), work.today())
                                    .map(held -> held.getOrDefault(head.postId(), List.of()).stream()
                                            .findFirst()
                                            .orElse(new Holder(head.postId(), null, null, null)))
                                    .map(holder -> new Addressee(
                                            head.postId(),
                                            holder.officialId(),
                                            holder.name(),
                                            head.title(),
                                            assignment)));
        });
    }

    private Uni<Void> store(Work work, SignalPolicy policy, List<ManyIssues.Found> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(one -> chains.keeper(work, one.unitId(), one.to())
                        .map(keeper -> Signal.found(Ids.at(work.now()), keeper, one, policy, work.actor(), work.now())))
                .collect()
                .asList()
                .chain(made -> found(work, made));
    }

    /** Signals that a rule has found. */
    Uni<Void> found(Work work, List<Signal> made) {
        return signals.insert(work, made)
                .chain(() -> work.journal(made.stream()
                        .map(signal -> SignalWire.entry(SignalEvent.FOUND, signal, work.today()))
                        .toList()));
    }

    /** The service's own work: what a signal was found in does not stand. */
    Uni<Void> drop(Work work, UUID id, String reason) {
        return signals.get(work, id)
                .chain(signal -> record(work, signal, signal.drop(work.actor(), reason, work.now())));
    }

    private Uni<Signal> load(Work work, UUID id, long expected) {
        return signals.get(work, id).invoke(signal -> {
            if (signal.version() != expected) {
                throw new Refused(Refusal.stale(signal.version()));
            }
        });
    }

    private static Uni<Void> record(Work work, Signal signal, List<SignalEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> SignalWire.entry(event, signal, work.today()))
                        .toList()));
    }
}
