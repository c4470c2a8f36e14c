package cn.zeren.notice.course;

import cn.zeren.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How far a limit may be moved (DESIGN-EXTENSION). That it is asked for late is recorded, and no reason to refuse. */
public final class ExtensionRule {

    private static final String CLAUSE = "DESIGN-EXTENSION";

    private ExtensionRule() {}

    /**
     * Why a new limit can't be, if so.
     *
     * @param firstDue the limit before any extension
     * @param due the present one
     * @param wanted the new one
     * @param cap calendar days all extensions may come to
     * @return EXTENSION_NOT_LATER, EXTENSION_TOO_LONG
     */
    public static Optional<Refusal> refuses(LocalDate firstDue, LocalDate due, LocalDate wanted, int cap) {
        if (!wanted.isAfter(due)) {
            return Optional.of(Refusal.rule("EXTENSION_NOT_LATER", CLAUSE, Map.of("due", due)));
        }
        long days = wanted.toEpochDay() - firstDue.toEpochDay();
        return days > cap
                ? Optional.of(Refusal.rule("EXTENSION_TOO_LONG", CLAUSE, Map.of("days", days, "cap", cap)))
                : Optional.empty();
    }
}
