package cn.zeren.notice.ladder;

import cn.zeren.notice.policy.Policy;
import cn.zeren.notice.policy.PolicyName;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a limit is pressed (DESIGN-OVERDUE-LADDER): the documents name the rungs and leave their numbers open. Days are
 * working days.
 *
 * @param nearDays level 1 begins so many days before the last day
 * @param redDays level 3 begins when it is overdue by more than so many
 * @param redReturns … or given back so often
 * @param lastDays a warning sets the last date so many days on; after it begins level 4
 * @param targets who stands on each rung
 * @param colours what the city calls levels 0 to 4
 */
public record EscalationPolicy(
        int nearDays, int redDays, int redReturns, int lastDays, Map<Rung, List<Target>> targets, List<Colour> colours)
        implements Policy {

    /** The clause of the ladder. */
    public static final String CLAUSE = "DESIGN-OVERDUE-LADDER";

    private static final int LEVELS = Rung.values().length + 1;
    private static final int MOST_DAYS = 60;

    public static final PolicyName<EscalationPolicy> NAME =
            new PolicyName<>("escalation", EscalationPolicy.class, initial(), CLAUSE);

    public EscalationPolicy {
        Map<Rung, List<Target>> byRung = new EnumMap<>(Rung.class);
        targets.forEach((rung, standing) ->
                byRung.put(rung, standing.stream().distinct().toList()));
        targets = Collections.unmodifiableMap(byRung);
        colours = List.copyOf(colours);
    }

    private static EscalationPolicy initial() {
        return new EscalationPolicy(
                5,
                10,
                2,
                5,
                Map.of(
                        Rung.REMINDER, List.of(Target.HEAD, Target.LIAISON),
                        Rung.CHASE, List.of(Target.HEAD, Target.LIAISON),
                        Rung.WARNING, List.of(Target.HEAD, Target.SPONSOR),
                        Rung.SUMMONS, List.of(Target.HEAD, Target.SPONSOR, Target.LEADING_GROUP, Target.OFFICE)),
                List.of(
                        new Colour("绿", "green"),
                        new Colour("蓝", "blue"),
                        new Colour("黄", "yellow"),
                        new Colour("红", "red"),
                        new Colour("问责", "accountable")));
    }

    /** What the city calls the level. */
    public Colour colour(int level) {
        return colours.get(level);
    }

    @Override
    public List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        days(nearDays, 0, "nearDays", faults);
        days(redDays, 0, "redDays", faults);
        days(redReturns, 1, "redReturns", faults);
        days(lastDays, 1, "lastDays", faults);
        for (Rung rung : Rung.values()) {
            if (targets.getOrDefault(rung, List.of()).isEmpty()) {
                faults.add(new FieldError("/targets/" + rung, "RUNG_EMPTY", Map.of("rung", rung)));
            }
        }
        if (colours.size() != LEVELS) {
            faults.add(new FieldError("/colours", "COLOURS_INCOMPLETE", Map.of("levels", LEVELS)));
        }
        for (int i = 0; i < colours.size(); i++) {
            if (colours.get(i).zh().isBlank() || colours.get(i).en().isBlank()) {
                faults.add(new FieldError("/colours/" + i, "FIELD_INVALID"));
            }
        }
        return faults;
    }

    private static void days(int value, int least, String member, List<FieldError> faults) {
        if (value < least || value > MOST_DAYS) {
            faults.add(new FieldError("/" + member, "FIELD_INVALID"));
        }
    }
}
