package cn.zeren.assignment.duty;

import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An edition of a post's duties, to be printed. */
@Path("/api/assignment/v1/duties")
@Tag(name = "duties")
public class DutyPaperResource {

    private final DutyQueries queries;
    private final Caller caller;

    DutyPaperResource(DutyQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/duty.pdf")
    @Produces("application/pdf")
    @Operation(
            operationId = "getDutyPdf",
            summary = "一版岗位职责 PDF,A4 / One edition of a post's duties as PDF, A4",
            description = "As it stands, with the font inside. The same state gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "全部 / All pages",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "pdf", value = "%PDF-1.6")))
    public Uni<byte[]> pdf(@PathParam("id") UUID id) {
        return queries.pdf(caller.actor(), id);
    }
}
