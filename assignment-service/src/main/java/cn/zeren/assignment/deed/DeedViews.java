package cn.zeren.assignment.deed;

import cn.zeren.assignment.proof.Evidence;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What requests and answers about things done have in common. */
public final class DeedViews {

    private DeedViews() {}

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

    /** An entry of {@code _actions}: not allowed for what refuses it. */
    public static Action action(String verb, String href, Optional<Refusal> refusal) {
        String why = refusal.map(Refusal::code).orElse(null);
        return new Action(verb, "POST", href + "/" + verb, why == null, why);
    }

    /** A full page may have a next one; the cursor is the last item's id. */
    public static <T> Page<T> page(List<T> items, int limit, Function<T, UUID> id) {
        String next = items.size() < limit
                ? null
                : Cursor.of(id.apply(items.get(items.size() - 1)).toString());
        return new Page<>(items, next);
    }

    /** The id in a cursor, null for the first page; 400 for what was not given out here. */
    public static UUID place(String cursor) {
        String[] key = Cursor.parse(cursor, 1);
        try {
            return key == null ? null : UUID.fromString(key[0]);
        } catch (IllegalArgumentException forged) {
            var error = new Refusal.FieldError("/cursor", "CURSOR_MALFORMED");
            throw new Refused(Refusal.malformed("CURSOR_MALFORMED", List.of(error)));
        }
    }
}
