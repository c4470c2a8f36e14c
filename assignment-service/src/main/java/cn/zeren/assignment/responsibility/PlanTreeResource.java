package cn.zeren.assignment.responsibility;

import cn.zeren.assignment.responsibility.ResponsibilityViews.PlanTree;
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

/** A plan as a tree, over HTTP. */
@Path("/api/assignment/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "responsibilities")
public class PlanTreeResource {

    private final PlanTreeQueries trees;
    private final Caller caller;

    PlanTreeResource(PlanTreeQueries trees, Caller caller) {
        this.trees = trees;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/tree")
    @Operation(
            operationId = "getPlanTree",
            summary = "方案的层级与各级数(某日,按某时所知) / A plan as a tree with counts",
            description =
                    "Tiers, in each the sponsors, under each whom he answers for. Without on: today, or the day of"
                            + " the plan's year next to it. While nothing is confirmed, what is drafted.")
    @APIResponse(
            responseCode = "200",
            description = "方案树 / The tree",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanTree.class),
                            examples = @ExampleObject(name = "tree", value = ResponsibilityExamples.TREE)))
    public Uni<PlanTree> ofPlan(
            @PathParam("id") UUID plan, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant asKnownAt) {
        return trees.tree(caller.actor(), plan, on, asKnownAt);
    }
}
