package cn.zeren.notice.notice;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** How every step of a notice is taken: the row, whoever listens, and the events, in one transaction. */
@ApplicationScoped
public class NoticeStepService {

    private final Tx tx;
    private final NoticeRepository notices;
    private final HandRepository hands;
    private final List<NoticeListener> listeners;

    NoticeStepService(Tx tx, NoticeRepository notices, HandRepository hands, @All List<NoticeListener> listeners) {
        this.tx = tx;
        this.notices = notices;
        this.hands = hands;
        this.listeners = listeners;
    }

    /** The notice as the actor sees it. */
    public Uni<Handled> get(Actor actor, UUID id) {
        return tx.read(actor, work -> hands.of(work)
                .chain(hand -> notices.get(work, id).map(notice -> new Handled(notice, hand))));
    }

    /** One step of one notice, of the version the actor has seen. */
    public Uni<Handled> step(
            Actor actor, NoticeVerb verb, UUID id, long version, BiFunction<Notice, Hand, List<NoticeEvent>> command) {
        return prepared(actor, verb, id, version, (work, seen) -> Uni.createFrom()
                .item(command.apply(seen.notice(), seen.hand())));
    }

    /** As {@link #step}, where the command must ask for something first. */
    public Uni<Handled> prepared(
            Actor actor,
            NoticeVerb verb,
            UUID id,
            long version,
            BiFunction<Work, Handled, Uni<List<NoticeEvent>>> command) {
        return tx.write(actor, "notice." + verb.path(), work -> seen(work, id, version)
                .call(seen -> command.apply(work, seen).chain(events -> taken(work, steps(seen.notice(), events)))));
    }

    /** 印发, and what it is put in the place of gives way in the same transaction. */
    public Uni<Handled> issue(Actor actor, UUID id, long version) {
        return tx.write(actor, "notice.issue", work -> seen(work, id, version).call(seen -> {
            Notice notice = seen.notice();
            Uni<List<NoticeStep>> gaveWay = notice.replaces() == null
                    ? Uni.createFrom().item(List.of())
                    : notices.lock(work, notice.replaces()).chain(old -> gaveWay(work, old, seen));
            return gaveWay.chain(before -> {
                List<NoticeStep> steps =
                        new ArrayList<>(steps(notice, notice.issue(seen.hand(), lastDay(notice, seen.hand()))));
                steps.addAll(before);
                return taken(work, steps);
            });
        }));
    }

    // first, so that one card of the period stands at any moment; what gave way at an earlier issue does so no more
    private static Uni<List<NoticeStep>> gaveWay(Work work, Notice old, Handled successor) {
        return successor.notice().id().equals(old.replacedBy())
                ? Uni.createFrom().item(List.of())
                : Uni.createFrom()
                        .item(steps(old, old.giveWay(successor.hand(), successor.notice())))
                        .call(() -> work.session().flush());
    }

    /**
     * The last day in time, as the term of a notice comes to when it is issued today.
     *
     * @throws Refused CALENDAR_NOT_COVERED where the calendar that holds today does not reach it: it is not guessed
     */
    public static LocalDate lastDay(Notice notice, Hand hand) {
        return notice.term().due(hand.today(), hand.calendar()::plusWorkingDays);
    }

    /** The notice as the actor has seen it, which nobody else changes until the transaction ends. */
    public Uni<Handled> seen(Work work, UUID id, long version) {
        return hands.of(work).chain(hand -> notices.lock(work, id).map(notice -> {
            if (notice.version() != version) {
                throw new Refused(Refusal.stale(notice.version()));
            }
            return new Handled(notice, hand);
        }));
    }

    /** The steps have been taken: their rows are written, the listeners told, the events journaled. */
    public Uni<Void> taken(Work work, List<NoticeStep> steps) {
        Uni<Void> told = work.session().flush();
        for (NoticeListener listener : listeners) {
            told = told.chain(() -> listener.happened(work, steps));
        }
        Notice[] stoodStill = steps.stream()
                .map(NoticeStep::notice)
                .filter(Notice::standsStill)
                .distinct()
                .toArray(Notice[]::new);
        return told.chain(() -> work.session().flush())
                .chain(() -> refreshed(work, stoodStill))
                .chain(() -> work.journal(steps.stream()
                        .map(step -> NoticeWire.entry(step.event(), step.notice()))
                        .toList()));
    }

    /** What ends a standstill gives days back: the last day is that of the limit then. */
    private static Uni<Void> refreshed(Work work, Notice[] stoodStill) {
        return stoodStill.length == 0
                ? Uni.createFrom().voidItem()
                : work.session().refreshAll((Object[]) stoodStill);
    }

    /** The steps of one notice, one for each event. */
    public static List<NoticeStep> steps(Notice notice, List<NoticeEvent> events) {
        return events.stream().map(event -> new NoticeStep(notice, event)).toList();
    }
}
