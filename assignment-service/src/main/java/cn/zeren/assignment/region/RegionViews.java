package cn.zeren.assignment.region;

import cn.zeren.assignment.fact.ContactPoint;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers about regions and contact points. */
public final class RegionViews {

    private RegionViews() {}

    @Schema(name = "Region", description = "网格化监督的区域 / A region of grid supervision")
    public record RegionView(
            UUID id,
            String code,
            String name,
            @Schema(nullable = true) String divisionCode,
            UUID managerUnitId,

            @Schema(nullable = true, description = "责任领导职务 / The post of its leader")
            UUID leaderPostId,

            LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo) {

        static RegionView of(FactRow<Region> row) {
            Region region = row.content();
            return new RegionView(
                    row.id(),
                    region.code(),
                    region.name(),
                    region.divisionCode(),
                    region.managerUnitId(),
                    region.leaderPostId(),
                    row.valid().from(),
                    row.valid().to());
        }
    }

    @Schema(name = "RegionUnits", description = "区域及当日所辖单位 / A region and the units in it on the day")
    public record RegionUnitsView(RegionView region, LocalDate on, List<RegionUnitView> units) {}

    @Schema(name = "RegionUnit")
    public record RegionUnitView(UUID id, String code, String name) {}

    @Schema(name = "RegionCoverage", description = "未划入任何区域的单位 / Managed units that lie in no region on the day")
    public record CoverageView(
            UUID managerUnitId,
            LocalDate on,
            boolean complete,

            @Schema(description = "UNIT_IN_NO_REGION") String code,

            String clause,
            List<RegionUnitView> units) {}

    @Schema(name = "ContactPoint", description = "联系点及对口联系单位 / A leader's contact point and who patrols it")
    public record ContactPointView(
            UUID id,
            UUID postId,
            UUID unitId,
            List<UUID> counterpartUnitIds,
            LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo) {

        static ContactPointView of(FactRow<ContactPoint> row) {
            ContactPoint point = row.content();
            return new ContactPointView(
                    row.id(),
                    point.postId(),
                    point.unitId(),
                    point.counterpartUnitIds(),
                    row.valid().from(),
                    row.valid().to());
        }
    }
}
