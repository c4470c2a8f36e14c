package cn.zeren.assignment.responsibility;

import cn.zeren.assignment.responsibility.ResponsibilityViews.ResponsibilitiesView;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller answers for, over HTTP. */
@Path("/api/assignment/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "responsibilities", description = "一次读全:领导所负责任、单位一页、方案树 / One call for one screen")
public class MyResponsibilitiesResource {

    private final ResponsibilityQueries queries;
    private final Caller caller;

    MyResponsibilitiesResource(ResponsibilityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/responsibilities")
    @Operation(
            operationId = "getMyResponsibilities",
            summary = "我今日所负责任 / What I answer for",
            description = "Of the official behind the token; 404 for an account without one."
                    + " Without on: today; without asKnownAt: as known now.")
    @APIResponse(
            responseCode = "200",
            description = "所负责任 / Responsibilities",
            content =
                    @Content(
                            schema = @Schema(implementation = ResponsibilitiesView.class),
                            examples = @ExampleObject(name = "leader", value = ResponsibilityExamples.LEADER)))
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public Uni<ResponsibilitiesView> mine(@QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant asKnownAt) {
        Actor actor = caller.actor();
        return queries.ofOfficial(actor, actor.officialId(), on, asKnownAt);
    }
}
