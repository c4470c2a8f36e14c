package cn.zeren.assignment.map;

import cn.zeren.assignment.derivation.Sponsor;
import cn.zeren.assignment.derivation.Target;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.liability.LiabilityViews.OwnView;
import cn.zeren.assignment.map.MapViews.MapView;
import cn.zeren.assignment.map.ResponsibilityMap.Tie;
import cn.zeren.assignment.map.ResponsibilityMap.Uncovered;
import cn.zeren.assignment.paper.Sheet;
import cn.zeren.assignment.paper.SheetPdfConverter;
import cn.zeren.assignment.plan.PlanQueries;
import cn.zeren.assignment.plan.PlanViews.FindingView;
import cn.zeren.assignment.register.AssignmentRepository;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.AssignmentViews.AssignmentView;
import cn.zeren.assignment.responsibility.PlanTreeQueries;
import cn.zeren.assignment.responsibility.PlanTreeQueries.Holding;
import cn.zeren.assignment.responsibility.ResponsibilityQueries;
import cn.zeren.assignment.unit.UnitQueries;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The map of a plan or of a leader, as data, drawn, or as a table; each in the sight of the reader. */
@ApplicationScoped
public class MapQueries {

    /** Gaps shown on a map; a plan with more has other troubles. */
    private static final int GAPS = 500;

    private final Tx tx;
    private final PlanTreeQueries trees;
    private final PlanQueries plans;
    private final UnitQueries units;
    private final ResponsibilityQueries responsibilities;
    private final AssignmentRepository assignments;

    MapQueries(
            Tx tx,
            PlanTreeQueries trees,
            PlanQueries plans,
            UnitQueries units,
            ResponsibilityQueries responsibilities,
            AssignmentRepository assignments) {
        this.tx = tx;
        this.trees = trees;
        this.plans = plans;
        this.units = units;
        this.responsibilities = responsibilities;
        this.assignments = assignments;
    }

    /** A map with what stands over it. */
    public record Titled(String title, String subtitle, LocalDate on, Instant asKnownAt, ResponsibilityMap map) {

        List<Sheet> sheets() {
            return MapLayout.sheets(map, title, subtitle);
        }
    }

    /** The map of a plan on a day, with the units nobody answers for in the edition worked on. */
    public Uni<Titled> ofPlan(Actor actor, UUID planId, LocalDate on, Instant knownAt) {
        return tx.read(actor, work -> trees.holding(actor, planId, on, knownAt)
                .chain(holding -> plans.findings(actor, planId, true, null, GAPS, "zh")
                        .map(found -> found.items().stream()
                                .filter(finding -> knownAt == null && holds(finding, holding.on()))
                                .map(FindingView::unitId)
                                .distinct()
                                .toList())
                        .chain(gaps -> units.names(work, withManager(gaps, holding), holding.on(), knownAt)
                                .map(names -> titled(holding, gaps, names)))));
    }

    /** The map of one leader: whom he answers for, in his posts and as head of a member unit. */
    public Uni<Titled> ofOfficial(Actor actor, UUID official, LocalDate on, Instant knownAt) {
        return responsibilities
                .ofOfficial(actor, official, on, knownAt)
                .map(all -> new Titled(
                        all.name() + "分层包保责任图",
                        subtitle(all.on(), knownAt),
                        all.on(),
                        knownAt,
                        ResponsibilityMap.of(
                                all.assignments().stream()
                                        .map(OwnView::assignment)
                                        .map(MapQueries::tie)
                                        .toList(),
                                List.of())));
    }

    public Uni<MapView> view(Uni<Titled> map) {
        return map.map(titled -> MapViews.of(
                titled.title(), titled.on(), titled.asKnownAt(), titled.sheets().size(), titled.map()));
    }

    /**
     * One sheet as SVG.
     *
     * @param sheet from 1
     * @throws Refused 404 when the map has no such sheet
     */
    public Uni<String> svg(Uni<Titled> map, int sheet) {
        return map.map(titled -> {
            List<Sheet> sheets = titled.sheets();
            if (sheet < 1 || sheet > sheets.size()) {
                throw new Refused(Refusal.notFound());
            }
            return MapSvg.of(sheets.get(sheet - 1), titled.title());
        });
    }

    public Uni<byte[]> pdf(Uni<Titled> map) {
        return offLoop(
                map,
                titled -> SheetPdfConverter.pdf(
                        titled.sheets(), titled.title(), titled.on().toEpochDay()));
    }

    /** What a plan holds on a day, as a table. */
    public Uni<byte[]> planTable(Actor actor, UUID planId, LocalDate on, Instant knownAt) {
        return offLoop(trees.holding(actor, planId, on, knownAt), LedgerXlsxConverter::plan);
    }

    /** All a plan ever held until an instant, as a table: each row with when we held it. */
    public Uni<byte[]> ledger(Actor actor, UUID planId, Instant knownAt) {
        return offLoop(
                tx.read(actor, work -> plans.plan(actor, planId)
                        .chain(plan -> assignments.history(work, planId).map(rows -> rows.stream()
                                .filter(row -> recordedBy(row, knownAt))
                                .toList()))),
                LedgerXlsxConverter::ledger);
    }

    private static boolean recordedBy(AssignmentRow row, Instant knownAt) {
        return knownAt == null || !row.recordedFrom().isAfter(knownAt);
    }

    /** Drawing takes a while: not on the event loop. */
    private static <T> Uni<byte[]> offLoop(Uni<T> read, Function<T, byte[]> drawing) {
        return read.emitOn(Infrastructure.getDefaultWorkerPool()).map(drawing);
    }

    private static boolean holds(FindingView finding, LocalDate on) {
        return finding.unitId() != null && !on.isBefore(finding.from()) && on.isBefore(finding.to());
    }

    private static List<UUID> withManager(List<UUID> units, Holding holding) {
        List<UUID> all = new java.util.ArrayList<>(units);
        all.add(holding.plan().managerUnitId());
        return all;
    }

    private static Titled titled(Holding holding, List<UUID> gaps, Map<UUID, String> names) {
        var plan = holding.plan();
        return new Titled(
                names.getOrDefault(plan.managerUnitId(), "") + plan.year() + "年分层包保责任图",
                subtitle(holding.on(), holding.asKnownAt()) + "　方案第 " + plan.edition() + " 版",
                holding.on(),
                holding.asKnownAt(),
                ResponsibilityMap.of(
                        holding.rows().stream().map(MapQueries::tie).toList(),
                        gaps.stream()
                                .map(unit -> new Uncovered(unit, names.get(unit)))
                                .toList()));
    }

    private static String subtitle(LocalDate on, Instant knownAt) {
        return on + " 当日" + (knownAt == null ? "" : "　按 " + knownAt + " 所知");
    }

    private static Tie tie(AssignmentView row) {
        var sponsor = row.sponsor();
        var target = row.target();
        return new Tie(
                row.id(),
                row.status(),
                row.type(),
                new Sponsor(sponsor.postId(), sponsor.officialId(), sponsor.unitId(), sponsor.name(), sponsor.title()),
                new Target(target.unitId(), target.postId(), target.officialId(), target.name(), target.unitName()),
                new Period(row.validFrom(), row.validTo()));
    }
}
