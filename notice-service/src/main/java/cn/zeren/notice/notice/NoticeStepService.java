package cn.zeren.notice.notice;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
        return tx.write(actor, "notice." + verb.path(), work -> hands.of(work)
                .chain(hand -> at(work, id, version).chain(notice -> {
                    Handled seen = new Handled(notice, hand);
                    return command.apply(work, seen)
                            .chain(events -> taken(work, steps(notice, events)))
                            .replaceWith(seen);
                })));
    }

    /** The steps have been taken: their rows are written, the listeners told, the events journaled. */
    public Uni<Void> taken(Work work, List<NoticeStep> steps) {
        Uni<Void> told = work.session().flush();
        for (NoticeListener listener : listeners) {
            told = told.chain(() -> listener.happened(work, steps));
        }
        return told.chain(() -> work.session().flush())
                .chain(() -> work.journal(steps.stream()
                        .map(step -> NoticeWire.entry(step.event(), step.notice()))
                        .toList()));
    }

    /** The steps of one notice, one for each event. */
    public static List<NoticeStep> steps(Notice notice, List<NoticeEvent> events) {
        return events.stream().map(event -> new NoticeStep(notice, event)).toList();
    }

    private Uni<Notice> at(Work work, UUID id, long version) {
        return notices.lock(work, id).invoke(notice -> {
            if (notice.version() != version) {
                throw new Refused(Refusal.stale(notice.version()));
            }
        });
    }
}
