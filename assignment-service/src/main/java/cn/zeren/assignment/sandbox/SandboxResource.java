package cn.zeren.assignment.sandbox;

import cn.zeren.assignment.sandbox.ClockViews.ClockMoved;
import cn.zeren.assignment.sandbox.ClockViews.MoveClock;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.sandbox.SandboxClock;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/assignment/v1/sandbox/clock")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sandbox")
public class SandboxResource extends SandboxClock {

    private final SandboxService service;
    private final Caller caller;
    private final Once once;

    SandboxResource(SandboxService service, Caller caller, Once once) {
        this.service = service;
        this.caller = caller;
        this.once = once;
    }

    @PUT
    @Operation(
            operationId = "moveClock",
            summary = "前移业务时间 / Put business time forward",
            description = "经 Kafka 通知全部服务,各服务逐日补跑定时任务;只能前移。"
                    + " / Told to all services through Kafka; each runs the timers of every day passed. Forward only.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MoveClock.class),
                            examples =
                                    @ExampleObject(name = "July", value = "{\"now\":\"2016-07-01T09:00:00+08:00\"}")))
    @APIResponse(
            responseCode = "200",
            description = "已记入,随后各服务跟进 / Journaled; the services follow",
            content = @Content(schema = @Schema(implementation = ClockMoved.class)))
    public Uni<Response> moveClock(@Valid @NotNull MoveClock body) {
        return once.answer(body, () -> service.move(caller.actor(), body.now().toInstant()));
    }
}
