package cn.zeren.notice.cadence;

import cn.zeren.notice.draft.Cause;
import cn.zeren.notice.draft.CauseKind;
import cn.zeren.notice.draft.CauseRule;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.paper.Term;
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
 * @param feedbackDays within how many days of issue a 督办卡 is to be answered, 1 to 365; 0 where no answer is asked for
 * @param feedbackCounting how these days are counted
 * @param reminded the duties of which every 提示卡 reminds, at least one
 * @param duties under which duty a cause of a kind falls, where the fact does not say it; a kind left out falls under none
 */
public record CadencePolicy(
        Map<NoticeKind, Timing> timing,
        Set<CauseKind> causes,
        int lowPercent,
        int feedbackDays,
        Counting feedbackCounting,
        Set<DutyCode> reminded,
        Map<CauseKind, DutyCode> duties)
        implements Policy {

    /** The kinds that are drafted by cadence; the books are on need. */
    static final List<NoticeKind> CARDS = List.of(NoticeKind.REMINDER_CARD, NoticeKind.SUPERVISION_CARD);

    public static final PolicyName<CadencePolicy> NAME =
            new PolicyName<>("cadence", CadencePolicy.class, initial(), NoticeKind.CLAUSE);

    public CadencePolicy {
        timing = Map.copyOf(timing);
        causes = Set.copyOf(causes);
        reminded = Set.copyOf(reminded);
        duties = Map.copyOf(duties);
    }

    private static CadencePolicy initial() {
        Map<NoticeKind, Timing> every = new EnumMap<>(NoticeKind.class);
        CARDS.forEach(kind -> every.put(kind, Timing.EVERY_PERIOD));
        // what does not reach the pass mark of the yearly assessment is low; a card of a month is answered within half
        // of one
        return new CadencePolicy(
                every, EnumSet.allOf(CauseKind.class), 60, 15, Counting.NATURAL, Set.of(DutyCode.D1), initialDuties());
    }

    /** Tasks and letters are of the breakdown of duties, visits and what is not put right of supervision, signals of power. */
    private static Map<CauseKind, DutyCode> initialDuties() {
        return Map.of(
                CauseKind.TASK_OVERDUE, DutyCode.D1,
                CauseKind.TASK_DUE, DutyCode.D1,
                CauseKind.LETTER_UNSIGNED, DutyCode.D1,
                CauseKind.VISIT_NOT_MADE, DutyCode.D5,
                CauseKind.PROBLEM_OVERDUE, DutyCode.D5,
                CauseKind.SIGNAL_OPEN, DutyCode.D4);
    }

    /** What the city holds to be a cause. */
    public CauseRule causeRule() {
        return new CauseRule(causes, lowPercent);
    }

    /** The limit a card sets for its answer, from its issue. A 提示卡 ends when it has been read and sets none. */
    Term answer(NoticeKind kind) {
        return kind == NoticeKind.SUPERVISION_CARD && feedbackDays > 0
                ? Term.of(feedbackDays, feedbackCounting)
                : Term.NONE;
    }

    /**
     * The duties of which a card reminds, or under which a 督办卡 falls (GD2010-7): of a cause the duty that the fact names,
     * else the one the city has set for its kind; on a 提示卡 besides, those of which all are reminded.
     */
    List<DutyCode> duties(NoticeKind kind, List<Cause> found) {
        Set<DutyCode> all = EnumSet.noneOf(DutyCode.class);
        if (kind == NoticeKind.REMINDER_CARD) {
            all.addAll(reminded);
        }
        for (Cause cause : found) {
            DutyCode duty = cause.duty() == null ? duties.get(cause.kind()) : cause.duty();
            if (duty != null) {
                all.add(duty);
            }
        }
        return List.copyOf(all);
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
        if (reminded.isEmpty()) {
            faults.add(new FieldError("/reminded", "DUTIES_NONE"));
        }
        if (feedbackDays < 0 || feedbackDays > 365) {
            faults.add(new FieldError("/feedbackDays", "FIELD_INVALID"));
        }
        return faults;
    }
}
