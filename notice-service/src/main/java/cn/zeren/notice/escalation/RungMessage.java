package cn.zeren.notice.escalation;

import cn.zeren.notice.calendar.CityCalendar;
import cn.zeren.notice.delivery.Dispatch;
import cn.zeren.notice.delivery.Recipient;
import cn.zeren.notice.delivery.Slot;
import cn.zeren.notice.delivery.Template;
import cn.zeren.notice.ladder.Addressed;
import cn.zeren.notice.ladder.Rung;
import cn.zeren.notice.ladder.Target;
import cn.zeren.notice.proof.Lateness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is told to whom on a rung: codes, numbers and days, and no word of the matter. */
final class RungMessage {

    private RungMessage() {}

    /** What those addressed are told, each once for the rung. */
    static List<Dispatch> to(List<Addressed> addressed, Escalation rung, Pressed limit, CityCalendar calendar) {
        Template template = template(rung.rung());
        return addressed.stream()
                .map(one -> dispatch(template, recipient(one, rung.unitId()), rung, said(rung, limit, calendar), ""))
                .toList();
    }

    /** What the office is told of each duty without a holder. */
    static List<Dispatch> missing(Escalation rung, Pressed limit, CityCalendar calendar) {
        return rung.standing().missing().stream()
                .map(Target::name)
                .map(target ->
                        dispatch(Template.OPS_ALERT, new Recipient.Office(), rung, said(rung, limit, calendar), target))
                .toList();
    }

    /** What the head of the unit is told when it is handed over. */
    static Dispatch handedOver(Escalation rung, Pressed limit) {
        return dispatch(Template.HANDED_OVER, new Recipient.Head(rung.unitId()), rung, named(limit), "");
    }

    private static Template template(Rung rung) {
        return switch (rung) {
            case REMINDER -> Template.DUE_SOON;
            case CHASE -> Template.CHASE;
            case WARNING -> Template.WARNING;
            case SUMMONS -> Template.SUMMONS;
        };
    }

    private static Recipient recipient(Addressed one, UUID unit) {
        return switch (one.target()) {
            case HEAD, SPONSOR, LEADING_GROUP -> new Recipient.Official(one.officialId());
            case LIAISON -> new Recipient.Liaison(unit);
            case OFFICE -> new Recipient.Office();
        };
    }

    private static Map<String, String> said(Escalation rung, Pressed limit, CityCalendar calendar) {
        Map<String, String> said = named(limit);
        said.put(Slot.DUE_ON.key(), (rung.rung() == Rung.WARNING ? rung.lastOn() : rung.dueOn()).toString());
        if (rung.rung() == Rung.REMINDER) {
            int left = calendar.days().workingDaysBetween(rung.takenOn(), rung.dueOn());
            said.put(Slot.DAYS.key(), Integer.toString(left));
        } else {
            Lateness.days(limit.counting(), rung.dueOn(), rung.takenOn(), calendar.days()).stream()
                    .filter(late -> late > 0)
                    .forEach(late -> said.put(Slot.DAYS.key(), Integer.toString(late)));
        }
        return said;
    }

    private static Map<String, String> named(Pressed limit) {
        Map<String, String> named = new HashMap<>();
        named.put(Slot.KIND.key(), limit.kind());
        if (limit.docNo() != null && Slot.DOC_NO.takes(limit.docNo())) {
            named.put(Slot.DOC_NO.key(), limit.docNo());
        }
        if (limit.problem() != null) {
            named.put(Slot.NO.key(), limit.problem().toString());
        }
        return named;
    }

    private static Dispatch dispatch(
            Template template, Recipient recipient, Escalation rung, Map<String, String> said, String which) {
        return new Dispatch(
                Dispatch.key(template, rung.id(), recipient, which),
                template,
                rung.noticeId(),
                rung.rectificationId(),
                rung.unitId(),
                recipient,
                template.of(said));
    }
}
