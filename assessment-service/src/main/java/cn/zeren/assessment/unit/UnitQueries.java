package cn.zeren.assessment.unit;

import cn.zeren.assessment.unit.UnitRepository.Place;
import cn.zeren.assessment.unit.UnitViews.UnitPage;
import cn.zeren.assessment.unit.UnitViews.UnitView;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads of the units in an actor's sight. */
@ApplicationScoped
public class UnitQueries {

    private final Tx tx;
    private final UnitRepository units;

    UnitQueries(Tx tx, UnitRepository units) {
        this.tx = tx;
        this.units = units;
    }

    /**
     * One page of assessed units, by code.
     *
     * @param on the day they are as of; today when null
     * @param group only of this group; of both when null
     */
    public Uni<UnitPage> list(Actor actor, LocalDate on, AssessmentGroup group, int limit, String cursor) {
        Place after = Cursor.parse(cursor, 2, key -> new Place(key[0], UUID.fromString(key[1])));
        return tx.read(actor, work -> units.page(work, on == null ? work.today() : on, group, after, limit + 1)
                .map(rows -> page(rows, limit)));
    }

    private static UnitPage page(List<UnitSpan> rows, int limit) {
        List<UnitSpan> items = rows.subList(0, Math.min(limit, rows.size()));
        UnitSpan last = rows.size() > limit ? items.get(limit - 1) : null;
        return new UnitPage(
                items.stream().map(UnitView::of).toList(),
                last == null ? null : Cursor.of(last.code(), last.unitId().toString()));
    }
}
