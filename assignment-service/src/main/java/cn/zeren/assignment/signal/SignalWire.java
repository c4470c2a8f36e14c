package cn.zeren.assignment.signal;

import cn.zeren.assignment.proof.Deed;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An early signal as published. */
public record SignalWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.signal.v1";

    /**
     * The public state; what has not happened yet is null.
     *
     * @param daysLate of the answer
     */
    public record State(
            UUID id,
            SignalRule rule,
            String policy,
            UUID unitId,
            LocalDate windowFrom,
            LocalDate windowTo,
            List<UUID> evidenceIds,
            UUID meetingId,
            String suggestion,
            SignalStatus status,
            Addressee addressee,
            LocalDate sentOn,
            LocalDate answerDue,
            Integer daysLate,
            Deed found,
            Deed sent,
            Deed answered,
            Deed dropped) {}

    /** The event with the signal's state after it; the signal is flushed. */
    static Entry entry(SignalEvent event, Signal signal, LocalDate today) {
        String happened =
                switch (event) {
                    case FOUND -> "found";
                    case SENT -> "sent";
                    case ANSWERED -> "answered";
                    case DROPPED -> "dropped";
                };
        return new Entry(
                TOPIC,
                signal.id().toString(),
                "cn.zeren.assignment.signal." + happened + ".v1",
                signal.version(),
                new SignalWire(signal.id(), signal.version(), state(signal, today)),
                event == SignalEvent.FOUND ? signal.explanation() : null);
    }

    private static State state(Signal signal, LocalDate today) {
        return new State(
                signal.id(),
                signal.rule(),
                signal.policy(),
                signal.unitId(),
                signal.windowFrom(),
                signal.windowTo(),
                signal.evidenceIds(),
                signal.meetingId(),
                signal.suggestion(),
                signal.status(),
                signal.addressee(),
                signal.sentOn(),
                signal.answerDue(),
                signal.daysLate(today),
                signal.found(),
                signal.sent(),
                signal.answered(),
                signal.dropped());
    }
}
