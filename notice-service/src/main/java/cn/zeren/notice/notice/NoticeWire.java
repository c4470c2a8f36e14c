package cn.zeren.notice.notice;

import cn.zeren.notice.draft.Reason;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.journal.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A notice as published: what happened is the event's type, the value is the full public state after it.
 *
 * @param id the notice
 * @param version after the event
 * @param state all of it
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
            String title,
            String body,
            List<Reason> reasons,
            DeedWire drafted,
            DeedWire signed,
            DeedWire issued,
            DeedWire received,
            DeedWire closed,
            DeedWire ended) {}

    public record AddresseeWire(
            AddresseeKind kind, UUID unitId, UUID postId, UUID officialId, String name, String title) {}

    public record DeedWire(String by, UUID officialId, Instant at, String note) {}

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
        String happened =
                switch (event) {
                    case DRAFTED -> "drafted";
                    case SIGNED -> "signed";
                    case REJECTED -> "rejected";
                    case ISSUED -> "issued";
                    case RECEIVED -> "received";
                    case CLOSED -> "closed";
                    case VOIDED -> "voided";
                };
        return "cn.zeren.notice.notice." + happened + ".v1";
    }

    private static State state(Notice notice) {
        return new State(
                notice.kind(),
                notice.status(),
                notice.period().code(),
                notice.docNo() == null ? null : notice.docNo().text(),
                addressee(notice.addressee()),
                notice.title(),
                notice.body(),
                notice.reasons().sentences(),
                deed(notice.drafted()),
                deed(notice.signed()),
                deed(notice.issued()),
                deed(notice.received()),
                deed(notice.closed()),
                deed(notice.ended()));
    }

    private static AddresseeWire addressee(Addressee to) {
        return new AddresseeWire(
                to.kind(),
                to.unitId(),
                to.kind() == AddresseeKind.PRINCIPAL ? to.id() : null,
                to.officialId(),
                to.name(),
                to.title());
    }

    private static DeedWire deed(Deed deed) {
        return deed == null ? null : new DeedWire(deed.by(), deed.officialId(), deed.at(), deed.note());
    }
}
