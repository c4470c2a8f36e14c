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

/** The map of one leader, over HTTP. */
@Path("/api/assignment/v1/officials")
@Tag(name = "maps")
public class OfficialMapResource {

    private final MapQueries queries;
    private final Caller caller;

    OfficialMapResource(MapQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/map")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getOfficialMap",
            summary = "某领导责任图的数据(某日,按某时所知) / The map of one leader as data",
            description = "Whom he answers for, in his posts and as head of a member unit.")
    @APIResponse(
            responseCode = "200",
            description = "责任图 / The map",
            content =
                    @Content(
                            schema = @Schema(implementation = MapView.class),
                            examples = @ExampleObject(name = "map", value = MapExamples.MAP)))
    public Uni<MapView> map(
            @PathParam("id") UUID official,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.view(of(official, on, asKnownAt));
    }

    @GET
    @Path("/{id}/map.svg")
    @Produces("image/svg+xml")
    @Operation(
            operationId = "getOfficialMapSvg",
            summary = "某领导责任图 SVG,A3 横幅 / The map of one leader as SVG, A3 landscape",
            description = "One sheet of the map; how many there are is told by the map as data.")
    @APIResponse(
            responseCode = "200",
            description = "一张 / One sheet",
            content =
                    @Content(
                            mediaType = "image/svg+xml",
                            examples = @ExampleObject(name = "sheet", value = MapExamples.SVG)))
    public Uni<String> svg(
            @PathParam("id") UUID official,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt,
            @Parameter(description = "第几张,自 1 / which sheet, from 1") @QueryParam("sheet") @DefaultValue("1")
                    int sheet) {
        return queries.svg(of(official, on, asKnownAt), sheet);
    }

    @GET
    @Path("/{id}/map.pdf")
    @Produces("application/pdf")
    @Operation(
            operationId = "getOfficialMapPdf",
            summary = "某领导责任图 PDF,A3 横幅 / The map of one leader as PDF, A3 landscape",
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
            @PathParam("id") UUID official,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.pdf(of(official, on, asKnownAt));
    }

    private Uni<Titled> of(UUID official, LocalDate on, Instant asKnownAt) {
        return queries.ofOfficial(caller.actor(), official, on, asKnownAt);
    }
}
