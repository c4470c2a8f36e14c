package cn.zeren.assignment.meeting;

import cn.zeren.assignment.meeting.Minutes.Attendee;
import cn.zeren.assignment.meeting.Minutes.Resolution;
import cn.zeren.assignment.seat.Holder;
import cn.zeren.assignment.seat.SeatRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What is done with joint meetings. */
@ApplicationScoped
public class MeetingService {

    /** Who came and who was asked but did not. */
    public record Came(UUID postId, boolean present) {}

    private final Tx tx;
    private final MeetingRepository meetings;
    private final SeatRepository seats;

    MeetingService(Tx tx, MeetingRepository meetings, SeatRepository seats) {
        this.tx = tx;
        this.meetings = meetings;
        this.seats = seats;
    }

    /** Asks posts to come on a day. */
    public Uni<Meeting> convene(
            Actor actor, UUID unit, String title, LocalDate day, List<String> agenda, List<UUID> posts) {
        return tx.write(actor, "meeting.convene", work -> {
            Meeting.requireOffice(actor);
            List<Came> asked = posts.stream().map(post -> new Came(post, false)).toList();
            return meetings.seesUnit(work, unit)
                    .invoke(sees -> {
                        if (!sees) {
                            throw new Refused(Refusal.notFound());
                        }
                    })
                    .chain(() -> attendees(work, asked, day, false))
                    .map(attendees -> Meeting.convene(
                            Ids.at(work.now()),
                            unit,
                            title,
                            day,
                            new Minutes(agenda, attendees, List.of()),
                            actor,
                            work.now()))
                    .call(meeting -> meetings.insert(work, meeting))
                    .call(meeting -> record(work, meeting, List.of(MeetingEvent.CONVENED)));
        });
    }

    /** It took place: who came, and what was resolved. */
    public Uni<Meeting> hold(
            Actor actor, UUID id, long expected, LocalDate day, List<Came> came, List<Resolution> resolutions) {
        return tx.write(actor, "meeting.hold", work -> {
            Meeting.requireOffice(actor);
            return load(work, id, expected).call(meeting -> {
                Refused.when(meeting.refusesHold());
                return asked(work, resolutions, day)
                        .chain(() -> attendees(work, came, day, true))
                        .chain(attendees -> record(
                                work,
                                meeting,
                                meeting.hold(actor, day, attendees, resolutions, work.today(), work.now())));
            });
        });
    }

    /** The minutes stand. */
    public Uni<Meeting> confirm(Actor actor, UUID id, long expected) {
        return tx.write(actor, "meeting.confirm", work -> {
            Meeting.requireHead(actor);
            return load(work, id, expected).call(meeting -> record(work, meeting, meeting.confirm(actor, work.now())));
        });
    }

    /** Called off. */
    public Uni<Meeting> cancel(Actor actor, UUID id, long expected, String reason) {
        return tx.write(actor, "meeting.cancel", work -> {
            Meeting.requireOffice(actor);
            return load(work, id, expected)
                    .call(meeting -> record(work, meeting, meeting.cancel(actor, reason, work.now())));
        });
    }

    /** @param named whether who held the post that day is written down */
    private Uni<List<Attendee>> attendees(Work work, List<Came> came, LocalDate day, boolean named) {
        List<UUID> posts = came.stream().map(Came::postId).toList();
        refuse("POST_TWICE", "/attendees/", i -> posts.indexOf(posts.get(i)) < i, posts.size());
        return seats.all(work, posts, day).chain(there -> {
            refuse("UNKNOWN_POST", "/attendees/", i -> !there.containsKey(posts.get(i)), posts.size());
            Uni<Map<UUID, List<Holder>>> held =
                    named ? seats.holders(work, posts, day) : Uni.createFrom().item(Map.of());
            return held.invoke(holders -> refuse(
                            "ATTENDEE_NOBODY",
                            "/attendees/",
                            i -> named && came.get(i).present() && !holders.containsKey(posts.get(i)),
                            posts.size()))
                    .map(holders -> came.stream()
                            .map(one -> {
                                Holder holder = holders.getOrDefault(one.postId(), List.of()).stream()
                                        .findFirst()
                                        .orElse(new Holder(one.postId(), null, null, null));
                                String title = there.get(one.postId()).title();
                                return new Attendee(
                                        one.postId(), title, holder.officialId(), holder.name(), one.present());
                            })
                            .toList());
        });
    }

    /** Whom a resolution asks is a post on the day of the meeting. */
    private Uni<Void> asked(Work work, List<Resolution> resolutions, LocalDate day) {
        List<UUID> posts = resolutions.stream().map(Resolution::postId).toList();
        return seats.all(work, posts.stream().filter(Objects::nonNull).toList(), day)
                .invoke(there -> refuse(
                        "UNKNOWN_POST",
                        "/resolutions/",
                        i -> posts.get(i) != null && !there.containsKey(posts.get(i)),
                        posts.size()))
                .replaceWithVoid();
    }

    private static void refuse(String code, String pointer, IntPredicate wrong, int size) {
        List<FieldError> errors = IntStream.range(0, size)
                .filter(wrong)
                .mapToObj(i -> new FieldError(pointer + i, code))
                .toList();
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.fields(code, errors));
        }
    }

    private Uni<Meeting> load(Work work, UUID id, long expected) {
        // who attended reads the minutes wherever he is; only whose meeting it is writes them
        return meetings.get(work, id)
                .call(meeting -> meetings.seesUnit(work, meeting.unitId()).invoke(sees -> {
                    if (!sees) {
                        throw new Refused(Refusal.forbidden());
                    }
                    if (meeting.version() != expected) {
                        throw new Refused(Refusal.stale(meeting.version()));
                    }
                }));
    }

    private static Uni<Void> record(Work work, Meeting meeting, List<MeetingEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> MeetingWire.entry(event, meeting))
                        .toList()));
    }
}
