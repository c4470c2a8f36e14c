package cn.zeren.assignment.responsibility;

import cn.zeren.assignment.responsibility.ResponsibilityViews.UnitOverview;
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

/** A unit's page, over HTTP. */
@Path("/api/assignment/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "responsibilities")
public class UnitOverviewResource {

    private final ResponsibilityQueries queries;
    private final Caller caller;

    UnitOverviewResource(ResponsibilityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/overview")
    @Operation(
            operationId = "getUnitOverview",
            summary = "单位一页(某日,按某时所知) / A unit's page on a day, as known at an instant",
            description = "The unit, its posts and holders, who answers for it, for whom it answers, its tasks,"
                    + " the visits still to be made to it, its open issues.")
    @APIResponse(
            responseCode = "200",
            description = "单位一页 / The page",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitOverview.class),
                            examples = @ExampleObject(name = "unit", value = ResponsibilityExamples.OVERVIEW)))
    public Uni<UnitOverview> ofUnit(
            @PathParam("id") UUID unit, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.ofUnit(caller.actor(), unit, on, asKnownAt);
    }
}
