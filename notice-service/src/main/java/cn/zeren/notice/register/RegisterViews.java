package cn.zeren.notice.register;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.notice.NoticeViews.AddresseeView;
import cn.zeren.platform.http.Action;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes out of the register. */
public final class RegisterViews {

    private RegisterViews() {}

    @Schema(name = "NoticeRow", description = "登记簿的一行 / A row of the register")
    public record NoticeRow(
            UUID id,
            long version,
            NoticeKind kind,
            NoticeStatus status,
            @Schema(nullable = true) String period,
            @Schema(nullable = true) String docNo,
            String title,
            AddresseeView addressee,

            @Schema(description = "时限末日 / The last day in time", nullable = true)
            LocalDate due,

            @Schema(description = "尚未销号的问题数 / Problems still open")
            int openProblems,

            Instant draftedAt,
            @Schema(nullable = true) Instant signedAt,
            @Schema(nullable = true) Instant issuedAt,
            @Schema(nullable = true) Instant receivedAt,
            @Schema(nullable = true) Instant closedAt,
            @JsonProperty("_actions") List<Action> actions) {}

    @Schema(name = "NoticePage")
    public record NoticePage(
            List<NoticeRow> items,

            @Schema(description = "下一页游标,末页为空 / Cursor of the next page, null at the end", nullable = true)
            String next) {}
}
