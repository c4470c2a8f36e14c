package cn.zeren.notice.batch;

import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.platform.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about many notices. */
public final class BatchViews {

    private BatchViews() {}

    @Schema(name = "Batch", description = "按次序处理的各件 / Notices, in the order they are to be taken")
    public record BatchRequest(@NotEmpty @Size(max = 500) List<@Valid @NotNull Item> items) {}

    @Schema(name = "BatchWithResult", description = "各件及销号情况 / Notices and what came of them")
    public record BatchResultRequest(
            @NotEmpty @Size(max = 500) List<@Valid @NotNull Item> items,
            @NotBlank @Size(max = 2000) String result) {}

    @Schema(name = "BatchItem")
    public record Item(
            @NotNull UUID id,

            @Schema(
                    description = "所见版本;给出而已过时则该件不办 / Version seen; when given and stale this one is refused",
                    nullable = true)
            Long version) {}

    @Schema(name = "BatchOutcome", description = "逐件结果 / Item by item")
    public record BatchView(int done, int refused, List<Outcome> items) {

        static BatchView of(List<Outcome> outcomes) {
            int done = (int) outcomes.stream().filter(Outcome::done).count();
            return new BatchView(done, outcomes.size() - done, outcomes);
        }
    }

    @Schema(name = "BatchItemOutcome")
    public record Outcome(
            UUID id,
            boolean done,
            @Schema(nullable = true) NoticeStatus status,
            @Schema(nullable = true) Long version,
            @Schema(nullable = true) String docNo,

            @Schema(description = "未办的原因代码 / Code of the refusal", nullable = true)
            String refusal,

            @Schema(nullable = true) String clause,
            @Schema(nullable = true) Map<String, Object> params) {

        static Outcome done(Notice notice) {
            String docNo = notice.docNo() == null ? null : notice.docNo().text();
            return new Outcome(notice.id(), true, notice.status(), notice.version(), docNo, null, null, null);
        }

        static Outcome refused(UUID id, Refusal refusal) {
            return new Outcome(id, false, null, null, null, refusal.code(), refusal.clause(), refusal.params());
        }
    }
}
