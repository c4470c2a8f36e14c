package cn.zeren.notice.reservation;

import cn.zeren.notice.proof.Doer;
import cn.zeren.platform.journal.Entry;
import java.util.Locale;
import java.util.UUID;

/**
 * A reserved number as published.
 *
 * @param id the number
 * @param version after the event
 * @param state all that is public of it
 */
public record ReservedNumberWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.notice.doc-number.v1";

    public record State(String docNo, NumberStatus status, Doer reserved, Doer settled) {}

    /** The journal entry of what has just happened to it: its status says what. */
    public static Entry entry(ReservedNumber number) {
        State state = new State(
                number.docNo().text(), number.status(), Doer.of(number.reserved()), Doer.of(number.settled()));
        return new Entry(
                TOPIC,
                number.id().toString(),
                type(number.status()),
                number.version(),
                new ReservedNumberWire(number.id(), number.version(), state));
    }

    /** The CloudEvents type. */
    public static String type(NumberStatus status) {
        return "cn.zeren.notice.doc-number." + status.name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
