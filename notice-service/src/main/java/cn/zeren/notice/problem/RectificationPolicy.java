package cn.zeren.notice.problem;

import cn.zeren.notice.policy.Policy;
import cn.zeren.notice.policy.PolicyName;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a city sets about rectification (DESIGN-RECTIFY-LIMIT). No clause gives these figures; only the one month has a
 * model, a local act that names it for the report on an inspection.
 *
 * @param limitMonths months a unit has where no limit of its own was set
 * @param planDays natural days it has to plan
 * @param freshDays natural days for which a proof is fresh
 * @param watchDays natural days a closed problem is watched
 * @param recurrenceMonths months after a closing within which the same cause at the same unit is a recurrence
 * @param extensions how often a limit may be extended
 * @param extensionDays by how many natural days in all; days it was late already when more were asked for do not count
 */
public record RectificationPolicy(
        int limitMonths,
        int planDays,
        int freshDays,
        int watchDays,
        int recurrenceMonths,
        int extensions,
        int extensionDays)
        implements Policy {

    public static final PolicyName<RectificationPolicy> NAME = new PolicyName<>(
            "rectification",
            RectificationPolicy.class,
            new RectificationPolicy(1, 10, 90, 180, 24, 1, 90),
            "DESIGN-RECTIFY-LIMIT");

    private static final int MOST = 3_650;

    @Override
    public List<FieldError> faults() {
        return Stream.of(
                        fault("limitMonths", limitMonths, 1),
                        fault("planDays", planDays, 1),
                        fault("freshDays", freshDays, 1),
                        fault("watchDays", watchDays, 0),
                        fault("recurrenceMonths", recurrenceMonths, 0),
                        fault("extensions", extensions, 0),
                        fault("extensionDays", extensionDays, 1))
                .flatMap(List::stream)
                .toList();
    }

    private static List<FieldError> fault(String name, int value, int least) {
        return value >= least && value <= MOST
                ? List.of()
                : List.of(new FieldError("/" + name, "FIGURE_OUT_OF_RANGE", Map.of("least", least, "most", MOST)));
    }
}
