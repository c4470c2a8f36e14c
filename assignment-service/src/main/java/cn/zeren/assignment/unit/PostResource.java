package cn.zeren.assignment.unit;

import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.unit.FactQueries.Ask;
import cn.zeren.assignment.unit.UnitViews.PostView;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/assignment/v1/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "posts", description = "职务与任职者 / Posts and who holds them")
public class PostResource {

    private static final String POST =
            "{\"id\":\"0151f8c4-6800-7000-8002-000000000133\",\"code\":\"JZ-JYJ-1\",\"unitId\":\"0151f8c4-6800-7000-8001-000000000033\",\"title\":\"市教育局局长\",\"rank\":\"HEAD\",\"holders\":[{\"officialId\":\"0151f8c4-6800-7000-8003-000000000015\",\"name\":\"市教育局局长甲\",\"kind\":\"REGULAR\"}],\"validFrom\":\"2010-01-01\",\"validTo\":null}";

    private final PeopleQueries queries;
    private final Caller caller;

    PostResource(PeopleQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listPosts",
            summary = "职务列表 / Posts in sight",
            description = "按代码排序,附当日任职者 / In the order of codes, each with who held it that day")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "page", value = "{\"items\":[" + POST + "],\"next\":null}")))
    public Uni<Page<PostView>> listPosts(
            @Parameter(description = "所属单位 id / of this unit") @QueryParam("unit") UUID unit,
            @QueryParam("rank") PostRank rank,
            @Parameter(description = "名称或代码的一部分 / part of a title or code") @QueryParam("q") String q,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Ask ask = new Ask(new AsOf(on, asKnownAt), Limit.of(limit), cursor);
        return queries.posts(caller.actor(), ask, unit, rank, q);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPost",
            summary = "一个职务 / One post",
            description = "on 为所求日期,asKnownAt 为当时所知 / `on` the day, `asKnownAt` as known then")
    @APIResponse(
            responseCode = "200",
            description = "一个职务 / One post",
            content =
                    @Content(
                            schema = @Schema(implementation = PostView.class),
                            examples = @ExampleObject(name = "post", value = POST)))
    public Uni<Response> getPost(
            @PathParam("id") UUID id, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.post(caller.actor(), id, new AsOf(on, asKnownAt)).map(UnitResource::tagged);
    }
}
