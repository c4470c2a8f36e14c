package cn.zeren.assignment.meeting;

import cn.zeren.assignment.meeting.Minutes.Attendee;
import cn.zeren.assignment.meeting.Minutes.Resolution;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A joint meeting as published. */
public record MeetingWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.assignment.meeting.v1";

    /** The public state; what has not happened yet is null. */
    public record State(
            UUID id,
            UUID unitId,
            String title,
            List<String> agenda,
            LocalDate plannedFor,
            LocalDate heldOn,
            MeetingStatus status,
            List<Attendee> attendees,
            List<Resolution> resolutions,
            Deed convened,
            Deed recorded,
            Deed ended) {}

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
                meeting.title(),
                meeting.minutes().agenda(),
                meeting.plannedFor(),
                meeting.heldOn(),
                meeting.status(),
                meeting.minutes().attendees(),
                meeting.minutes().resolutions(),
                meeting.convened(),
                meeting.recorded(),
                meeting.ended());
    }
}
