package cn.zeren.notice.rectification;

import cn.zeren.notice.proof.Doer;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A list of problems as published, without a word of what they are: assignment-service holds a county's assignment by it,
 * assessment-service counts it.
 *
 * @param version after the event
 */
public record RectificationWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.notice.rectification.v1";

    /** As the schema file says it; what has not happened yet is null. */
    public record State(
            UUID unitId,
            Origin origin,
            UUID originId,
            UUID inspectorId,
            RectificationStatus status,
            LocalDate openedOn,
            LocalDate closedOn,
            int problems,
            int openProblems,
            Doer opened,
            Doer ended) {}

    /** The journal entry of an event; the list is flushed. */
    public static Entry entry(RectificationEvent event, Rectification list) {
        return new Entry(
                TOPIC,
                list.id().toString(),
                type(event),
                list.version(),
                new RectificationWire(list.id(), list.version(), state(list)));
    }

    /** The CloudEvents type of an event. */
    public static String type(RectificationEvent event) {
        String happened =
                switch (event) {
                    case OPENED -> "opened";
                    case PROGRESSED -> "progressed";
                    case CLOSED -> "closed";
                    case REOPENED -> "reopened";
                    case VOIDED -> "voided";
                };
        return "cn.zeren.notice.rectification." + happened + ".v1";
    }

    private static State state(Rectification list) {
        return new State(
                list.unitId(),
                list.origin(),
                list.originId(),
                list.inspectorId(),
                list.status(),
                list.openedOn(),
                list.closedOn(),
                list.problems(),
                list.openProblems(),
                Doer.of(list.opened()),
                Doer.of(list.ended()));
    }
}
