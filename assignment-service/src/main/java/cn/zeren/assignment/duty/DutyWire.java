package cn.zeren.assignment.duty;

import cn.zeren.platform.journal.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An edition of a post's duties as published. */
public record DutyWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.duty.v1";

    /** The public state; what has not happened is null. */
    public record State(
            UUID id,
            int year,
            UUID postId,
            String postTitle,
            UUID unitId,
            String unitName,
            int edition,
            DutyStatus status,
            List<Item> items,
            String basisDocNo,
            Instant draftedAt,
            Instant inForceAt,
            Instant supersededAt) {}

    /** A duty by its code; the text is the document's. */
    public record Item(DutyCode code, String clause) {}

    /** The event with the edition's state after it; the edition is flushed. */
    static Entry entry(DutyEvent event, PostDuty duty) {
        String happened =
                switch (event) {
                    case DRAFTED -> "drafted";
                    case ENTERED_FORCE -> "entered-force";
                    case SUPERSEDED -> "superseded";
                };
        return new Entry(
                TOPIC,
                duty.id().toString(),
                "cn.zeren.assignment.duty." + happened + ".v1",
                duty.version(),
                new DutyWire(duty.id(), duty.version(), state(duty)));
    }

    private static State state(PostDuty duty) {
        return new State(
                duty.id(),
                duty.year(),
                duty.postId(),
                duty.postTitle(),
                duty.unitId(),
                duty.unitName(),
                duty.edition(),
                duty.status(),
                items(duty.items()),
                duty.basisDocNo(),
                duty.draftedAt(),
                duty.inForceAt(),
                duty.supersededAt());
    }

    /** The duties with the clause of each. */
    public static List<Item> items(DutyItems items) {
        return items.list().stream()
                .map(item -> new Item(item.code(), item.code().clause()))
                .toList();
    }
}
