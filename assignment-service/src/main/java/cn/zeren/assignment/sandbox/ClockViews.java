package cn.zeren.assignment.sandbox;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the sandbox clock takes and answers. */
public final class ClockViews {

    private ClockViews() {}

    @Schema(name = "MoveClock", description = "把业务时间移到何时 / Where business time is to be put")
    public record MoveClock(
            @NotNull @Schema(examples = "2016-07-01T09:00:00+08:00")
            OffsetDateTime now) {}

    @Schema(name = "ClockMoved")
    public record ClockMoved(
            @Schema(examples = "2016-07-01T09:00:00+08:00") OffsetDateTime now) {}
}
