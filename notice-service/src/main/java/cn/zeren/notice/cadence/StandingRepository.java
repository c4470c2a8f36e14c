package cn.zeren.notice.cadence;

import cn.zeren.notice.draft.Standing;
import cn.zeren.notice.matter.Matter;
import cn.zeren.notice.matter.MatterKind;
import cn.zeren.notice.matter.MatterRepository;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many units stand on a day, one statement for each kind of fact. */
@ApplicationScoped
public class StandingRepository {

    // as of the day: found or found again, its limit not at a standstill, neither reported nor closed by then; what was
    // listed wrongly never was one
    private static final String PROBLEMS = """
            select p.unit_id, p.id, coalesce(p.reopened_on, p.found_on) as since, p.due_on, p.cause
            from problem p
            where p.unit_id = any ($1) and p.due_on < $2 and coalesce(p.reopened_on, p.found_on) <= $2
              and (p.reported_on is null or p.reported_on > $2) and (p.closed_on is null or p.closed_on > $2)
              and (p.suspended_on is null or p.suspended_on > $2) and p.status <> 'VOIDED'
            """;

    private final FactRepository facts;
    private final MatterRepository matters;

    StandingRepository(FactRepository facts, MatterRepository matters) {
        this.facts = facts;
        this.matters = matters;
    }

    /** The standing of every unit asked about, also of one of which nothing is known. */
    public Uni<Map<UUID, Standing>> of(Work work, UUID[] units, LocalDate day) {
        return facts.tasks(work, units, day).chain(tasks -> facts.sponsors(work, units, day)
                .chain(sponsors -> open(work, units, day).map(open -> Arrays.stream(units)
                        .distinct()
                        .collect(Collectors.toMap(
                                unit -> unit,
                                unit -> new Standing(
                                        tasks.getOrDefault(unit, List.of()),
                                        open.getOrDefault(unit, List.of()),
                                        sponsors.getOrDefault(unit, List.of())))))));
    }

    /** What others record, and the problems past their limit that this service keeps itself. */
    private Uni<Map<UUID, List<Matter>>> open(Work work, UUID[] units, LocalDate day) {
        return matters.open(work, units, day)
                .chain(open -> work.sql(PROBLEMS, units, day).map(rows -> {
                    rows.forEach(row -> open.computeIfAbsent(row.getUUID("unit_id"), unit -> new ArrayList<>())
                            .add(new Matter(
                                    MatterKind.PROBLEM,
                                    row.getUUID("id"),
                                    row.getLocalDate("since"),
                                    row.getLocalDate("due_on"),
                                    row.getString("cause"),
                                    null,
                                    null)));
                    return open;
                }));
    }
}
