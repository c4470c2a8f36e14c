package cn.zeren.assignment.openitem;

import cn.zeren.assignment.openitem.OpenPostViews.KeptView;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is open on a post, over HTTP. */
@Path("/api/assignment/v1/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "posts")
public class OpenPostResource {

    private static final String KEPT = """
            {"postId":"0151f8c4-6800-7000-8002-000000000151","keeper":{"unitId":"0151f8c4-6800-7000-8001-000000000032",
             "postId":"0151f8c4-6800-7000-8002-000000000151","title":"局长",
             "officialId":"0151f8c4-6800-7000-8003-000000000015","name":"市教育局局长甲","reason":"HOLDER"},
             "items":[{"kind":"DUTY","id":"0153a1b2-c3d4-7000-8abc-000000000201","title":"2016年岗位职责(局长)"}]}""";

    private final OpenPostQueries queries;
    private final Caller caller;

    OpenPostResource(OpenPostQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/open-items")
    @Operation(
            operationId = "listOpenItemsOfPost",
            summary = "职务上的未了事项及由谁承接 / What is open on a post, and who keeps it",
            description =
                    "Of a post that stands or has ended. While it is empty the head of its unit keeps what is open;"
                            + " once the unit has ended, the head of the one that took over, or of the one above.")
    @APIResponse(
            responseCode = "200",
            description = "未了事项与承接人 / The open items and their keeper",
            content =
                    @Content(
                            schema = @Schema(implementation = KeptView.class),
                            examples = @ExampleObject(name = "kept", value = KEPT)))
    public Uni<KeptView> openItems(@PathParam("id") UUID post) {
        return queries.kept(caller.actor(), post);
    }
}
