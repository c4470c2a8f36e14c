package cn.zeren.assignment.register;

import cn.zeren.assignment.register.AssignmentViews.ExplanationView;
import cn.zeren.assignment.register.AssignmentViews.HistoryView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Single assignments over HTTP. */
@Path("/api/assignment/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignments", description = "包保台账 / The register of assignments")
public class AssignmentResource {

    private final AssignmentQueries queries;
    private final Caller caller;

    AssignmentResource(AssignmentQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getAssignment",
            summary = "一项包保关系及其全部历史 / One assignment with all we ever held of it",
            description =
                    "Seen by those whose sight reaches the target unit, by the sponsor, and by the sponsoring unit.")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = HistoryView.class),
                            examples = @ExampleObject(name = "history", value = AssignmentExamples.HISTORY)))
    public Uni<RestResponse<HistoryView>> read(@PathParam("id") UUID id) {
        return queries.history(caller.actor(), id).map(history -> Answer.tagged(history, history.version()));
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(
            operationId = "explainAssignment",
            summary = "为何由他包保:条款、事实与取值 / Why: clauses, facts and values, drafted or held",
            description = "Ordered steps from which a machine can recompute the row.")
    @APIResponse(
            responseCode = "200",
            description = "按顺序的步骤 / Steps in order",
            content =
                    @Content(
                            schema = @Schema(implementation = ExplanationView.class),
                            examples = @ExampleObject(name = "explanation", value = AssignmentExamples.EXPLANATION)))
    public Uni<ExplanationView> explanation(@PathParam("id") UUID id, @QueryParam("asKnownAt") Instant knownAt) {
        return queries.explanation(caller.actor(), id, knownAt);
    }
}
