package cn.zeren.assignment.meeting;

import cn.zeren.assignment.meeting.MeetingStatus.Verb;
import cn.zeren.assignment.meeting.Minutes.Attendee;
import cn.zeren.assignment.meeting.Minutes.Resolution;
import cn.zeren.assignment.proof.Deed;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A joint meeting the office calls (JZ-1.3: 办公室开联席会议). Posts are asked; the minutes name who held them that day. */
@Entity
@Table(name = "meeting")
public class Meeting {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "unit_id")
    private UUID unitId;

    private String title;

    @Column(name = "planned_for")
    private LocalDate plannedFor;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    @Convert(converter = MinutesConverter.class)
    private Minutes minutes;

    private Deed convened;

    private Deed recorded;

    private Deed ended;

    /** For the mapper. */
    protected Meeting() {}

    /** A new meeting, at version 1. */
    public static Meeting convene(
            UUID id, UUID unitId, String title, LocalDate day, Minutes asked, Actor by, Instant now) {
        Meeting meeting = new Meeting();
        meeting.id = id;
        meeting.version = 1;
        meeting.unitId = unitId;
        meeting.title = title;
        meeting.plannedFor = day;
        meeting.status = MeetingStatus.CONVENED;
        meeting.minutes = asked;
        meeting.convened = Deed.of(by, null, now);
        return meeting;
    }

    static void requireOffice(Actor actor) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
    }

    static void requireHead(Actor actor) {
        actor.require(Role.LG_OFFICE_HEAD);
    }

    /**
     * It took place; may be said again until the minutes stand.
     *
     * @param attendees the posts that were asked or came, with who held them that day
     * @throws Refused {@code MEETING_NOT_YET} for a day still to come; {@code MEETING_STATUS}
     */
    public List<MeetingEvent> hold(
            Actor actor,
            LocalDate day,
            List<Attendee> attendees,
            List<Resolution> resolutions,
            LocalDate today,
            Instant now) {
        Refused.when(refusesHold());
        if (day.isAfter(today)) {
            throw new Refused(Refusal.rule(
                    "MEETING_NOT_YET", "JZ-1.3", Map.of("heldOn", day.toString(), "today", today.toString())));
        }
        status = status.after(Verb.HOLD).orElseThrow();
        heldOn = day;
        minutes = new Minutes(minutes.agenda(), attendees, resolutions);
        recorded = Deed.of(actor, null, now);
        return List.of(MeetingEvent.HELD);
    }

    public Optional<Refusal> refusesHold() {
        return refusesBy(Verb.HOLD);
    }

    /** The minutes stand: {@code RECORDER_CONFIRMS} (DESIGN-FOUR-EYES) to who wrote them. */
    public List<MeetingEvent> confirm(Actor actor, Instant now) {
        Refused.when(refusesConfirm(actor));
        status = status.after(Verb.CONFIRM).orElseThrow();
        ended = Deed.of(actor, null, now);
        return List.of(MeetingEvent.CONFIRMED);
    }

    public Optional<Refusal> refusesConfirm(Actor actor) {
        return refusesBy(Verb.CONFIRM)
                .or(() -> recorded.wasDoneBy(actor)
                        ? Optional.of(
                                Refusal.rule("RECORDER_CONFIRMS", "DESIGN-FOUR-EYES", Map.of("by", recorded.by())))
                        : Optional.empty());
    }

    /** Called off, for a reason. */
    public List<MeetingEvent> cancel(Actor actor, String reason, Instant now) {
        Refused.when(refusesCancel());
        status = status.after(Verb.CANCEL).orElseThrow();
        ended = Deed.of(actor, reason, now);
        return List.of(MeetingEvent.CANCELLED);
    }

    public Optional<Refusal> refusesCancel() {
        return refusesBy(Verb.CANCEL);
    }

    private Optional<Refusal> refusesBy(Verb verb) {
        return status.after(verb).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.status("MEETING_STATUS", null, status, verb));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Whose meeting it is: the unit that manages, or its leading group or office. */
    public UUID unitId() {
        return unitId;
    }

    public String title() {
        return title;
    }

    public LocalDate plannedFor() {
        return plannedFor;
    }

    /** Null until held. */
    public LocalDate heldOn() {
        return heldOn;
    }

    public MeetingStatus status() {
        return status;
    }

    public Minutes minutes() {
        return minutes;
    }

    public Deed convened() {
        return convened;
    }

    /** Who wrote the minutes; null until held. */
    public Deed recorded() {
        return recorded;
    }

    /** Confirmed or cancelled; null until then. */
    public Deed ended() {
        return ended;
    }
}
