package cn.zeren.assignment.proof;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What requests about things done have in common. */
public final class ProofViews {

    private ProofViews() {}

    @Schema(name = "EvidenceRequest", description = "凭据:原件在何处、何日形成及其摘要 / A proof: where it is kept, its day, its hash")
    public record EvidenceRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") @Schema(description = "SHA-256")
            String hash,

            @NotBlank @Size(max = 500) @Schema(description = "存放处的 URI 或文号 / A URI, or a document's number")
            String origin,

            @NotNull LocalDate takenOn) {

        public Evidence evidence() {
            return new Evidence(hash, origin, takenOn);
        }

        public static List<Evidence> all(List<EvidenceRequest> requests) {
            return requests.stream().map(EvidenceRequest::evidence).toList();
        }
    }

    @Schema(name = "Reasoned", description = "须写明理由 / A reason is required")
    public record ReasonedRequest(
            @NotBlank @Size(max = 2000) String reason) {}
}
