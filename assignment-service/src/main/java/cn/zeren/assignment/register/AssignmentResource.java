package cn.zeren.assignment.register;

import cn.zeren.assignment.register.AssignmentViews.ExplanationView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single assignments over HTTP. */
@Path("/api/assignment/v1/assignments")
@Tag(name = "assignments", description = "包保台账: who answers for whom, and why")
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
            summary = "Read one assignment with all we ever held of it",
            description =
                    "Seen by those whose sight reaches the target unit, by the sponsor, and by the sponsoring unit.")
    public Uni<Response> read(@PathParam("id") UUID id) {
        return queries.history(caller.actor(), id).map(history -> Response.ok(history)
                .header("ETag", Answer.etag(history.version()))
                .build());
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(
            summary = "Explain one assignment, drafted or held",
            description = "Ordered steps with clause, facts and values, from which the row can be recomputed.")
    public Uni<ExplanationView> explanation(@PathParam("id") UUID id, @QueryParam("asKnownAt") Instant knownAt) {
        return queries.explanation(caller.actor(), id, knownAt);
    }
}
