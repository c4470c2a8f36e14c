package cn.zeren.assignment.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is written of a meeting: what for, who was asked and who came, and what was resolved. */
public record Minutes(List<String> agenda, List<Attendee> attendees, List<Resolution> resolutions) {

    /**
     * A post asked to come.
     *
     * @param officialId who held it on the day of the meeting; null before it, and where the post was vacant
     */
    public record Attendee(UUID postId, String title, UUID officialId, String name, boolean present) {}

    /**
     * One resolution.
     *
     * @param postId who is to carry it out, or null
     * @param dueOn by when, or null
     */
    public record Resolution(int no, String text, UUID postId, LocalDate dueOn) {}

    public Minutes {
        agenda = List.copyOf(agenda);
        attendees = List.copyOf(attendees);
        resolutions = List.copyOf(resolutions);
    }
}
