package cn.zeren.assignment.meeting;

import cn.zeren.assignment.listing.Criteria;
import cn.zeren.assignment.listing.ListRepository;
import cn.zeren.assignment.meeting.MeetingViews.AttendeeView;
import cn.zeren.assignment.meeting.MeetingViews.MeetingView;
import cn.zeren.assignment.meeting.MeetingViews.ResolutionView;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads of joint meetings, each in the sight of the reader. */
@ApplicationScoped
public class MeetingQueries {

    private static final String PATH = "/api/assignment/v1/meetings/";

    private final Tx tx;
    private final MeetingRepository meetings;

    MeetingQueries(Tx tx, MeetingRepository meetings) {
        this.tx = tx;
        this.meetings = meetings;
    }

    public Uni<MeetingView> meeting(Actor actor, UUID id) {
        return tx.read(actor, work -> meetings.get(work, id)
                .chain(meeting -> meetings.seesUnit(work, meeting.unitId()).map(sees -> view(actor, meeting, sees))));
    }

    /** Meetings, the latest first. */
    public Uni<Page<MeetingView>> page(Actor actor, UUID unit, MeetingStatus status, String cursor, int limit) {
        Criteria<Meeting> criteria = Criteria.latestFirst(Meeting.class, Cursor.id(cursor))
                .andIf("e.unitId = :unit", "unit", unit)
                .andIf("e.status = :status", "status", status);
        return tx.read(
                actor, work -> ListRepository.page(work, criteria, limit + 1).chain(found -> meetings.seen(
                                work, found.stream().map(Meeting::unitId).toList())
                        .map(seen -> Page.cut(
                                found.stream()
                                        .map(meeting -> view(actor, meeting, seen.contains(meeting.unitId())))
                                        .toList(),
                                limit,
                                view -> Cursor.of(view.id())))));
    }

    /** @param sees whose meeting it is; who only attended, reads */
    private static MeetingView view(Actor actor, Meeting meeting, boolean sees) {
        Optional<Refusal> sight = sees ? Optional.empty() : Optional.of(Refusal.forbidden());
        Optional<Refusal> office = sight.or(() -> actor.refusesUnless(Role.LG_OFFICE, Role.LG_OFFICE_HEAD));
        Optional<Refusal> head = sight.or(() -> actor.refusesUnless(Role.LG_OFFICE_HEAD));
        String href = PATH + meeting.id();
        return new MeetingView(
                meeting.id(),
                meeting.version(),
                meeting.unitId(),
                meeting.title(),
                meeting.minutes().agenda(),
                meeting.plannedFor(),
                meeting.heldOn(),
                meeting.status(),
                meeting.minutes().attendees().stream()
                        .map(one -> new AttendeeView(
                                one.postId(), one.title(), one.officialId(), one.name(), one.present()))
                        .toList(),
                meeting.minutes().resolutions().stream()
                        .map(one -> new ResolutionView(one.text(), one.postId(), one.dueOn()))
                        .toList(),
                meeting.convened(),
                meeting.recorded(),
                meeting.ended(),
                List.of(
                        Action.post("hold", href, office.or(meeting::refusesHold)),
                        Action.post("confirm", href, head.or(() -> meeting.refusesConfirm(actor))),
                        Action.post("cancel", href, office.or(meeting::refusesCancel))));
    }
}
