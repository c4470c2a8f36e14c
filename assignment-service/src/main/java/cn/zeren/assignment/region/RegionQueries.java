package cn.zeren.assignment.region;

import cn.zeren.assignment.region.RegionRepository.AsOf;
import cn.zeren.assignment.region.RegionRepository.Named;
import cn.zeren.assignment.region.RegionViews.ContactPointView;
import cn.zeren.assignment.region.RegionViews.CoverageView;
import cn.zeren.assignment.region.RegionViews.RegionUnitView;
import cn.zeren.assignment.region.RegionViews.RegionUnitsView;
import cn.zeren.assignment.region.RegionViews.RegionView;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads of regions and contact points, each in the sight of the reader. */
@ApplicationScoped
public class RegionQueries {

    private final Tx tx;
    private final RegionRepository regions;

    RegionQueries(Tx tx, RegionRepository regions) {
        this.tx = tx;
        this.regions = regions;
    }

    /**
     * Regions in the order of their codes.
     *
     * @param on null for today
     * @param knownAt null for what we know now
     */
    public Uni<Page<RegionView>> page(
            Actor actor, UUID manager, LocalDate on, Instant knownAt, String cursor, int limit) {
        String after = Cursor.parse(cursor, 1, key -> key[0]);
        return tx.read(actor, work -> regions.regions(work, asOf(work, on, knownAt), manager, after, limit + 1)
                .map(rows ->
                        Page.cut(rows.stream().map(RegionView::of).toList(), limit, last -> Cursor.of(last.code()))));
    }

    /** A region with the units that lie in it. */
    public Uni<RegionUnitsView> region(Actor actor, UUID id, LocalDate on, Instant knownAt) {
        return tx.read(actor, work -> {
            AsOf asOf = asOf(work, on, knownAt);
            return regions.region(work, asOf, id)
                    .onItem()
                    .ifNull()
                    .failWith(() -> new Refused(Refusal.notFound()))
                    .chain(region -> regions.members(work, asOf, id)
                            .map(units -> new RegionUnitsView(RegionView.of(region), asOf.on(), shown(units))));
        });
    }

    /** Whether each unit a manager manages lies in a region on the day (JZ-2.1); in two it can't. */
    public Uni<CoverageView> coverage(Actor actor, UUID manager, LocalDate on, Instant knownAt) {
        return tx.read(actor, work -> {
            AsOf asOf = asOf(work, on, knownAt);
            return regions.inNone(work, asOf, manager)
                    .map(units -> new CoverageView(
                            manager, asOf.on(), units.isEmpty(), "UNIT_IN_NO_REGION", "JZ-2.1", shown(units)));
        });
    }

    /** Contact points. */
    public Uni<Page<ContactPointView>> points(
            Actor actor, UUID unit, UUID post, LocalDate on, Instant knownAt, String cursor, int limit) {
        UUID after = Cursor.id(cursor);
        return tx.read(actor, work -> regions.points(work, asOf(work, on, knownAt), unit, post, after, limit + 1)
                .map(rows -> Page.cut(
                        rows.stream().map(ContactPointView::of).toList(), limit, last -> Cursor.of(last.id()))));
    }

    private static AsOf asOf(Work work, LocalDate on, Instant knownAt) {
        return new AsOf(on == null ? work.today() : on, knownAt);
    }

    private static List<RegionUnitView> shown(List<Named> units) {
        return units.stream()
                .map(unit -> new RegionUnitView(unit.id(), unit.code(), unit.name()))
                .toList();
    }
}
