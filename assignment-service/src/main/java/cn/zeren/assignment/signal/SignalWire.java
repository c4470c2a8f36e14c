package cn.zeren.assignment.signal;

import cn.zeren.assignment.proof.Doer;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An early signal as published. */
public record SignalWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.signal.v1";

    /** The post it was sent to, who held it that day, and by which assignment. */
    public record AddresseeState(UUID postId, UUID officialId, UUID assignmentId) {}

    /**
     * The public state, in ids and codes; what has not happened yet is null.
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
            SignalStatus status,
            AddresseeState addressee,
            LocalDate sentOn,
            LocalDate answerDue,
            Integer daysLate,
            Doer found,
            Doer sent,
            Doer answered,
            Doer dropped) {}

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
        Addressee to = signal.addressee();
        return new State(
                signal.id(),
                signal.rule(),
                signal.policy(),
                signal.unitId(),
                signal.windowFrom(),
                signal.windowTo(),
                signal.evidenceIds(),
                signal.meetingId(),
                signal.status(),
                to == null ? null : new AddresseeState(to.postId(), to.officialId(), to.assignmentId()),
                signal.sentOn(),
                signal.answerDue(),
                signal.daysLate(today),
                Doer.of(signal.found()),
                Doer.of(signal.sent()),
                Doer.of(signal.answered()),
                Doer.of(signal.dropped()));
    }
}
