package cn.zeren.assignment.liability;

import cn.zeren.assignment.liability.LiabilityViews.OfficialView;
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

/** Whom an official answers for, over HTTP. */
@Path("/api/assignment/v1/officials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "liability")
public class OfficialAssignmentsResource {

    private final LiabilityQueries queries;
    private final Caller caller;

    OfficialAssignmentsResource(LiabilityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/assignments")
    @Operation(
            operationId = "listOfficialAssignments",
            summary = "某干部某日包保谁(按某时所知) / Whom an official answers for on a day, as known at an instant",
            description = "In his posts (OWN), and as head of a member unit that answers (UNIT).")
    @APIResponse(
            responseCode = "200",
            description = "包保对象 / Whom he answers for",
            content =
                    @Content(
                            schema = @Schema(implementation = OfficialView.class),
                            examples = @ExampleObject(name = "official", value = LiabilityExamples.OFFICIAL)))
    public Uni<OfficialView> ofOfficial(
            @PathParam("id") UUID official, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant knownAt) {
        return queries.ofOfficial(caller.actor(), official, on, knownAt);
    }
}
