package cn.zeren.assignment.patrol;

import cn.zeren.assignment.patrol.PatrolRepository.Place;
import cn.zeren.assignment.patrol.PatrolRepository.Wanted;
import cn.zeren.assignment.patrol.PatrolViews.PatrolView;
import cn.zeren.assignment.proof.StandingRepository;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Reads of patrols, in the sight of the reader: also of the leader of the region and of the contact point. */
@ApplicationScoped
public class PatrolQueries {

    private final Tx tx;
    private final PatrolRepository patrols;
    private final StandingRepository standings;

    PatrolQueries(Tx tx, PatrolRepository patrols, StandingRepository standings) {
        this.tx = tx;
        this.patrols = patrols;
        this.standings = standings;
    }

    public Uni<PatrolView> patrol(Actor actor, UUID id) {
        return tx.read(actor, work -> patrols.find(work, id)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(Refusal.notFound()))
                .chain(patrol ->
                        standings.ofActor(work).map(standing -> PatrolView.of(patrol, actor, standing, work.today()))));
    }

    /**
     * Patrols in the order of the limits of their reports.
     *
     * @param late only those whose report came late or is late now
     */
    public Uni<Page<PatrolView>> page(
            Actor actor,
            UUID regionId,
            UUID unitId,
            UUID contactPointId,
            PatrolStatus status,
            boolean late,
            String cursor,
            int limit) {
        Place after = Cursor.parse(cursor, 2, key -> new Place(LocalDate.parse(key[0]), UUID.fromString(key[1])));
        return tx.read(actor, work -> {
            Wanted wanted = new Wanted(regionId, unitId, contactPointId, status, late ? work.today() : null);
            return standings.ofActor(work).chain(standing -> patrols.page(work, wanted, after, limit + 1)
                    .map(found -> Page.cut(
                            found.stream()
                                    .map(patrol -> PatrolView.of(patrol, actor, standing, work.today()))
                                    .toList(),
                            limit,
                            last -> Cursor.of(
                                    last.reportDue().toString(), last.id().toString()))));
        });
    }
}
