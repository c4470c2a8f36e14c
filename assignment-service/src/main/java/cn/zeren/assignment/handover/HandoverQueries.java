package cn.zeren.assignment.handover;

import cn.zeren.assignment.handover.HandoverRepository.Filter;
import cn.zeren.assignment.handover.HandoverRepository.Place;
import cn.zeren.assignment.handover.HandoverViews.HandoverView;
import cn.zeren.assignment.handover.HandoverViews.PersonView;
import cn.zeren.assignment.openitem.OpenItems;
import cn.zeren.assignment.openitem.OpenOnPostQueries;
import cn.zeren.assignment.openitem.OpenPostViews.ItemView;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads of hand-overs: of the units in sight, of one's own, and of the unit one helps to lead. */
@ApplicationScoped
public class HandoverQueries {

    private static final String PATH = "/api/assignment/v1/handovers/";

    private final Tx tx;
    private final HandoverRepository handovers;
    private final OpenOnPostQueries openItems;

    HandoverQueries(Tx tx, HandoverRepository handovers, OpenOnPostQueries openItems) {
        this.tx = tx;
        this.handovers = handovers;
        this.openItems = openItems;
    }

    /** With what is open now, until a side has confirmed what was. */
    public Uni<HandoverView> handover(Actor actor, UUID id) {
        return tx.read(actor, work -> handovers.get(work, id).chain(handover -> items(work, handover)
                .chain(items -> work.pastScope(
                                () -> handovers.isDeputy(work, actor.officialId(), handover.unitId(), work.today()))
                        .chain(deputy -> names(work, List.of(handover))
                                .map(names -> view(work, handover, items, deputy, names))))));
    }

    private Uni<OpenItems> items(Work work, Handover handover) {
        boolean live = handover.items() == null && handover.status() != HandoverStatus.VOID;
        return live ? openItems.on(work, handover.postId()) : Uni.createFrom().item(handover.items());
    }

    public Uni<Page<HandoverView>> page(
            Actor actor, UUID post, UUID unit, UUID official, HandoverStatus status, String cursor, int limit) {
        Place after = Cursor.parse(cursor, 2, key -> new Place(LocalDate.parse(key[0]), UUID.fromString(key[1])));
        Filter filter = new Filter(post, unit, official, status);
        return tx.read(
                actor, work -> handovers.page(work, filter, after, limit + 1).chain(found -> names(work, found)
                        .map(names -> {
                            // whether one may stand in for a predecessor is told where one hand-over is read
                            List<HandoverView> items = found.stream()
                                    .map(handover -> view(work, handover, handover.items(), false, names))
                                    .toList();
                            return Page.cut(items, limit, HandoverQueries::next);
                        })));
    }

    private Uni<Map<UUID, String>> names(Work work, List<Handover> found) {
        Set<UUID> ids = new HashSet<>();
        found.forEach(handover -> {
            ids.add(handover.postId());
            ids.add(handover.fromOfficialId());
            ids.add(handover.toOfficialId());
        });
        return work.pastScope(() -> handovers.names(work, ids));
    }

    private static HandoverView view(
            Work work, Handover handover, OpenItems items, boolean deputy, Map<UUID, String> names) {
        Actor actor = work.actor();
        String href = PATH + handover.id();
        return new HandoverView(
                handover.id(),
                handover.postId(),
                names.get(handover.postId()),
                handover.unitId(),
                new PersonView(handover.fromOfficialId(), names.get(handover.fromOfficialId())),
                new PersonView(handover.toOfficialId(), names.get(handover.toOfficialId())),
                handover.changedOn(),
                handover.dueOn(),
                handover.correctsId(),
                handover.status(),
                ItemView.of(items),
                handover.given(),
                handover.deputyCause(),
                handover.deputyReason(),
                handover.taken(),
                handover.daysLate() == null ? handover.daysLate(work.today()) : handover.daysLate(),
                handover.version(),
                List.of(
                        Action.post("confirm", href, handover.refusesConfirm(actor)),
                        Action.post("confirm-for-predecessor", href, handover.refusesDeputy(actor, deputy))));
    }

    private static String next(HandoverView last) {
        return Cursor.of(last.changedOn().toString(), last.id().toString());
    }
}
