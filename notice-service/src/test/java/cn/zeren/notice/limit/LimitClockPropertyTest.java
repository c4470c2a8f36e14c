package cn.zeren.notice.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.calendar.CityCalendar;
import cn.zeren.notice.calendar.LimitRule;
import cn.zeren.notice.kind.Counting;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A limit on a random walk: whatever is done to it, its last day follows from its anchor, and time forbids nothing. */
class LimitClockPropertyTest {

    private static final CityCalendar CALENDAR = new CityCalendar("calendar/1", WorkingCalendar.published());
    private static final LocalDate FROM = LocalDate.of(2016, 3, 7);

    @Property
    void noWalkLeavesTheTableAndTheLastDayAlwaysFollowsFromTheAnchor(
            @ForAll Counting counting,
            @ForAll @IntRange(max = 60) int days,
            @ForAll @Size(max = 12) List<LimitVerb> verbs,
            @ForAll @IntRange(max = 20) int pace) {
        NewLimit wanted = wanted(counting, days);
        LimitClock clock = LimitClock.start(UUID.randomUUID(), wanted, CALENDAR);
        LocalDate day = FROM;
        for (LimitVerb verb : verbs) {
            day = day.plusDays(pace);
            LimitStatus before = clock.status();
            Optional<LimitStatus> after = before.after(verb);
            int steps = clock.explanation().steps().size();
            LocalDate on = day;
            if (after.isEmpty()) {
                assertThrows(Refused.class, () -> apply(verb, clock, wanted, on));
                assertEquals(before, clock.status());
                assertEquals(steps, clock.explanation().steps().size(), "what is refused leaves no trace");
            } else {
                assertEquals(1, apply(verb, clock, wanted, on).size());
                assertEquals(after.get(), clock.status());
                assertTrue(clock.explanation().steps().size() > steps, "and what is done says why");
            }
            assertEquals(
                    LimitRule.due(counting, clock.anchorOn(), clock.anchorDays(), CALENDAR.days()),
                    Optional.of(clock.dueOn()));
            assertEquals(clock.status() == LimitStatus.SUSPENDED, clock.suspendedOn() != null);
            assertEquals(List.of(), clock.reproject(CALENDAR), "the same calendar moves nothing");
        }
    }

    @Property
    void whatStandsStillIsExactlyAsLateAfterwards(
            @ForAll Counting counting,
            @ForAll @IntRange(max = 40) int days,
            @ForAll @IntRange(max = 60) int until,
            @ForAll @IntRange(max = 60) int still) {
        LimitClock left = LimitClock.start(UUID.randomUUID(), wanted(counting, days), CALENDAR);
        LimitClock stopped = LimitClock.start(UUID.randomUUID(), wanted(counting, days), CALENDAR);
        LocalDate on = FROM.plusDays(until);
        stopped.suspend(on, "等待上级批复");
        boolean inTime = !on.isAfter(stopped.dueOn());
        stopped.resume(on.plusDays(still), CALENDAR);
        assertTrue(!inTime || !on.plusDays(still).isAfter(stopped.dueOn()), "in time then, overdue as it runs again");

        left.meet(on, CALENDAR);
        stopped.meet(on.plusDays(still), CALENDAR);

        assertEquals(left.daysLate(), stopped.daysLate());
    }

    @Property
    void whatIsMetAtAStandstillIsAsLateAsIfItHadRunAgainThatDay(
            @ForAll Counting counting,
            @ForAll @IntRange(max = 40) int days,
            @ForAll @IntRange(max = 60) int until,
            @ForAll @IntRange(max = 60) int still) {
        LimitClock resumed = LimitClock.start(UUID.randomUUID(), wanted(counting, days), CALENDAR);
        LimitClock met = LimitClock.start(UUID.randomUUID(), wanted(counting, days), CALENDAR);
        LocalDate since = FROM.plusDays(until);
        LocalDate on = since.plusDays(still);
        resumed.suspend(since, "等待上级批复");
        met.suspend(since, "等待上级批复");
        resumed.resume(on, CALENDAR);

        resumed.meet(on, CALENDAR);
        met.meet(on, CALENDAR);

        assertEquals(resumed.dueOn(), met.dueOn());
        assertEquals(resumed.daysLate(), met.daysLate());
    }

    private static List<LimitEvent> apply(LimitVerb verb, LimitClock clock, NewLimit wanted, LocalDate on) {
        return switch (verb) {
            case EXTEND -> clock.extend(on, on.plusDays(10), "荆廉办〔2016〕3号", CALENDAR);
            case SUSPEND -> clock.suspend(on, "等待上级批复");
            case RESUME -> clock.resume(on, CALENDAR);
            case MEET -> clock.meet(on, CALENDAR);
            case RETURN -> clock.giveBack(on, on.plusDays(7), CALENDAR);
            case END -> clock.end(on);
            case RESTART -> clock.restart(wanted, CALENDAR);
        };
    }

    private static NewLimit wanted(Counting counting, int days) {
        UUID notice = UUID.randomUUID();
        return new NewLimit(
                new Subject(SubjectKind.FEEDBACK, notice),
                notice,
                UUID.randomUUID(),
                counting,
                days,
                null,
                FROM,
                "DESIGN-NOTICE-LIMIT");
    }
}
