package cn.zeren.notice.proposal;

import cn.zeren.notice.kind.NoticeKind;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in about a proposal. */
public final class ProposalViews {

    private ProposalViews() {}

    @Schema(name = "Proposing", description = "据实拟稿:两书之一 / One of the two books, drafted from the facts")
    public record Proposing(
            @NotNull @Schema(description = "建议书或整改通知书 / A 建议书 or a 整改通知书")
            NoticeKind kind,

            @NotNull @Schema(description = "整改通知书的责任单位;建议书为市委 / The unit; of a 建议书 the committee")
            UUID unitId,

            @Schema(
                    description = "建议书:统计首日,默认当年1月1日 / Of a 建议书: first day counted, New Year by default",
                    nullable = true)
            LocalDate from,

            @Schema(description = "建议书:统计末日,默认今天 / Of a 建议书: last day counted, today by default", nullable = true)
            LocalDate to) {}
}
