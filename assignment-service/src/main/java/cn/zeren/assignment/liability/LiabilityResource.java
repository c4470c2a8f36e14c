package cn.zeren.assignment.liability;

import cn.zeren.assignment.liability.LiabilityViews.LiabilityView;
import cn.zeren.assignment.liability.LiabilityViews.OfficialView;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who answered, over HTTP. */
@Path("/api/assignment/v1")
@Tag(name = "liability", description = "责任链: who answered for whom, on a day, as known at an instant")
public class LiabilityResource {

    private final LiabilityQueries queries;
    private final Caller caller;

    LiabilityResource(LiabilityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/liability")
    @Operation(
            summary = "Who answers for a unit on a day, as known at an instant",
            description = "The chain of leaders, nearest first, each with kind of responsibility, clauses and facts."
                    + " Without on: today; without asKnownAt: as known now. Answers for a past asKnownAt never change.")
    public Uni<LiabilityView> liability(
            @QueryParam("unitId") @NotNull UUID unit,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant knownAt) {
        return queries.liability(caller.actor(), unit, on, knownAt);
    }

    @GET
    @Path("/officials/{id}/assignments")
    @Operation(
            summary = "Whom an official answers for on a day, as known at an instant",
            description = "In his posts (OWN), and as head of a member unit that answers (UNIT).")
    public Uni<OfficialView> ofOfficial(
            @PathParam("id") UUID official, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant knownAt) {
        return queries.ofOfficial(caller.actor(), official, on, knownAt);
    }
}
