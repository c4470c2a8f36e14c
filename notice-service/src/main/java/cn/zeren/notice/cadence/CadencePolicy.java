package cn.zeren.notice.cadence;

import cn.zeren.notice.draft.CauseKind;
import cn.zeren.notice.draft.CauseRule;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.policy.Policy;
import cn.zeren.notice.policy.PolicyName;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When cards fall due, and what gives cause for one (DESIGN-NOTICE-CADENCE: a city may set it). The clause itself says every
 * quarter and every month; that holds until a city decides otherwise.
 *
 * @param timing by kind of card; of each card one
 * @param causes the kinds of cause that count, at least one
 * @param lowPercent an indicator is low whose score is below this share of its points, in percent, 1 to 100
 */
public record CadencePolicy(Map<NoticeKind, Timing> timing, Set<CauseKind> causes, int lowPercent) implements Policy {

    /** The kinds that are drafted by cadence; the books are on need. */
    static final List<NoticeKind> CARDS = List.of(NoticeKind.REMINDER_CARD, NoticeKind.SUPERVISION_CARD);

    public static final PolicyName<CadencePolicy> NAME =
            new PolicyName<>("cadence", CadencePolicy.class, initial(), NoticeKind.CLAUSE);

    public CadencePolicy {
        timing = Map.copyOf(timing);
        causes = Set.copyOf(causes);
    }

    private static CadencePolicy initial() {
        Map<NoticeKind, Timing> every = new EnumMap<>(NoticeKind.class);
        CARDS.forEach(kind -> every.put(kind, Timing.EVERY_PERIOD));
        // what does not reach the pass mark of the yearly assessment is low
        return new CadencePolicy(every, EnumSet.allOf(CauseKind.class), 60);
    }

    /** What the city holds to be a cause. */
    CauseRule causeRule() {
        return new CauseRule(causes, lowPercent);
    }

    @Override
    public List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        if (!timing.keySet().equals(Set.copyOf(CARDS))) {
            faults.add(new FieldError("/timing", "TIMING_OF_EACH_CARD"));
        }
        if (causes.isEmpty()) {
            faults.add(new FieldError("/causes", "CAUSES_NONE"));
        }
        if (lowPercent < 1 || lowPercent > 100) {
            faults.add(new FieldError("/lowPercent", "PERCENT_OUT_OF_RANGE"));
        }
        return faults;
    }
}
