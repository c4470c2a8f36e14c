package cn.zeren.assignment.map;

import cn.zeren.assignment.map.MapQueries.Titled;
import cn.zeren.assignment.map.MapViews.MapView;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The map of a whole plan, and its tables, over HTTP. */
@Path("/api/assignment/v1/plans")
@Tag(name = "maps", description = "责任图与台账导出 / The responsibility map, and tables to take away")
public class PlanMapResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MapQueries queries;
    private final Caller caller;

    PlanMapResource(MapQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/map")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPlanMap",
            summary = "全市责任图的数据(某日,按某时所知) / The map of a plan as data",
            description = "Nodes, edges and their states; units nobody answers for are nodes without an edge.")
    @APIResponse(
            responseCode = "200",
            description = "责任图 / The map",
            content =
                    @Content(
                            schema = @Schema(implementation = MapView.class),
                            examples = @ExampleObject(name = "map", value = MapExamples.MAP)))
    public Uni<MapView> map(
            @PathParam("id") UUID plan, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.view(of(plan, on, asKnownAt));
    }

    @GET
    @Path("/{id}/map.svg")
    @Produces("image/svg+xml")
    @Operation(
            operationId = "getPlanMapSvg",
            summary = "全市责任图 SVG,A3 横幅 / The map of a plan as SVG, A3 landscape",
            description = "One sheet of the map; how many there are is told by the map as data.")
    @APIResponse(
            responseCode = "200",
            description = "一张 / One sheet",
            content =
                    @Content(
                            mediaType = "image/svg+xml",
                            examples = @ExampleObject(name = "sheet", value = MapExamples.SVG)))
    public Uni<String> svg(
            @PathParam("id") UUID plan,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt,
            @Parameter(description = "第几张,自 1 / which sheet, from 1") @QueryParam("sheet") @DefaultValue("1")
                    int sheet) {
        return queries.svg(of(plan, on, asKnownAt), sheet);
    }

    @GET
    @Path("/{id}/map.pdf")
    @Produces("application/pdf")
    @Operation(
            operationId = "getPlanMapPdf",
            summary = "全市责任图 PDF,A3 横幅 / The map of a plan as PDF, A3 landscape",
            description = "All sheets, with the font inside. The same map gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "全部 / All sheets",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "pdf", value = "%PDF-1.6")))
    public Uni<byte[]> pdf(
            @PathParam("id") UUID plan, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.pdf(of(plan, on, asKnownAt));
    }

    @GET
    @Path("/{id}/plan.xlsx")
    @Produces(XLSX)
    @Operation(
            operationId = "exportPlan",
            summary = "方案导出 XLSX(某日,按某时所知) / What a plan holds on a day, as a workbook",
            description = "One row for each assignment.")
    @APIResponse(
            responseCode = "200",
            description = "表格 / The workbook",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "xlsx", value = "PK")))
    public Uni<byte[]> plan(
            @PathParam("id") UUID plan, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.planTable(caller.actor(), plan, on, asKnownAt);
    }

    @GET
    @Path("/{id}/ledger.xlsx")
    @Produces(XLSX)
    @Operation(
            operationId = "exportLedger",
            summary = "包保台账导出 XLSX / All a plan ever held, as a workbook",
            description = "One row for each stretch of knowledge, with when we held it; with asKnownAt, until then.")
    @APIResponse(
            responseCode = "200",
            description = "台账 / The workbook",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "xlsx", value = "PK")))
    public Uni<byte[]> ledger(@PathParam("id") UUID plan, @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.ledger(caller.actor(), plan, asKnownAt);
    }

    private Uni<Titled> of(UUID plan, LocalDate on, Instant asKnownAt) {
        return queries.ofPlan(caller.actor(), plan, on, asKnownAt);
    }
}
