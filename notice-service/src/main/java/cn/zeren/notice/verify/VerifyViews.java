package cn.zeren.notice.verify;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.print.PaperFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told about a copy. */
public final class VerifyViews {

    private VerifyViews() {}

    @Schema(name = "Verification", description = "查验结果 / What is known of a copy")
    public record VerificationView(
            @Schema(description = "页上的查验码 / The code on its pages")
            String code,

            @Schema(description = "现在是否有效 / How it stands today")
            Validity validity,

            @Schema(description = "全文(去空白)的 SHA-256,与页上所印相同 / SHA-256 of its text without white space, as on its pages")
            String digest,

            @Schema(description = "由它生成的文件 / The files made of it")
            List<FileView> files,

            @Schema(description = "看不到该件的人为空 / Null for who does not see the notice", nullable = true)
            VerifiedNotice notice) {}

    @Schema(name = "PrintedFile")
    public record FileView(PaperFormat format, String sha256, Instant firstPrintedAt) {}

    @Schema(name = "VerifiedNotice")
    public record VerifiedNotice(
            UUID id,
            NoticeKind kind,
            NoticeStatus status,
            @Schema(nullable = true) String docNo,
            String title) {

        public static VerifiedNotice of(Notice notice) {
            return new VerifiedNotice(
                    notice.id(),
                    notice.kind(),
                    notice.status(),
                    notice.docNo() == null ? null : notice.docNo().text(),
                    notice.title());
        }
    }
}
