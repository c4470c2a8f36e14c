package cn.zeren.notice.cadence;

import cn.zeren.notice.draft.Standing;
import cn.zeren.notice.matter.MatterRepository;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many units stand on a day, one statement for each kind of fact. */
@ApplicationScoped
class StandingRepository {

    private final FactRepository facts;
    private final MatterRepository matters;

    StandingRepository(FactRepository facts, MatterRepository matters) {
        this.facts = facts;
        this.matters = matters;
    }

    /** The standing of every unit asked about, also of one of which nothing is known. */
    Uni<Map<UUID, Standing>> of(Work work, UUID[] units, LocalDate day) {
        return facts.tasks(work, units, day).chain(tasks -> facts.sponsors(work, units, day)
                .chain(sponsors -> matters.open(work, units, day).map(open -> Arrays.stream(units)
                        .distinct()
                        .collect(Collectors.toMap(
                                unit -> unit,
                                unit -> new Standing(
                                        tasks.getOrDefault(unit, List.of()),
                                        open.getOrDefault(unit, List.of()),
                                        sponsors.getOrDefault(unit, List.of())))))));
    }
}
