package cn.zeren.notice.notice;

import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.paper.Urgency;
import cn.zeren.notice.proof.Doer;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Explanation.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A notice as published: what happened is the event's type, the value is the public state after it. It carries codes, ids,
 * days and counts; what people wrote stays in the row, where row scope says who reads it.
 *
 * @param id the notice
 * @param version after the event
 * @param state all that is public of it
 */
public record NoticeWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.notice.notice.v1";

    /** As the schema files say it; what has not happened yet is null. */
    public record State(
            NoticeKind kind,
            NoticeStatus status,
            String period,
            String docNo,
            AddresseeWire addressee,
            Urgency urgency,
            LocalDate due,
            int extended,
            int returned,
            UUID replaces,
            UUID replacedBy,
            UUID besides,
            List<ReasonWire> reasons,
            Doers doers) {}

    public record AddresseeWire(AddresseeKind kind, UUID unitId, UUID postId, UUID officialId) {}

    public record ReasonWire(String clause, List<Fact> facts) {}

    /** Who did each step last. */
    public record Doers(
            Doer drafted,
            Doer reviewed,
            Doer signed,
            Doer issued,
            Doer received,
            Doer begun,
            Doer submitted,
            Doer verified,
            Doer returned,
            Doer recalled,
            Doer closed,
            Doer ended) {}

    /** The journal entry of an event. A draft takes its explanation along. */
    public static Entry entry(NoticeEvent event, Notice notice) {
        return new Entry(
                TOPIC,
                notice.id().toString(),
                type(event),
                notice.version(),
                new NoticeWire(notice.id(), notice.version(), state(notice)),
                event == NoticeEvent.DRAFTED ? notice.explanation() : null);
    }

    /** The CloudEvents type of an event. */
    public static String type(NoticeEvent event) {
        return "cn.zeren.notice.notice." + event.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1";
    }

    private static State state(Notice notice) {
        return new State(
                notice.kind(),
                notice.status(),
                notice.period() == null ? null : notice.period().code(),
                notice.docNo() == null ? null : notice.docNo().text(),
                addressee(notice.addressee()),
                notice.elements().urgency(),
                notice.due(),
                notice.course().extended(),
                notice.returns(),
                notice.replaces(),
                notice.replacedBy(),
                notice.besides(),
                notice.reasons().sentences().stream()
                        .map(reason -> new ReasonWire(reason.clause(), reason.facts()))
                        .toList(),
                doers(notice));
    }

    private static AddresseeWire addressee(Addressee to) {
        return new AddresseeWire(
                to.kind(), to.unitId(), to.kind() == AddresseeKind.PRINCIPAL ? to.id() : null, to.officialId());
    }

    private static Doers doers(Notice notice) {
        return new Doers(
                Doer.of(notice.drafted()),
                Doer.of(notice.reviewed()),
                Doer.of(notice.signed()),
                Doer.of(notice.issued()),
                Doer.of(notice.received()),
                Doer.of(notice.begun()),
                Doer.of(notice.submitted()),
                Doer.of(notice.verified()),
                Doer.of(notice.returned()),
                Doer.of(notice.recalled()),
                Doer.of(notice.closed()),
                Doer.of(notice.ended()));
    }
}
