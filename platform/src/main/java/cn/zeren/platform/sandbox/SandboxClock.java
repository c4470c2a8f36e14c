package cn.zeren.platform.sandbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a service stands on the sandbox clock: there is no such thing outside a sandbox. A service gives it its path. */
public abstract class SandboxClock {

    private static final String STATE = """
            {"now":"2016-07-01T01:00:00Z","timersThrough":"2016-07-01","outboxPending":0,"inboundBehind":0}""";

    @Inject
    Sandbox sandbox;

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "sandbox", description = "沙箱时钟,仅沙箱环境 / The sandbox clock; there is none outside a sandbox")
    @Operation(
            operationId = "clockState",
            summary = "本服务的业务时间与是否处理完毕 / Where this service stands",
            description = "timersThrough 到达当日且 outboxPending、inboundBehind 为 0 时,本服务已静止 /"
                    + " At rest once timersThrough has reached the day and nothing is pending or behind")
    @APIResponse(
            responseCode = "200",
            description = "现状 / State",
            content =
                    @Content(
                            schema = @Schema(implementation = ClockState.class),
                            examples = @ExampleObject(name = "at rest", value = STATE)))
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public ClockState clockState() {
        return sandbox.state();
    }
}
