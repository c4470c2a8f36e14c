package cn.zeren.accountability.liability;

import cn.zeren.platform.kernel.Clause;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Who answered for the unit on that day, as far as was known at that instant?
 *
 * @param on the day of the act: leaders answer by the day of the act and not of its discovery ({@code JZ-1.2})
 */
public record Question(UUID unitId, LocalDate on, Instant asKnownAt) {

    private static final String EARLIEST_RULE = "GD2010-6";

    /**
     * Checks the question against the business day it is asked on.
     *
     * @throws Refused {@code ACT_BEFORE_RULES} (clause {@code GD2010-6}) for a day before the rules of this suite are in
     *     force; {@code ACT_IN_FUTURE} and {@code KNOWLEDGE_IN_FUTURE} for what nobody can know yet
     */
    public Question asked(LocalDate today, Instant now) {
        Clause earliest = Clauses.get(EARLIEST_RULE);
        if (on.isBefore(earliest.from())) {
            throw new Refused(Refusal.rule(
                    "ACT_BEFORE_RULES",
                    EARLIEST_RULE,
                    Map.of("on", on.toString(), "from", earliest.from().toString())));
        }
        if (on.isAfter(today)) {
            throw new Refused(
                    Refusal.rule("ACT_IN_FUTURE", null, Map.of("on", on.toString(), "today", today.toString())));
        }
        if (asKnownAt.isAfter(now)) {
            throw new Refused(Refusal.rule(
                    "KNOWLEDGE_IN_FUTURE", null, Map.of("asKnownAt", asKnownAt.toString(), "now", now.toString())));
        }
        return this;
    }
}
