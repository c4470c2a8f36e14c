package cn.zeren.assignment.change;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.SuccessionKind;
import cn.zeren.assignment.fact.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers about who a unit was and became. */
public final class LineageViews {

    private LineageViews() {}

    @Schema(name = "Lineage", description = "单位沿革:每个单位一次,最早在前 / A unit's line as of a day, each unit once")
    public record LineageView(
            UUID unitId,
            LocalDate on,

            @Schema(description = "空为现在所知 / null: as known now")
            Instant asKnownAt,

            List<StageView> stages,

            @Schema(description = "未了事项当日由谁承接 / who holds on the day what the unit has open")
            HeirView heir) {}

    @Schema(name = "LineageStage")
    public record StageView(
            UUID unitId,
            Lineage.Relation relation,

            @Schema(description = "何日承接,空为无前身 / the day it took over; null: it came out of none")
            LocalDate from,

            @Schema(description = "何日被承接 / the day another took over from it")
            LocalDate to,

            @Schema(description = "曾用名及其日期 / its names and their days")
            List<NameView> names,

            @Schema(description = "据何变动承接 / the changes by which it took over")
            List<ChangeView> through) {}

    @Schema(name = "UnitName")
    public record NameView(
            @Schema(examples = "监利县") String name,
            String code,
            UUID parentId,
            LocalDate validFrom,
            LocalDate validTo) {}

    @Schema(name = "UnitChange")
    public record ChangeView(
            UUID successionId, SuccessionKind kind, LocalDate day, UUID predecessorUnitId, String basisDocNo) {}

    @Schema(name = "UnitHeir")
    public record HeirView(UUID unitId, String name, Lineage.Reason reason) {}

    static LineageView of(Lineage lineage, Instant knownAt, Map<UUID, List<FactRow<Unit>>> lives) {
        var heir = lineage.heir();
        return new LineageView(
                lineage.unitId(),
                lineage.on(),
                knownAt,
                lineage.stages().stream().map(stage -> of(stage, lives)).toList(),
                heir == null
                        ? null
                        : new HeirView(heir.unitId(), name(lives.get(heir.unitId()), lineage.on()), heir.reason()));
    }

    private static StageView of(Lineage.Stage stage, Map<UUID, List<FactRow<Unit>>> lives) {
        return new StageView(
                stage.unitId(),
                stage.relation(),
                stage.from(),
                stage.to(),
                lives.getOrDefault(stage.unitId(), List.of()).stream()
                        .sorted(Comparator.comparing(row -> row.valid().from()))
                        .map(row -> new NameView(
                                row.content().name(),
                                row.content().code(),
                                row.content().parentId(),
                                row.valid().from(),
                                row.valid().to()))
                        .toList(),
                stage.through().stream().map(LineageViews::of).toList());
    }

    private static ChangeView of(FactRow<Succession> row) {
        Succession change = row.content();
        return new ChangeView(
                row.id(), change.kind(), row.valid().from(), change.predecessorUnitId(), change.basisDocNo());
    }

    private static String name(List<FactRow<Unit>> rows, LocalDate on) {
        return rows.stream()
                .filter(row -> row.valid().contains(on))
                .map(row -> row.content().name())
                .findFirst()
                .orElse(null);
    }
}
