package cn.zeren.notice.unitstate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.limit.SubjectKind;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.unitstate.UnitState.Pressing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitStateTest {

    private static final Edition<UnitColourPolicy> DEFAULT = UnitColourPolicy.NAME.first();
    private static final LocalDate DUE = LocalDate.of(2018, 5, 31);

    @ParameterizedTest(name = "levels {0} and {1}: {2}, by {3} limits")
    @CsvSource({"0, 0, GREEN, 0", "0, 1, YELLOW, 1", "2, 1, YELLOW, 2", "2, 3, RED, 2", "0, 4, RED, 1"})
    void theWorstLimitGivesTheColourAndAllThatPressAreReasons(int one, int other, UnitColour colour, int reasons) {
        UnitState state = UnitState.of(List.of(limit(one, DUE), limit(other, DUE)), DEFAULT);

        assertEquals(colour, state.colour());
        assertEquals(reasons, state.reasons().size());
        assertEquals(reasons, state.why().facts().size());
    }

    @Test
    void aUnitOfWhichNothingIsWaitedForIsGreen() {
        UnitState state = UnitState.of(List.of(), DEFAULT);

        assertEquals(UnitColour.GREEN, state.colour());
        assertEquals("unit-colour/1", state.why().policy());
    }

    @Test
    void theWorstReasonStandsFirstAndOfTwoAlikeTheOneDueFirst() {
        Pressing late = limit(2, DUE);
        Pressing later = limit(2, DUE.plusDays(1));
        Pressing unknown = limit(2, null);
        Pressing worst = limit(3, DUE.plusDays(9));

        assertEquals(
                List.of(worst, late, later, unknown),
                UnitState.of(List.of(unknown, later, late, worst), DEFAULT).reasons());
    }

    @Test
    void aCityMayBeStricter() {
        Edition<UnitColourPolicy> strict =
                new Edition<>("unit-colour", 2, null, DUE, new UnitColourPolicy(1, 2), "DESIGN-OVERDUE-LADDER");

        assertEquals(
                UnitColour.RED, UnitState.of(List.of(limit(2, DUE)), strict).colour());
    }

    @Test
    void everyLevelGivesExactlyOneColour() {
        UnitColourPolicy policy = DEFAULT.content();
        for (int level = 0; level <= 4; level++) {
            int worst = level;
            List<UnitColour> giving = Stream.of(UnitColour.values())
                    .filter(colour -> worst >= policy.from(colour) && worst <= policy.through(colour))
                    .toList();
            assertEquals(
                    List.of(UnitState.of(List.of(limit(level, DUE)), DEFAULT).colour()), giving);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "3, 3", "4, 3", "1, 5"})
    void levelsThatLeaveAColourOutCannotBeSet(int yellowFrom, int redFrom) {
        assertNotEquals(List.of(), new UnitColourPolicy(yellowFrom, redFrom).faults());
        assertEquals(List.of(), new UnitColourPolicy(1, 4).faults());
    }

    @Test
    void noTwoColoursShareASignOrAHue() {
        assertEquals(
                3,
                Stream.of(UnitColour.values()).map(UnitColour::sign).distinct().count());
        assertEquals(
                3,
                Stream.of(UnitColour.values()).map(UnitColour::hue).distinct().count());
        assertTrue(Stream.of(UnitColour.values()).allMatch(one -> one.hue().matches("#[0-9A-F]{6}")));
    }

    private static Pressing limit(int level, LocalDate due) {
        return new Pressing(UUID.randomUUID(), SubjectKind.FEEDBACK, UUID.randomUUID(), level, due);
    }
}
