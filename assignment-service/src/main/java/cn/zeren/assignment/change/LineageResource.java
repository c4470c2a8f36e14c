package cn.zeren.assignment.change;

import cn.zeren.assignment.change.LineageViews.LineageView;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who a unit was and became, over HTTP. */
@Path("/api/assignment/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class LineageResource {

    private static final String LINEAGE = """
            {"unitId":"0151f8c4-6800-7000-8001-000000000201","on":"2021-01-01","asKnownAt":null,"stages":[
             {"unitId":"0151f8c4-6800-7000-8001-000000000108","relation":"BEFORE","from":null,"to":"2020-06-12","names":[
             {"name":"监利县","code":"JZ-JL","parentId":"0151f8c4-6800-7000-8001-000000000001","validFrom":"2010-01-01",
             "validTo":"2020-06-12"}],"through":[]},{"unitId":"0151f8c4-6800-7000-8001-000000000201","relation":"ITSELF",
             "from":"2020-06-12","to":null,"names":[{"name":"监利市","code":"JZ-JLS",
             "parentId":"0151f8c4-6800-7000-8001-000000000001","validFrom":"2020-06-12","validTo":null}],"through":[
             {"successionId":"0151f8c4-6800-7000-8009-000000000001","kind":"RENAME","day":"2020-06-12",
             "predecessorUnitId":"0151f8c4-6800-7000-8001-000000000108","basisDocNo":"鄂民政函〔2020〕1号"}]}],
             "heir":{"unitId":"0151f8c4-6800-7000-8001-000000000201","name":"监利市","reason":"STANDS"}}""";

    private final LineageQueries queries;
    private final Caller caller;

    LineageResource(LineageQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/lineage")
    @Operation(
            operationId = "getUnitLineage",
            summary = "单位沿革:更名、拆分、合并、划转 / Who a unit was and became",
            description = "Every unit it came out of and every one that came out of it by the day, each once; and who"
                    + " holds on the day what it has open.")
    @APIResponse(
            responseCode = "200",
            description = "沿革 / The line",
            content =
                    @Content(
                            schema = @Schema(implementation = LineageView.class),
                            examples = @ExampleObject(name = "lineage", value = LINEAGE)))
    public Uni<LineageView> lineage(
            @PathParam("id") UUID unit, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.lineage(caller.actor(), unit, on, asKnownAt);
    }
}
