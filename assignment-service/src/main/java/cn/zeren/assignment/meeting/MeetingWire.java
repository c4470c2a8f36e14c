package cn.zeren.assignment.meeting;

import cn.zeren.assignment.proof.Doer;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A joint meeting as published. */
public record MeetingWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.meeting.v1";

    /** A post asked, who held it that day, and whether he came. */
    public record AttendeeState(UUID postId, UUID officialId, boolean present) {}

    /** A resolution by its number: whom it asks, and by when. */
    public record ResolutionState(int no, UUID postId, LocalDate dueOn) {}

    /** The public state, in ids and codes; what has not happened yet is null. */
    public record State(
            UUID id,
            UUID unitId,
            LocalDate plannedFor,
            LocalDate heldOn,
            MeetingStatus status,
            List<AttendeeState> attendees,
            List<ResolutionState> resolutions,
            Doer convened,
            Doer recorded,
            Doer ended) {}

    /** The event with the meeting's state after it; the meeting is flushed. */
    static Entry entry(MeetingEvent event, Meeting meeting) {
        String happened =
                switch (event) {
                    case CONVENED -> "convened";
                    case HELD -> "held";
                    case CONFIRMED -> "confirmed";
                    case CANCELLED -> "cancelled";
                };
        return new Entry(
                TOPIC,
                meeting.id().toString(),
                "cn.zeren.assignment.meeting." + happened + ".v1",
                meeting.version(),
                new MeetingWire(meeting.id(), meeting.version(), state(meeting)));
    }

    private static State state(Meeting meeting) {
        return new State(
                meeting.id(),
                meeting.unitId(),
                meeting.plannedFor(),
                meeting.heldOn(),
                meeting.status(),
                meeting.minutes().attendees().stream()
                        .map(one -> new AttendeeState(one.postId(), one.officialId(), one.present()))
                        .toList(),
                meeting.minutes().resolutions().stream()
                        .map(one -> new ResolutionState(one.no(), one.postId(), one.dueOn()))
                        .toList(),
                Doer.of(meeting.convened()),
                Doer.of(meeting.recorded()),
                Doer.of(meeting.ended()));
    }
}
