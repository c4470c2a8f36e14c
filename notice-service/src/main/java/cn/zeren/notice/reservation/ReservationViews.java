package cn.zeren.notice.reservation;

import cn.zeren.notice.proof.Deed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about reserved numbers. */
public final class ReservationViews {

    private ReservationViews() {}

    @Schema(name = "NewReservation", description = "预留文号 / Numbers to be set aside")
    public record NewReservation(
            @NotNull
            @Pattern(regexp = "[^〔〕\\s\\d]{1,20}")
            @Schema(description = "机关代字 / Issuer's mark", examples = "荆廉办")
            String issuerCode,

            @NotNull @Min(2010) @Max(2999) Integer year,

            @Min(1) @Max(100) @Schema(description = "个数,默认 1 / How many in a row, 1 by default", nullable = true)
            Integer count,

            @NotBlank @Size(max = 200) @Schema(description = "用途 / What for")
            String purpose) {

        int many() {
            return count == null ? 1 : count;
        }
    }

    @Schema(name = "UseNumber", description = "启用 / It is used")
    public record UseRequest(
            @NotBlank @Size(max = 200) @Schema(description = "用于何件 / The paper that bears it")
            String paper) {}

    @Schema(name = "VoidNumber", description = "作废 / It is voided")
    public record VoidRequest(@NotBlank @Size(max = 200) String reason) {}

    @Schema(name = "ReservedNumber", description = "预留的文号 / A number set aside")
    public record NumberView(
            UUID id,
            long version,
            String docNo,
            int seq,
            NumberStatus status,
            String purpose,
            String reservedBy,
            Instant reservedAt,

            @Schema(description = "用于何件、文书编号,或作废理由 / The paper, the notice's id, or why it is void", nullable = true)
            String note,

            @Schema(nullable = true) String settledBy,
            @Schema(nullable = true) Instant settledAt) {

        static NumberView of(ReservedNumber number) {
            Deed settled = number.settled();
            return new NumberView(
                    number.id(),
                    number.version(),
                    number.docNo().text(),
                    number.docNo().seq(),
                    number.status(),
                    number.reserved().note(),
                    number.reserved().by(),
                    number.reserved().at(),
                    settled == null ? null : settled.note(),
                    settled == null ? null : settled.by(),
                    settled == null ? null : settled.at());
        }
    }

    @Schema(name = "Reservation", description = "连续的文号 / Numbers in a row")
    public record ReservationView(List<NumberView> items) {
        static ReservationView of(List<ReservedNumber> numbers) {
            return new ReservationView(numbers.stream().map(NumberView::of).toList());
        }
    }

    @Schema(
            name = "NumberSeries",
            description = "一个序列各号的去向,六项之和等于末号 / What became of each number; the six counts make up the last")
    public record SeriesView(
            String issuerCode,
            int year,

            @Schema(description = "末号 / The last number given")
            int last,

            @Schema(description = "文书在用 / On notices") int signed,

            @Schema(description = "文书作废 / On voided notices")
            int voided,

            @Schema(description = "预留未用 / Reserved") int reserved,

            @Schema(description = "他处启用 / Used elsewhere") int used,

            @Schema(description = "预留作废 / Reserved and voided")
            int annulled,

            @Schema(description = "可见范围之外 / Out of the caller's sight")
            int elsewhere) {}

    @Schema(name = "ReservedNumberPage")
    public record NumberPage(
            List<NumberView> items,

            @Schema(description = "下一页自此号之后 / The next page begins after this number; null at the end", nullable = true)
            Integer next) {}
}
