package cn.zeren.assignment.map;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.map.ResponsibilityMap.Kind;
import cn.zeren.assignment.map.ResponsibilityMap.State;
import cn.zeren.assignment.register.AssignmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The responsibility map as data. */
public final class MapViews {

    private MapViews() {}

    @Schema(name = "ResponsibilityMap", description = "责任图:点、线及其状态 / Nodes, edges and their states")
    public record MapView(
            @Schema(examples = "中共荆州市委员会2016年分层包保责任图") String title,
            LocalDate on,

            @Schema(description = "空为现在所知 / null: as known now")
            Instant asKnownAt,

            @Schema(description = "画成几张 A3 / how many A3 sheets it takes")
            int sheets,

            List<NodeView> nodes,
            List<EdgeView> edges) {}

    @Schema(name = "MapNode")
    public record NodeView(
            @Schema(description = "线所指 / what edges refer to", examples = "POST:0151f8c4-6800-7000-8002-000000000114")
            String key,

            Kind kind,
            State state,
            UUID unitId,
            UUID postId,
            UUID officialId,
            String title,
            String name) {}

    @Schema(name = "MapEdge")
    public record EdgeView(
            UUID assignmentId,
            String from,
            String to,
            AssignmentType type,
            AssignmentStatus status,
            LocalDate validFrom,
            LocalDate validTo) {}

    static MapView of(String title, LocalDate on, Instant asKnownAt, int sheets, ResponsibilityMap map) {
        return new MapView(
                title,
                on,
                asKnownAt,
                sheets,
                map.nodes().stream()
                        .map(node -> new NodeView(
                                node.key(),
                                node.kind(),
                                node.state(),
                                node.unitId(),
                                node.postId(),
                                node.officialId(),
                                node.title(),
                                node.name()))
                        .toList(),
                map.edges().stream()
                        .map(edge -> new EdgeView(
                                edge.assignmentId(),
                                edge.from(),
                                edge.to(),
                                edge.type(),
                                edge.status(),
                                edge.valid().from(),
                                edge.valid().to()))
                        .toList());
    }
}
