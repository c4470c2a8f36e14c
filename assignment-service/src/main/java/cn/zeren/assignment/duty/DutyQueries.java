package cn.zeren.assignment.duty;

import cn.zeren.assignment.duty.DutyRepository.Filter;
import cn.zeren.assignment.duty.DutyRepository.Place;
import cn.zeren.assignment.duty.DutyViews.DutyView;
import cn.zeren.assignment.duty.DutyViews.HolderView;
import cn.zeren.assignment.duty.DutyViews.ItemView;
import cn.zeren.assignment.paper.SheetPdfConverter;
import cn.zeren.assignment.seat.Holder;
import cn.zeren.assignment.seat.SeatRepository;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.time.BusinessClock;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads of duties: of the units in sight, and of the posts one holds. */
@ApplicationScoped
public class DutyQueries {

    private static final String PATH = "/api/assignment/v1/duties/";

    private final Tx tx;
    private final DutyRepository duties;
    private final SeatRepository seats;

    DutyQueries(Tx tx, DutyRepository duties, SeatRepository seats) {
        this.tx = tx;
        this.duties = duties;
        this.seats = seats;
    }

    public Uni<DutyView> duty(Actor actor, UUID id) {
        return tx.read(actor, work -> duties.get(work, id)
                .chain(duty -> seats.holders(work, List.of(duty.postId()), work.today())
                        .map(holders -> view(actor, duty, holders.getOrDefault(duty.postId(), List.of())))));
    }

    /** The edition on paper. Drawing takes a while: not on the event loop. */
    public Uni<byte[]> pdf(Actor actor, UUID id) {
        return tx.read(actor, work -> duties.get(work, id))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(duty -> SheetPdfConverter.pdf(
                        DutyPaper.of(duty, BusinessClock.ZONE), DutyPaper.title(duty), duty.version()));
    }

    /** @param official duties of the posts he holds on that day, null day for today */
    public Uni<Page<DutyView>> page(
            Actor actor,
            Integer year,
            UUID post,
            UUID unit,
            UUID official,
            LocalDate on,
            DutyStatus status,
            String cursor,
            int limit) {
        Place after = Cursor.parse(cursor, 2, key -> new Place(Integer.parseInt(key[0]), UUID.fromString(key[1])));
        Filter filter = new Filter(year, post, unit, official, on, status);
        return tx.read(actor, work -> duties.page(work, filter, after, limit + 1)
                .chain(found -> views(work, found, work.today()))
                .map(items -> Page.cut(items, limit, DutyQueries::next)));
    }

    /**
     * The editions in force for posts in the year of a day, with who holds the posts that day.
     *
     * @param knownAt null for what is in force now
     */
    public Uni<List<DutyView>> inForce(Work work, Collection<UUID> posts, LocalDate on, Instant knownAt) {
        return duties.inForce(work, posts, on.getYear(), knownAt).chain(found -> views(work, found, on));
    }

    private Uni<List<DutyView>> views(Work work, List<PostDuty> found, LocalDate on) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<UUID> posts = found.stream().map(PostDuty::postId).collect(Collectors.toSet());
        return seats.holders(work, posts, on).map(holders -> found.stream()
                .map(duty -> view(work.actor(), duty, holders.getOrDefault(duty.postId(), List.of())))
                .toList());
    }

    private static String next(DutyView last) {
        return Cursor.of(String.valueOf(last.year()), last.id().toString());
    }

    private static DutyView view(Actor actor, PostDuty duty, List<Holder> holders) {
        Optional<Refusal> office = actor.refusesUnless(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
        Optional<Refusal> head = actor.refusesUnless(Role.LG_OFFICE_HEAD);
        String href = PATH + duty.id();
        return new DutyView(
                duty.id(),
                duty.year(),
                duty.postId(),
                duty.postTitle(),
                duty.unitId(),
                duty.unitName(),
                holders.stream()
                        .map(holder -> new HolderView(holder.officialId(), holder.name(), holder.kind()))
                        .toList(),
                duty.edition(),
                duty.status(),
                ItemView.of(duty.items()),
                duty.basisDocNo(),
                duty.reason(),
                duty.draftedBy(),
                duty.draftedAt(),
                duty.inForceAt(),
                duty.supersededAt(),
                duty.version(),
                List.of(
                        Action.post("amend", href, office.or(duty::refusesAmend)),
                        Action.post("enter-force", href, head.or(duty::refusesEnterForce))));
    }
}
