package cn.zeren.assignment.meeting;

import cn.zeren.assignment.holder.Holder;
import cn.zeren.assignment.holder.HolderRepository;
import cn.zeren.assignment.meeting.Minutes.Attendee;
import cn.zeren.assignment.meeting.Minutes.Resolution;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is done with joint meetings. */
@ApplicationScoped
public class MeetingService {

    /** Who came and who was asked but did not. */
    public record Came(UUID postId, boolean present) {}

    private final Tx tx;
    private final MeetingRepository meetings;
    private final HolderRepository holders;

    MeetingService(Tx tx, MeetingRepository meetings, HolderRepository holders) {
        this.tx = tx;
        this.meetings = meetings;
        this.holders = holders;
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
                meeting.refusesHold().ifPresent(why -> {
                    throw new Refused(why);
                });
                return attendees(work, came, day, true)
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
        Set<UUID> posts = new LinkedHashSet<>(came.stream().map(Came::postId).toList());
        return holders.of(work, posts, day).map(found -> {
            List<FieldError> unknown = new ArrayList<>();
            List<Attendee> attendees = new ArrayList<>();
            for (int i = 0; i < came.size(); i++) {
                Came one = came.get(i);
                Holder holder = found.stream()
                        .filter(any -> any.postId().equals(one.postId()))
                        .findFirst()
                        .orElse(null);
                if (holder == null) {
                    unknown.add(new FieldError("/attendees/" + i, "UNKNOWN_POST"));
                } else {
                    attendees.add(new Attendee(
                            one.postId(),
                            holder.title(),
                            named ? holder.officialId() : null,
                            named ? holder.name() : null,
                            one.present()));
                }
            }
            if (!unknown.isEmpty()) {
                throw new Refused(Refusal.fields("UNKNOWN_POST", unknown));
            }
            return attendees;
        });
    }

    private Uni<Meeting> load(Work work, UUID id, long expected) {
        return meetings.get(work, id).invoke(meeting -> {
            if (meeting.version() != expected) {
                throw new Refused(Refusal.stale(meeting.version()));
            }
        });
    }

    private static Uni<Void> record(Work work, Meeting meeting, List<MeetingEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> MeetingWire.entry(event, meeting))
                        .toList()));
    }
}
