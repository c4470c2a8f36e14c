package cn.zeren.notice.rectification;

import cn.zeren.notice.problem.Finding;
import cn.zeren.notice.rectification.Rectification.Opening;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a list must be before it is opened. */
final class OpeningRule {

    private OpeningRule() {}

    /**
     * What is wrong with it, by field: a unit out of sight (UNIT_UNKNOWN), a day to come (NOT_YET), a limit that is not
     * after the day the unit was told (LIMIT_NOT_AFTER_FINDING, DESIGN-NOTICE-LIMIT). A list handed in long afterwards, with
     * limits long passed, is as good as any (DESIGN-LATE).
     *
     * @param known whether the unit stands and is in the actor's sight
     */
    static List<FieldError> faults(Opening opening, boolean known, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        if (!known) {
            faults.add(new FieldError("/unitId", "UNIT_UNKNOWN"));
        }
        if (opening.openedOn().isAfter(today)) {
            faults.add(new FieldError("/openedOn", "NOT_YET", Map.of("today", today.toString())));
        }
        for (int i = 0; i < opening.problems().size(); i++) {
            Finding told = opening.problems().get(i);
            if (told.due() != null && !told.due().isAfter(opening.openedOn())) {
                faults.add(new FieldError("/problems/" + i + "/due", "LIMIT_NOT_AFTER_FINDING"));
            }
        }
        return faults;
    }
}
