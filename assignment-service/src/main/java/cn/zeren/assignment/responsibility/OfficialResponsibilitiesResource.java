package cn.zeren.assignment.responsibility;

import cn.zeren.assignment.responsibility.ResponsibilityViews.ResponsibilitiesView;
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

/** All a leader answers for, over HTTP. */
@Path("/api/assignment/v1/officials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "responsibilities")
public class OfficialResponsibilitiesResource {

    private final ResponsibilityQueries queries;
    private final Caller caller;

    OfficialResponsibilitiesResource(ResponsibilityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/responsibilities")
    @Operation(
            operationId = "getResponsibilities",
            summary = "某领导某日所负责任(按某时所知) / What an official answers for on a day, as known at an instant",
            description = "Posts held, assignments, duties, tasks of the year led or joined, visits still to be made,"
                    + " units answered for with counts and their open issues.")
    @APIResponse(
            responseCode = "200",
            description = "所负责任 / Responsibilities",
            content =
                    @Content(
                            schema = @Schema(implementation = ResponsibilitiesView.class),
                            examples = @ExampleObject(name = "leader", value = ResponsibilityExamples.LEADER)))
    public Uni<ResponsibilitiesView> ofOfficial(
            @PathParam("id") UUID official,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.ofOfficial(caller.actor(), official, on, asKnownAt);
    }
}
