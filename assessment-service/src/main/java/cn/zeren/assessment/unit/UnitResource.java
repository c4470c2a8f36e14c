package cn.zeren.assessment.unit;

import cn.zeren.assessment.unit.UnitViews.UnitPage;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/assessment/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units", description = "被考核单位 / Assessed units")
public class UnitResource {

    private static final String PAGE = """
            {"items":[{"id":"0151f8c4-6800-7000-8001-000000000033","code":"JZ-JYJ","name":"荆州市教育局",
            "type":"GOV_DEPARTMENT","assessmentGroup":"CITY_DIRECT","validFrom":"2010-01-01","validTo":null}],"next":null}""";

    private final UnitQueries queries;
    private final Caller caller;

    UnitResource(UnitQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listUnits",
            summary = "被考核单位列表 / List assessed units",
            description = "只列出调用者范围内、属于某一考核组的单位 / Only units in the caller's scope that belong to a group")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitPage.class),
                            examples = @ExampleObject(name = "page", value = PAGE)))
    public Uni<UnitPage> list(
            @Parameter(description = "截至日期,默认今天 / As of this day, today by default") @QueryParam("on") LocalDate on,
            @QueryParam("group") AssessmentGroup group,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return queries.list(caller.actor(), on, group, Limit.of(limit), cursor);
    }
}
