package cn.zeren.assignment.proof;

import cn.zeren.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What shows one outcome, all of it together. How much there is says nothing and is counted nowhere. */
public record Evidences(List<Evidence> list) {

    public static final Evidences NONE = new Evidences(List.of());

    public Evidences {
        list = List.copyOf(list);
    }

    /** Evidence is of what has been: {@code EVIDENCE_OF_THE_FUTURE} (DESIGN-VERIFY) for what is dated after today. */
    public Optional<Refusal> refusesOn(LocalDate today) {
        List<Refusal.FieldError> errors = IntStream.range(0, list.size())
                .filter(i -> list.get(i).takenOn().isAfter(today))
                .mapToObj(i -> new Refusal.FieldError("/evidence/" + i + "/takenOn", "EVIDENCE_OF_THE_FUTURE"))
                .toList();
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "EVIDENCE_OF_THE_FUTURE", Refusal.Kind.RULE, "DESIGN-VERIFY", Map.of("today", today), errors));
    }
}
