package cn.zeren.assignment.liability;

import cn.zeren.assignment.liability.LiabilityViews.LiabilityView;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** Who answered, over HTTP. */
@Path("/api/assignment/v1/liability")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "liability", description = "责任链 / Who answered, on a day, as known at an instant")
public class LiabilityResource {

    private final LiabilityQueries queries;
    private final Caller caller;

    LiabilityResource(LiabilityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getLiability",
            summary = "某单位某日由谁负责(按某时所知) / Who answers for a unit on a day, as known at an instant",
            description = "The chain of leaders, nearest first, each with kind of responsibility, clauses and facts."
                    + " Without on: today; without asKnownAt: as known now. Answers for a past asKnownAt never change.")
    @APIResponse(
            responseCode = "200",
            description = "责任链 / The chain",
            content =
                    @Content(
                            schema = @Schema(implementation = LiabilityView.class),
                            examples = @ExampleObject(name = "liability", value = LiabilityExamples.LIABILITY)))
    public Uni<LiabilityView> liability(
            @QueryParam("unitId") @NotNull UUID unit,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant knownAt) {
        return queries.liability(caller.actor(), unit, on, knownAt);
    }
}
