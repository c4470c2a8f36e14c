package cn.zeren.assignment.unit;

import cn.zeren.assignment.unit.FactQueries.Ask;
import cn.zeren.assignment.unit.UnitViews.TaskView;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/assignment/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks", description = "年度任务 / Tasks of a year")
public class TaskResource {

    private static final String TASK =
            "{\"id\":\"0151f8c4-6800-7000-8008-000000000002\",\"year\":2016,\"no\":\"2\",\"item\":\"开展党风廉政建设宣传教育\",\"leadPostId\":\"0151f8c4-6800-7000-8002-000000000107\",\"leadUnitId\":\"0151f8c4-6800-7000-8001-000000000006\",\"coUnitIds\":[\"0151f8c4-6800-7000-8001-000000000003\"],\"measures\":\"集中开展宣传教育月\",\"dueDate\":\"2016-12-10\"}";

    private final PeopleQueries queries;
    private final Caller caller;

    TaskResource(PeopleQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTasks",
            summary = "年度任务列表 / Tasks of a year in sight",
            description =
                    "按序号排序;unit 为牵头或配合单位;on 缺省为该年 1 月 1 日 / In the order of their numbers; `unit` leads or takes part; `on` is the first of January when not given")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "page", value = "{\"items\":[" + TASK + "],\"next\":null}")))
    public Uni<Page<TaskView>> listTasks(
            @NotNull @Parameter(example = "2016") @QueryParam("year") Integer year,
            @Parameter(description = "牵头或配合单位 id") @QueryParam("unit") UUID unit,
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Ask ask = new Ask(new AsOf(on == null ? LocalDate.of(year, 1, 1) : on, asKnownAt), Limit.of(limit), cursor);
        return queries.tasks(caller.actor(), ask, year, unit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTask",
            summary = "一项任务 / One task",
            description = "on 为所求日期,asKnownAt 为当时所知 / `on` the day, `asKnownAt` as known then")
    @APIResponse(
            responseCode = "200",
            description = "一项任务 / One task",
            content =
                    @Content(
                            schema = @Schema(implementation = TaskView.class),
                            examples = @ExampleObject(name = "task", value = TASK)))
    public Uni<Response> getTask(
            @PathParam("id") UUID id, @QueryParam("on") LocalDate on, @QueryParam("asKnownAt") Instant asKnownAt) {
        return queries.task(caller.actor(), id, new AsOf(on, asKnownAt)).map(UnitResource::tagged);
    }
}
