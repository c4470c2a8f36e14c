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
     * @param today the day it is asked for or decided on; where the limit has passed by then, the cap counts from that day
     * @param due the present one
     * @param wanted the new one
     * @param cap calendar days all extensions may come to
     * @return EXTENSION_NOT_LATER, EXTENSION_TOO_LONG
     */
    public static Optional<Refusal> refuses(
            LocalDate firstDue, LocalDate today, LocalDate due, LocalDate wanted, int cap) {
        if (!wanted.isAfter(due)) {
            return Optional.of(Refusal.rule("EXTENSION_NOT_LATER", CLAUSE, Map.of("due", due)));
        }
        LocalDate from = today.isAfter(firstDue) ? today : firstDue;
        long days = wanted.toEpochDay() - from.toEpochDay();
        return days > cap
                ? Optional.of(Refusal.rule("EXTENSION_TOO_LONG", CLAUSE, Map.of("days", days, "cap", cap)))
                : Optional.empty();
    }
}
