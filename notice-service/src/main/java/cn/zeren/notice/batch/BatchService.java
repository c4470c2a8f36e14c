package cn.zeren.notice.batch;

import cn.zeren.notice.batch.BatchViews.BatchView;
import cn.zeren.notice.batch.BatchViews.Item;
import cn.zeren.notice.batch.BatchViews.Outcome;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.docno.DocNoRepository;
import cn.zeren.notice.notice.Hand;
import cn.zeren.notice.notice.HandRepository;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.notice.NoticeEvent;
import cn.zeren.notice.notice.NoticeRepository;
import cn.zeren.notice.notice.NoticeStep;
import cn.zeren.notice.notice.NoticeStepService;
import cn.zeren.notice.notice.NoticeVerb;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One verb on many notices, in one transaction: what a rule refuses is left out and said so, the rest is done. */
@ApplicationScoped
public class BatchService {

    private interface Command {
        List<NoticeEvent> on(Notice notice, Hand hand, Iterator<DocNo> numbers);
    }

    private final Tx tx;
    private final NoticeStepService steps;
    private final NoticeRepository notices;
    private final HandRepository hands;
    private final DocNoRepository numbers;

    BatchService(
            Tx tx, NoticeStepService steps, NoticeRepository notices, HandRepository hands, DocNoRepository numbers) {
        this.tx = tx;
        this.steps = steps;
        this.notices = notices;
        this.hands = hands;
        this.numbers = numbers;
    }

    /** 核稿. */
    public Uni<BatchView> review(Actor actor, List<Item> items) {
        NoticeVerb.REVIEW.require(actor);
        return each(actor, NoticeVerb.REVIEW, items, (notice, hand, taken) -> notice.review(hand));
    }

    /** 签发, numbered in the order given. */
    public Uni<BatchView> sign(Actor actor, List<Item> items) {
        NoticeVerb.SIGN.require(actor);
        return each(actor, NoticeVerb.SIGN, items, (notice, hand, taken) -> notice.sign(hand, taken.next()));
    }

    /** 印发. */
    public Uni<BatchView> issue(Actor actor, List<Item> items) {
        NoticeVerb.ISSUE.require(actor);
        return each(
                actor,
                NoticeVerb.ISSUE,
                items,
                (notice, hand, taken) -> notice.issue(hand, NoticeStepService.lastDay(notice, hand)));
    }

    /** 签收: each notice itself knows who may. */
    public Uni<BatchView> receive(Actor actor, List<Item> items) {
        return each(actor, NoticeVerb.RECEIVE, items, (notice, hand, taken) -> notice.receive(hand));
    }

    /** 销号. */
    public Uni<BatchView> close(Actor actor, List<Item> items, String result) {
        NoticeVerb.CLOSE.require(actor);
        return each(actor, NoticeVerb.CLOSE, items, (notice, hand, taken) -> notice.close(hand, result, List.of()));
    }

    private Uni<BatchView> each(Actor actor, NoticeVerb verb, List<Item> items, Command command) {
        Map<UUID, Item> wanted = new LinkedHashMap<>();
        items.forEach(item -> wanted.putIfAbsent(item.id(), item));
        return tx.write(actor, "notice." + verb.path(), work -> hands.of(work)
                .chain(hand -> notices.all(work, wanted.keySet()).chain(found -> {
                    Map<UUID, Notice> byId = new LinkedHashMap<>();
                    found.forEach(notice -> byId.put(notice.id(), notice));
                    Map<UUID, Refusal> refused = refusals(wanted, byId, verb, hand);
                    List<Notice> willing = wanted.keySet().stream()
                            .filter(id -> !refused.containsKey(id))
                            .map(byId::get)
                            .toList();
                    return numbersFor(work, verb, willing.size())
                            .chain(taken -> steps.taken(work, carryOut(willing, hand, taken, command)))
                            .map(done -> outcome(wanted, byId, refused));
                })));
    }

    private static Map<UUID, Refusal> refusals(
            Map<UUID, Item> wanted, Map<UUID, Notice> found, NoticeVerb verb, Hand hand) {
        Map<UUID, Refusal> refused = new LinkedHashMap<>();
        wanted.forEach((id, item) -> {
            Notice notice = found.get(id);
            if (notice == null) {
                refused.put(id, Refusal.notFound());
            } else if (item.version() != null && item.version() != notice.version()) {
                refused.put(id, Refusal.stale(notice.version()));
            } else if (verb == NoticeVerb.ISSUE && notice.replaces() != null) {
                // two notices change then; who issues it sees both
                refused.put(id, Refusal.rule("REPLACEMENT_ISSUED_SINGLY", "DESIGN-VOID", Map.of()));
            } else {
                notice.refuses(verb, hand)
                        .or(() -> verb == NoticeVerb.SIGN ? notice.refusesSecond(null) : Optional.empty())
                        .or(() -> verb == NoticeVerb.ISSUE ? dayNotKnown(notice, hand) : Optional.empty())
                        .or(() -> verb == NoticeVerb.CLOSE
                                ? notice.guard().course().refusesClosing()
                                : Optional.empty())
                        .ifPresent(refusal -> refused.put(id, refusal));
            }
        });
        return refused;
    }

    /** Why it can't be said until when it is to be answered, if so: that holds one up, and not the others. */
    private static Optional<Refusal> dayNotKnown(Notice notice, Hand hand) {
        try {
            NoticeStepService.lastDay(notice, hand);
            return Optional.empty();
        } catch (Refused notCovered) {
            return Optional.of(notCovered.refusal());
        }
    }

    private Uni<Iterator<DocNo>> numbersFor(Work work, NoticeVerb verb, int count) {
        return verb == NoticeVerb.SIGN && count > 0
                ? numbers.take(work, count)
                : Uni.createFrom().item(Collections.emptyIterator());
    }

    private static List<NoticeStep> carryOut(List<Notice> willing, Hand hand, Iterator<DocNo> taken, Command command) {
        return willing.stream()
                .flatMap(notice -> NoticeStepService.steps(notice, command.on(notice, hand, taken)).stream())
                .toList();
    }

    private static BatchView outcome(Map<UUID, Item> wanted, Map<UUID, Notice> found, Map<UUID, Refusal> refused) {
        return BatchView.of(wanted.keySet().stream()
                .map(id -> refused.containsKey(id) ? Outcome.refused(id, refused.get(id)) : Outcome.done(found.get(id)))
                .toList());
    }
}
