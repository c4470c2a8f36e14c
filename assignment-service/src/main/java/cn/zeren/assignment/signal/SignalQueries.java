package cn.zeren.assignment.signal;

import cn.zeren.assignment.listing.Criteria;
import cn.zeren.assignment.listing.ListRepository;
import cn.zeren.assignment.signal.SignalStatus.Verb;
import cn.zeren.assignment.signal.SignalViews.AddresseeView;
import cn.zeren.assignment.signal.SignalViews.PolicyView;
import cn.zeren.assignment.signal.SignalViews.SignalView;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads of early signals, each in the sight of the reader. */
@ApplicationScoped
public class SignalQueries {

    private static final String PATH = "/api/assignment/v1/signals/";

    private final Tx tx;
    private final SignalRepository signals;

    SignalQueries(Tx tx, SignalRepository signals) {
        this.tx = tx;
        this.signals = signals;
    }

    public Uni<SignalView> signal(Actor actor, UUID id) {
        return tx.read(actor, work -> signals.get(work, id).map(signal -> view(actor, signal, work.today())));
    }

    public Uni<Explanation> explanation(Actor actor, UUID id) {
        return tx.read(actor, work -> signals.get(work, id).map(Signal::explanation));
    }

    /** Signals, the latest first. */
    public Uni<Page<SignalView>> page(
            Actor actor, UUID unit, UUID post, SignalStatus status, String cursor, int limit) {
        Criteria<Signal> criteria = Criteria.latestFirst(Signal.class, Cursor.id(cursor))
                .andIf("e.unitId = :unit", "unit", unit)
                .andIf("e.addressee.postId = :post", "post", post)
                .andIf("e.status = :status", "status", status);
        return tx.read(actor, work -> ListRepository.page(work, criteria, limit + 1)
                .map(found -> Page.cut(
                        found.stream()
                                .map(signal -> view(actor, signal, work.today()))
                                .toList(),
                        limit,
                        view -> Cursor.of(view.id()))));
    }

    /** All editions of the policy. */
    public Uni<Page<PolicyView>> policies(Actor actor) {
        return tx.read(actor, work -> signals.policies(work)
                .map(all -> new Page<>(
                        all.stream()
                                .map(one -> new PolicyView(
                                        one.id(), one.validFrom(), one.issues(), one.windowDays(), one.answerDays()))
                                .toList(),
                        null)));
    }

    private static SignalView view(Actor actor, Signal signal, LocalDate today) {
        Addressee to = signal.addressee();
        String href = PATH + signal.id();
        Optional<Refusal> head = actor.refusesUnless(Role.LG_OFFICE_HEAD);
        // whether he still holds the post is seen when he answers
        Optional<Refusal> person = actor.officialId() == null ? Optional.of(Refusal.forbidden()) : Optional.empty();
        return new SignalView(
                signal.id(),
                signal.version(),
                signal.rule(),
                signal.policy(),
                signal.unitId(),
                signal.windowFrom(),
                signal.windowTo(),
                signal.evidenceIds(),
                signal.meetingId(),
                signal.suggestion(),
                signal.status(),
                to == null
                        ? null
                        : new AddresseeView(to.postId(), to.officialId(), to.name(), to.title(), to.assignmentId()),
                signal.sentOn(),
                signal.answerDue(),
                signal.daysLate(today),
                signal.found(),
                signal.sent(),
                signal.answered(),
                signal.dropped(),
                List.of(
                        Action.post("send", href, head.or(() -> signal.refusesBy(Verb.SEND))),
                        Action.post("answer", href, person.or(() -> signal.refusesBy(Verb.ANSWER))),
                        Action.post("drop", href, head.or(() -> signal.refusesBy(Verb.DROP)))));
    }
}
