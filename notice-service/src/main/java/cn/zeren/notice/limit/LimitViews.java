package cn.zeren.notice.limit;

import cn.zeren.notice.kind.Counting;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.kernel.Actor;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about limits. */
public final class LimitViews {

    private LimitViews() {}

    @Schema(name = "Limit", description = "期限 / A limit")
    public record LimitView(
            UUID id,
            long version,
            SubjectKind subjectKind,

            @Schema(description = "文书、整改或问题 / The notice, the rectification or the problem")
            UUID subjectId,

            @Schema(description = "所属文书或整改 / The notice or rectification it belongs to")
            UUID aboutId,

            UUID unitId,
            String clause,
            Counting counting,
            LocalDate startedOn,

            @Schema(nullable = true, description = "最初的最后一日 / The last day in time it had at first")
            LocalDate firstDueOn,

            @Schema(
                    nullable = true,
                    description = "最后一日;日历未收录到的为空 / The last day in time; null while the calendar does not reach it")
            LocalDate dueOn,

            @Schema(nullable = true, description = "据以计算的日历版本 / The calendar edition it was counted by")
            String calendar,

            @Schema(nullable = true) LocalDate suspendedOn,
            int suspendedDays,
            int extendedTimes,
            @Schema(description = "自然日 / Natural days") int extendedDays,
            int returns,
            @Schema(nullable = true) LocalDate metOn,
            @Schema(nullable = true) Integer daysLate,
            LimitStatus status,
            @Schema(description = "0 至 4 级 / Level 0 to 4") int level,

            @Schema(nullable = true, description = "告诫所定最后日期 / The last date a warning set")
            LocalDate lastOn,

            @Schema(description = "第几轮 / The round it is pressed in")
            int round,

            @JsonProperty("_actions") List<Action> actions) {

        public static LimitView of(LimitClock clock, Actor actor) {
            return new LimitView(
                    clock.id(),
                    clock.version(),
                    clock.subject().kind(),
                    clock.subject().id(),
                    clock.aboutId(),
                    clock.unitId(),
                    clock.clause(),
                    clock.counting(),
                    clock.startedOn(),
                    clock.firstDueOn(),
                    clock.dueOn(),
                    clock.calendar(),
                    clock.suspendedOn(),
                    clock.suspendedDays(),
                    clock.extendedTimes(),
                    clock.extendedDays(),
                    clock.returns(),
                    clock.metOn(),
                    clock.daysLate(),
                    clock.status(),
                    clock.level(),
                    clock.lastOn(),
                    clock.round(),
                    Stream.of(LimitVerb.SUSPEND, LimitVerb.RESUME)
                            .map(verb -> Action.post(
                                    verb.path(),
                                    "/api/notice/v1/limits/" + clock.id(),
                                    verb.refuses(actor).or(() -> clock.refuses(verb))))
                            .toList());
        }
    }

    @Schema(name = "Limits", description = "期限,先到期的在前 / Limits, those due first foremost")
    public record LimitPage(
            List<LimitView> items, @Schema(nullable = true) String next) {}

    @Schema(name = "LimitReason", description = "中止理由 / Why it is suspended")
    public record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}

    /** What a list is narrowed to; each may be null. */
    public record Filter(
            LimitStatus status,
            SubjectKind kind,
            UUID unitId,
            UUID aboutId,
            Integer level,
            LocalDate dueBefore,
            Boolean pending) {}
}
