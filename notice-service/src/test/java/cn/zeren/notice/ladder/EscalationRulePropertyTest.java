package cn.zeren.notice.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The days to compare with say the same as counting the working days of each limit. */
class EscalationRulePropertyTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();
    private static final LocalDate BASE = LocalDate.of(2015, 7, 1);

    @Property
    void comparingSaysTheSameAsCounting(
            @ForAll @IntRange(max = 3_000) int on,
            @ForAll @IntRange(min = -120, max = 120) int away,
            @ForAll @IntRange(max = 15) int near,
            @ForAll @IntRange(max = 40) int red,
            @ForAll @IntRange(max = 3) int returns) {
        LocalDate day = BASE.plusDays(on);
        LocalDate due = day.plusDays(away);
        EscalationPolicy policy = policy(near, red);

        int level = EscalationRule.level(due, returns, null, policy, EscalationRule.cutoffs(day, policy, CALENDAR));

        assertEquals(counted(due, day, returns, policy), level);
    }

    @Property
    void aLimitThatIsLeftAloneNeverSinks(
            @ForAll @IntRange(max = 3_000) int on,
            @ForAll @IntRange(max = 15) int near,
            @ForAll @IntRange(max = 40) int red) {
        LocalDate due = BASE.plusDays(on);
        EscalationPolicy policy = policy(near, red);
        int before = 0;
        for (LocalDate day = due.minusDays(40); day.isBefore(due.plusDays(90)); day = day.plusDays(1)) {
            int level = EscalationRule.level(due, 0, null, policy, EscalationRule.cutoffs(day, policy, CALENDAR));
            assertTrue(level >= before, day + ": " + before + " then " + level);
            before = level;
        }
    }

    private static int counted(LocalDate due, LocalDate day, int returns, EscalationPolicy policy) {
        int left = CALENDAR.workingDaysBetween(day, due);
        if (-left > policy.redDays() || returns >= policy.redReturns()) {
            return 3;
        }
        if (day.isAfter(due)) {
            return 2;
        }
        return left <= policy.nearDays() ? 1 : 0;
    }

    private static EscalationPolicy policy(int near, int red) {
        Map<Rung, List<Target>> targets =
                Stream.of(Rung.values()).collect(Collectors.toMap(rung -> rung, rung -> List.of(Target.HEAD)));
        return new EscalationPolicy(
                near, red, 2, 5, targets, EscalationPolicy.NAME.initial().colours());
    }
}
