package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.Derivation;
import cn.zeren.assignment.fact.Facts;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.util.Map;
import java.util.UUID;

/** Whose year can be planned at all. */
final class Drafting {

    private Drafting() {}

    /**
     * The derivation of a manager's year.
     *
     * @throws Refused {@code NOT_FOUND} for a unit out of sight; {@code MANAGES_NOTHING} for one that manages no other (JZ-1.0)
     */
    static Derivation of(Facts known, int year, UUID manager) {
        if (known.units().stream().noneMatch(unit -> unit.id().equals(manager))) {
            throw new Refused(Refusal.notFound());
        }
        Derivation derivation = new Derivation(known, year);
        if (!derivation.manages(manager)) {
            throw new Refused(Refusal.rule("MANAGES_NOTHING", "JZ-1.0", Map.of("unitId", manager)));
        }
        return derivation;
    }
}
