package cn.zeren.assignment.handover;

import cn.zeren.assignment.handover.Succession.Change;
import cn.zeren.assignment.proof.Doer;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A hand-over as published. */
public record HandoverWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.handover.v1";

    /** What is open, without its title: of an issue that is a text somebody wrote. */
    public record Item(String kind, UUID id) {}

    /** The public state; what has not happened is null. */
    public record State(
            UUID id,
            UUID postId,
            UUID unitId,
            UUID fromOfficialId,
            UUID toOfficialId,
            LocalDate changedOn,
            LocalDate dueOn,
            UUID correctsId,
            HandoverStatus status,
            List<Item> items,
            Doer given,
            DeputyCause deputyCause,
            Doer taken,
            Integer daysLate) {}

    /** A hand-over that was opened, with the tenures it follows from. */
    static Entry opened(Handover handover, Change change) {
        var facts = change.facts().stream()
                .map(fact -> new Explanation.Fact("tenure", fact))
                .toList();
        var step = new Explanation.Step(
                "Succession.changes",
                "DESIGN-SUCCESSION",
                null,
                facts,
                Map.of("postId", change.postId().toString()),
                Map.of(
                        "from", change.from().toString(),
                        "to", change.to().toString(),
                        "day", change.day().toString()));
        return entry(HandoverEvent.OPENED, handover, new Explanation(List.of(step)));
    }

    /** The event with the state after it; the hand-over is flushed. */
    static Entry entry(HandoverEvent event, Handover handover) {
        return entry(event, handover, null);
    }

    private static Entry entry(HandoverEvent event, Handover handover, Explanation explanation) {
        String happened =
                switch (event) {
                    case OPENED -> "opened";
                    case CONFIRMED -> "confirmed";
                    case COMPLETED -> "completed";
                    case VOIDED -> "voided";
                    case REOPENED -> "reopened";
                };
        return new Entry(
                TOPIC,
                handover.id().toString(),
                "cn.zeren.assignment.handover." + happened + ".v1",
                handover.version(),
                new HandoverWire(handover.id(), handover.version(), state(handover)),
                explanation);
    }

    private static State state(Handover handover) {
        return new State(
                handover.id(),
                handover.postId(),
                handover.unitId(),
                handover.fromOfficialId(),
                handover.toOfficialId(),
                handover.changedOn(),
                handover.dueOn(),
                handover.correctsId(),
                handover.status(),
                handover.items() == null
                        ? null
                        : handover.items().list().stream()
                                .map(item -> new Item(item.kind(), item.id()))
                                .toList(),
                handover.given(),
                handover.deputyCause(),
                handover.taken(),
                handover.daysLate());
    }
}
