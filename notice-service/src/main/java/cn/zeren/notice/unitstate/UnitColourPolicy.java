package cn.zeren.notice.unitstate;

import cn.zeren.notice.policy.Policy;
import cn.zeren.notice.policy.PolicyName;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.util.List;

/**
 * From which level of its worst limit a unit is yellow, and from which it is red (DESIGN-OVERDUE-LADDER). Levels are those
 * of the ladder: 1 due soon, 2 overdue, 3 long overdue or given back too often, 4 past the last date.
 */
public record UnitColourPolicy(int yellowFrom, int redFrom) implements Policy {

    public static final PolicyName<UnitColourPolicy> NAME = new PolicyName<>(
            "unit-colour", UnitColourPolicy.class, new UnitColourPolicy(1, 3), "DESIGN-OVERDUE-LADDER");

    private static final int HIGHEST = 4;

    @Override
    public List<FieldError> faults() {
        return yellowFrom >= 1 && yellowFrom < redFrom && redFrom <= HIGHEST
                ? List.of()
                : List.of(new FieldError("/redFrom", "COLOUR_LEVELS_INVALID"));
    }

    /** The lowest level that gives the colour. */
    int from(UnitColour colour) {
        return switch (colour) {
            case GREEN -> 0;
            case YELLOW -> yellowFrom;
            case RED -> redFrom;
        };
    }

    /** The highest level that gives the colour. */
    int through(UnitColour colour) {
        return switch (colour) {
            case GREEN -> yellowFrom - 1;
            case YELLOW -> redFrom - 1;
            case RED -> HIGHEST;
        };
    }
}
