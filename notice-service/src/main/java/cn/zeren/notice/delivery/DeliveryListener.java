package cn.zeren.notice.delivery;

import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.notice.NoticeEvent;
import cn.zeren.notice.notice.NoticeListener;
import cn.zeren.notice.notice.NoticeStep;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells people of the steps of notices: the addressee of what was done for him, the office of what waits for it. */
@ApplicationScoped
class DeliveryListener implements NoticeListener {

    /** What the addressee is told. */
    private static final Map<NoticeEvent, Template> TO_ADDRESSEE = new EnumMap<>(Map.of(
            NoticeEvent.ISSUED, Template.NOTICE_ISSUED,
            NoticeEvent.RETURNED, Template.RETURNED,
            NoticeEvent.EXTENSION_GRANTED, Template.EXTENSION_GRANTED,
            NoticeEvent.EXTENSION_REFUSED, Template.EXTENSION_REFUSED,
            NoticeEvent.CLOSED, Template.CLOSED,
            NoticeEvent.RECALLED, Template.NOTICE_RECALLED,
            NoticeEvent.REPLACED, Template.NOTICE_REPLACED,
            NoticeEvent.VOIDED, Template.NOTICE_RECALLED));

    /** What the office is told. */
    private static final Map<NoticeEvent, Template> TO_OFFICE = new EnumMap<>(Map.of(
            NoticeEvent.FEEDBACK_SUBMITTED, Template.TO_VERIFY,
            NoticeEvent.EXTENSION_REQUESTED, Template.TO_DECIDE));

    /** By which what was said of the notice before is no longer to be said. */
    private static final Set<NoticeEvent> TAKEN_BACK =
            Set.of(NoticeEvent.RECALLED, NoticeEvent.REPLACED, NoticeEvent.VOIDED);

    private final DeliveryService deliveries;

    DeliveryListener(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Uni<Void> happened(Work work, List<NoticeStep> steps) {
        List<UUID> received = ids(steps, Set.of(NoticeEvent.RECEIVED));
        List<UUID> takenBack = ids(steps, TAKEN_BACK);
        return (received.isEmpty() ? Uni.createFrom().voidItem() : deliveries.received(work, received))
                .chain(() -> takenBack.isEmpty() ? Uni.createFrom().voidItem() : deliveries.cancelled(work, takenBack))
                .chain(() -> deliveries.queue(work, dispatches(steps)));
    }

    private static List<UUID> ids(List<NoticeStep> steps, Set<NoticeEvent> events) {
        return steps.stream()
                .filter(step -> events.contains(step.event()))
                .map(step -> step.notice().id())
                .toList();
    }

    /** All that is told of these steps. */
    static List<Dispatch> dispatches(List<NoticeStep> steps) {
        List<Dispatch> told = new ArrayList<>();
        Map<NoticeKind, List<Notice>> reviewed = new LinkedHashMap<>();
        for (NoticeStep step : steps) {
            Notice notice = step.notice();
            Template template = TO_ADDRESSEE.get(step.event());
            // what the addressee never had, or ended himself, needs no word to him
            boolean news = notice.issued() != null
                    && !(step.event() == NoticeEvent.CLOSED && notice.kind() == NoticeKind.REMINDER_CARD);
            if (template != null && news) {
                addressees(notice.addressee())
                        .forEach(to -> told.add(dispatch(notice, template, to, facts(notice, template))));
            }
            if (TO_OFFICE.containsKey(step.event())) {
                Template waits = TO_OFFICE.get(step.event());
                told.add(dispatch(notice, waits, new Recipient.Office(), facts(notice, waits)));
            }
            if (step.event() == NoticeEvent.REVIEWED) {
                reviewed.computeIfAbsent(notice.kind(), kind -> new ArrayList<>())
                        .add(notice);
            }
        }
        reviewed.forEach((kind, notices) -> told.add(toSign(kind, notices)));
        return told;
    }

    /** One word for all of a kind that were reviewed at once. */
    private static Dispatch toSign(NoticeKind kind, List<Notice> notices) {
        Map<String, String> params =
                Map.of(Slot.KIND.key(), kind.name(), Slot.COUNT.key(), String.valueOf(notices.size()));
        return dispatch(notices.get(0), Template.TO_SIGN, new Recipient.Office(), params);
    }

    private static Dispatch dispatch(Notice notice, Template template, Recipient to, Map<String, String> facts) {
        return new Dispatch(
                Dispatch.key(template, notice.id(), to, String.valueOf(notice.version())),
                template,
                notice.id(),
                null,
                notice.addressee().unitId(),
                to,
                template.of(facts));
    }

    /** What is to be told of a notice; where more time is asked, the day that is asked for. */
    private static Map<String, String> facts(Notice notice, Template template) {
        Map<String, String> facts = new HashMap<>();
        facts.put(Slot.KIND.key(), notice.kind().name());
        if (notice.docNo() != null && Slot.DOC_NO.takes(notice.docNo().text())) {
            facts.put(Slot.DOC_NO.key(), notice.docNo().text());
        }
        LocalDate due = template == Template.TO_DECIDE
                ? notice.course().lastExtension().orElseThrow().wanted()
                : notice.guard().due();
        if (due != null) {
            facts.put(Slot.DUE_ON.key(), due.toString());
        }
        return facts;
    }

    /** A principal in person; of a unit or the committee its head and its liaison. */
    private static List<Recipient> addressees(Addressee to) {
        if (to.kind() == AddresseeKind.PRINCIPAL && to.officialId() != null) {
            return List.of(new Recipient.Official(to.officialId()));
        }
        return List.of(new Recipient.Head(to.unitId()), new Recipient.Liaison(to.unitId()));
    }
}
