package cn.zeren.assignment.letter;

import cn.zeren.assignment.duty.DutyCode;
import cn.zeren.assignment.duty.DutyViews.HolderView;
import cn.zeren.assignment.duty.DutyViews.ItemRequest;
import cn.zeren.assignment.duty.DutyViews.ItemView;
import cn.zeren.assignment.proof.Doer;
import cn.zeren.platform.http.Action;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about letters of responsibility. */
public final class LetterViews {

    private LetterViews() {}

    @Schema(name = "DraftLetter")
    public record DraftRequest(
            @NotNull @Schema(description = "包保关系:责任书沿其下达 / The assignment down which it goes")
            UUID assignmentId,

            @Schema(
                    nullable = true,
                    description = "包保对象为整个班子时,由其中哪个职务签 / Who signs, when the assignment is for a whole body")
            UUID targetPostId,

            @NotEmpty @Size(max = 8) List<@NotNull @Valid ItemRequest> items,
            @Size(max = 100) @Schema(nullable = true) String basisDocNo,

            @NotNull @Schema(description = "签字期限 / The last day to sign in time")
            LocalDate signDue) {}

    @Schema(name = "AmendLetter")
    public record AmendRequest(
            @NotEmpty @Size(max = 8) List<@NotNull @Valid ItemRequest> items,
            @Size(max = 100) @Schema(nullable = true) String basisDocNo,
            @NotBlank @Size(max = 500) String reason,
            @NotNull LocalDate signDue) {}

    @Schema(name = "Letter", description = "责任书一版 / One edition of a letter of responsibility")
    public record LetterView(
            UUID id,
            int year,
            UUID assignmentId,
            PartyView sponsor,
            PartyView target,

            @Schema(description = "Counts from 1") int edition,

            LetterStatus status,
            List<ItemView> items,
            @Schema(nullable = true) String basisDocNo,
            @Schema(nullable = true) String reason,
            LocalDate signDue,
            @Schema(nullable = true) Instant issuedAt,
            @Schema(nullable = true) Doer signed,

            @Schema(nullable = true, description = "逾期天数,只作记录 / Days late, recorded and no more")
            Integer signedDaysLate,

            @Schema(nullable = true) Doer countersigned,
            @Schema(nullable = true) Instant inForceAt,
            @Schema(nullable = true) Instant endedAt,
            long version,
            @JsonProperty("_actions") List<Action> actions) {}

    @Schema(name = "LetterParty", description = "一方的职务,及今天任职的人 / A party's post, and who holds it today")
    public record PartyView(UUID postId, String title, UUID unitId, String unitName, List<HolderView> holders) {}

    @Schema(name = "SigningRate", description = "签订率及其所据的责任书 / The figure, and the letters it counts")
    public record SigningRateView(
            int year,

            @Schema(description = "Issued, of every link the latest edition")
            int letters,

            int signed,

            @Schema(nullable = true, examples = "0.8333", description = "Decimal from 0 to 1; null without letters")
            String rate,

            String clause,
            List<UUID> signedIds,
            List<UUID> unsignedIds,

            @Schema(
                    description = "方案中尚未下达责任书的包保关系,各举一条 / Links of the year's plans down which no letter was"
                            + " issued yet, one assignment of each")
            List<UUID> withoutLetterIds,

            List<DutyRateView> byClause) {

        public static SigningRateView of(int year, SigningRate rate, List<UUID> withoutLetter) {
            return new SigningRateView(
                    year,
                    rate.letters(),
                    rate.signed().size(),
                    rate.rate() == null ? null : rate.rate().toPlainString(),
                    SigningRate.CLAUSE,
                    rate.signed(),
                    rate.unsigned(),
                    withoutLetter,
                    rate.byDuty().stream()
                            .map(duty -> new DutyRateView(
                                    duty.code().clause(),
                                    duty.code(),
                                    duty.letters(),
                                    duty.signed(),
                                    duty.rate().toPlainString()))
                            .toList());
        }
    }

    @Schema(name = "SigningRateOfDuty", description = "写有该项职责的责任书 / Of the letters that name this duty")
    public record DutyRateView(String clause, DutyCode code, int letters, int signed, String rate) {}
}
