package cn.zeren.notice.proof;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about evidence. */
public final class ProofViews {

    private ProofViews() {}

    @Schema(
            name = "EvidenceRequest",
            description = "凭据:文件摘要、名称、存放处、形成日期 / A proof: hash, name, where it is kept, its day")
    public record EvidenceRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") @Schema(description = "SHA-256")
            String sha256,

            @NotBlank @Size(max = 200) String filename,

            @NotBlank @Size(max = 500) @Schema(description = "存放处的 URI 或文号 / A URI, or a document's number")
            String origin,

            @NotNull LocalDate takenOn) {

        public static List<Evidence> all(List<EvidenceRequest> requests) {
            return requests == null
                    ? List.of()
                    : requests.stream()
                            .map(one -> new Evidence(one.sha256(), one.filename(), one.origin(), one.takenOn()))
                            .toList();
        }
    }

    @Schema(name = "SharedEvidence", description = "他单位用过同一文件 / Another unit that showed the same file")
    public record SharedView(
            UUID unitId, @Schema(nullable = true) String unitName, LocalDate firstOn) {}

    @Schema(name = "ReusedEvidence", description = "本单位还用同一文件证明过什么 / What else the unit showed the same file for")
    public record ReuseView(UUID aboutId, String href, LocalDate firstOn) {}

    @Schema(name = "Evidence", description = "凭据 / A proof")
    public record EvidenceView(
            UUID id,
            String sha256,
            String filename,
            String origin,
            LocalDate takenOn,
            Freshness freshness,

            @Schema(description = "第几轮,每次退回或重新打开加一 / Round: one more with each return or reopening")
            int round,

            String submittedBy,
            @Schema(nullable = true) UUID submittedOfficialId,
            Instant submittedAt,

            @Schema(description = "用过同一文件的他单位,只给核验方看 / Other units with the same file; shown to who verifies")
            List<SharedView> sharedWith,

            @Schema(
                    description = "本单位还在哪些文书或问题上用过同一文件,只给核验方看 /"
                            + " Notices and problems the unit showed the same file for; shown to who verifies")
            List<ReuseView> reusedFor) {

        public static EvidenceView of(Proof proof, Traces traces) {
            return new EvidenceView(
                    proof.id(),
                    proof.sha256(),
                    proof.filename(),
                    proof.origin(),
                    proof.takenOn(),
                    proof.freshness(),
                    proof.round(),
                    proof.submittedBy(),
                    proof.submittedOfficialId(),
                    proof.submittedAt(),
                    traces.units(proof).stream()
                            .map(one -> new SharedView(one.unitId(), one.unitName(), one.firstOn()))
                            .toList(),
                    traces.uses(proof).stream()
                            .map(one -> new ReuseView(one.aboutId(), one.href(), one.firstOn()))
                            .toList());
        }
    }
}
