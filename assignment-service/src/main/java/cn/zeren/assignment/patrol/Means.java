package cn.zeren.assignment.patrol;

import cn.zeren.assignment.proof.Deed;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One use of a means.
 *
 * @param on the day
 * @param note what was done, in words; never for a report taken
 * @param intakeReference by what report intake knows the report taken; for nothing else
 * @param recorded who wrote it down
 */
public record Means(PatrolMeans means, LocalDate on, String note, String intakeReference, Deed recorded) {

    /**
     * Of a report taken we keep that it was, the day, and the reference of report intake: {@code REPORT_CONTENT_NOT_KEPT}
     * (JJKG2020-47) for any word more, {@code INTAKE_REFERENCE_MISSING} without the reference. Any other means says what
     * was done ({@code MEANS_NOTE_MISSING}) and has no such reference ({@code NO_REPORT_WAS_TAKEN}). It was used on a day of
     * the patrol that has come ({@code MEANS_DAY_OUT_OF_PATROL}).
     */
    Optional<Refusal> refuses(LocalDate startedOn, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        boolean report = means == PatrolMeans.REPORT_TAKEN;
        if (report && note != null) {
            errors.add(new FieldError("/note", "REPORT_CONTENT_NOT_KEPT"));
        }
        if (report && intakeReference == null) {
            errors.add(new FieldError("/intakeReference", "INTAKE_REFERENCE_MISSING"));
        }
        if (!report && note == null) {
            errors.add(new FieldError("/note", "MEANS_NOTE_MISSING"));
        }
        if (!report && intakeReference != null) {
            errors.add(new FieldError("/intakeReference", "NO_REPORT_WAS_TAKEN"));
        }
        if (on.isBefore(startedOn) || on.isAfter(today)) {
            errors.add(new FieldError("/on", "MEANS_DAY_OUT_OF_PATROL"));
        }
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        String code = errors.get(0).code();
        String clause = code.equals("REPORT_CONTENT_NOT_KEPT") ? "JJKG2020-47" : Patrol.CLAUSE;
        return Optional.of(new Refusal(code, Refusal.Kind.RULE, clause, Map.of(), errors));
    }
}
