package cn.zeren.assessment.unit;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the copy of the units. */
@ApplicationScoped
public class UnitService {

    private final UnitRepository units;

    UnitService(UnitRepository units) {
        this.units = units;
    }

    /** Replaces what is held of these units by what is held of them now. */
    public Uni<Void> keep(Work work, List<UnitWire> told) {
        List<UnitSpan> spans = told.stream()
                .flatMap(unit -> unit.state().history().stream()
                        .filter(row -> row.recordedTo() == null)
                        .map(row -> new UnitSpan(
                                unit.id(),
                                row.validFrom(),
                                row.validTo(),
                                row.code(),
                                row.name(),
                                row.type(),
                                row.assessmentGroup())))
                .toList();
        return units.replace(work, told.stream().map(UnitWire::id).toList(), spans);
    }
}
