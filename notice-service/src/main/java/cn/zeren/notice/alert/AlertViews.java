package cn.zeren.notice.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes out about alerts. */
public final class AlertViews {

    private AlertViews() {}

    @Schema(name = "Alert", description = "告警 / An alert")
    public record AlertView(
            UUID id,
            AlertCode code,

            @Schema(description = "所指的事项 / The thing it is about")
            UUID subjectId,

            @Schema(description = "空缺的对象,或日历缺少的年份 / The duty without a holder, or the year the calendar lacks")
            String detail,

            @Schema(nullable = true) UUID unitId,
            LocalDate raisedOn,

            @Schema(nullable = true, description = "自行消除之日 / The day it settled of itself")
            LocalDate settledOn) {}

    @Schema(name = "Alerts", description = "告警,新的在前 / Alerts, the latest first")
    public record AlertPage(
            List<AlertView> items, @Schema(nullable = true) String next) {}
}
