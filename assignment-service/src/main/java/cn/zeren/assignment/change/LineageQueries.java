package cn.zeren.assignment.change;

import cn.zeren.assignment.change.LineageViews.LineageView;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads of who a unit was and became. */
@ApplicationScoped
public class LineageQueries {

    private final Tx tx;
    private final SuccessionRepository repository;

    LineageQueries(Tx tx, SuccessionRepository repository) {
        this.tx = tx;
        this.repository = repository;
    }

    /**
     * A unit's line as of a day.
     *
     * @param on null for today
     * @param knownAt null for what we know now
     * @throws Refused 404 for a unit that is not known then or not in sight
     */
    public Uni<LineageView> lineage(Actor actor, UUID unit, LocalDate on, Instant knownAt) {
        return tx.read(actor, work -> repository.around(work, unit, knownAt).map(around -> {
            var lives = around.lives().stream().collect(Collectors.groupingBy(FactRow::id));
            if (!lives.containsKey(unit)) {
                throw new Refused(Refusal.notFound());
            }
            LocalDate day = on == null ? work.today() : on;
            return LineageViews.of(around.identity().of(unit, day), knownAt, lives);
        }));
    }
}
