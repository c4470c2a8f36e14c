package cn.zeren.assignment.rectification;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.register.Amendment;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.AssignmentStatus;
import cn.zeren.assignment.register.Sample;
import cn.zeren.platform.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 问题整改不落实不脱钩, case by case. */
class CouplingTest {

    private static final Instant NOW = Sample.MORNING.plusSeconds(60);
    private static final LocalDate MARCH = LocalDate.of(2017, 3, 1);

    private static final CountyLine LINE = CountyLine.of(id("公安县"));

    private final AssignmentRow active = Sample.held(Sample.member("财政局", "公安县", Period.ofYear(2016)));
    private final AssignmentRow carried = turned(Coupling.carryOver(List.of(active), List.of(active), NOW));

    @Test
    void aCarriedOverAssignmentBindsPastItsYearAndKeepsItsDays() {
        assertEquals(AssignmentStatus.CARRY_OVER, carried.status());
        assertEquals(Period.ofYear(2016), carried.content().valid());
        assertTrue(carried.bindsOn(LocalDate.of(2030, 1, 1)));
        assertFalse(active.bindsOn(LocalDate.of(2017, 1, 1)));
        assertFalse(carried.bindsOn(LocalDate.of(2015, 12, 31)));
    }

    @Test
    void itIsNotReleasedWhileOneIsOpenAndTheRefusalListsAllOfThem() {
        var open = List.of(
                opened("b", "公安县", "IN_PROGRESS", "2016-11-02"),
                opened("a", "公安县", "OPEN", "2016-05-01"),
                opened("c", "公安县", "CLOSED", "2016-02-01"),
                opened("d", "石首市", "OPEN", "2016-02-01"));
        var refusal = assertThrows(
                        Refused.class, () -> Coupling.release(carried, LINE, open, List.of(carried), MARCH, NOW))
                .refusal();
        assertEquals("STILL_COUPLED", refusal.code());
        assertEquals("JZ-1.1", refusal.clause());
        assertEquals(2, refusal.params().get("count"));
        assertEquals(
                List.of(
                        Map.of("id", id("a").toString(), "openedOn", "2016-05-01", "status", "OPEN"),
                        Map.of("id", id("b").toString(), "openedOn", "2016-11-02", "status", "IN_PROGRESS")),
                refusal.params().get("rectifications"));
    }

    @Test
    void afterTheLastIsClosedItIsReleasedAndBindsNobodyFromThatDay() {
        AssignmentRow released = released(MARCH);
        assertEquals(AssignmentStatus.RELEASED, released.status());
        assertEquals(MARCH, released.releasedOn());
        assertTrue(released.bindsOn(MARCH.minusDays(1)));
        assertFalse(released.bindsOn(MARCH));
        assertEquals(carried.version() + 1, released.version());
    }

    @Test
    void releasedBeforeItsYearIsOverItBindsToTheEndOfIt() {
        assertEquals(
                LocalDate.of(2017, 1, 1), released(LocalDate.of(2016, 12, 20)).releasedOn());
    }

    @Test
    void whatIsNotCarriedOverIsNotReleased() {
        assertEquals(
                "ASSIGNMENT_STATUS",
                Coupling.refusesRelease(active, LINE, List.of()).orElseThrow().code());
        assertEquals(
                "ASSIGNMENT_STATUS",
                Coupling.refusesRelease(released(MARCH), LINE, List.of())
                        .orElseThrow()
                        .code());
    }

    @Test
    void oneOfItsTimeThatComesToBeKnownLateMakesItBindAgain() {
        AssignmentRow released = released(MARCH);
        for (String day : List.of("2016-11-02", "2017-02-28", "2017-03-01")) {
            assertTrue(Coupling.reattaches(released, LINE, opened("x", "公安县", "OPEN", day)), day);
        }
        var again = turned(Coupling.reattach(
                List.of(released),
                Map.of(id("公安县"), LINE),
                List.of(opened("x", "公安县", "OPEN", "2016-11-02")),
                List.of(released),
                NOW));
        assertEquals(AssignmentStatus.CARRY_OVER, again.status());
        assertEquals(null, again.releasedOn());
        assertTrue(again.bindsOn(MARCH));
    }

    @Test
    void oneOfALaterDayIsAnothersAndAClosedOneOrOfAnotherCountyIsNothingToIt() {
        AssignmentRow released = released(MARCH);
        assertFalse(Coupling.reattaches(released, LINE, opened("x", "公安县", "OPEN", "2017-03-02")));
        assertFalse(Coupling.reattaches(released, LINE, opened("x", "公安县", "CLOSED", "2016-11-02")));
        assertFalse(Coupling.reattaches(released, LINE, opened("x", "石首市", "OPEN", "2016-11-02")));
        assertFalse(Coupling.reattaches(carried, LINE, opened("x", "公安县", "OPEN", "2016-11-02")));
    }

    @Test
    void whatIsOpenAgainstWhatTheCountyBecameHoldsItTooFromThatDayOn() {
        LocalDate day = LocalDate.of(2017, 2, 1);
        var renamed = new CountyLine(id("公安县"), Map.of(id("公安县"), LocalDate.MIN, id("公安市"), day));
        var since = opened("x", "公安市", "OPEN", "2017-02-01");
        var before = opened("y", "公安市", "OPEN", "2017-01-31");
        assertEquals(
                "STILL_COUPLED",
                Coupling.refusesRelease(carried, renamed, List.of(since))
                        .orElseThrow()
                        .code());
        assertTrue(Coupling.refusesRelease(carried, renamed, List.of(before)).isEmpty(), "the other's own");
        assertTrue(Coupling.refusesRelease(carried, LINE, List.of(since)).isEmpty(), "another county");
        assertTrue(Coupling.reattaches(released(MARCH), renamed, since));
        assertFalse(Coupling.reattaches(released(MARCH), renamed, before));
    }

    private AssignmentRow released(LocalDate today) {
        return turned(Coupling.release(carried, LINE, List.of(), List.of(carried), today, NOW.plusSeconds(1)));
    }

    private static AssignmentRow turned(Amendment amendment) {
        return amendment.opened().get(0);
    }

    private static Rectification opened(String code, String county, String status, String day) {
        return new Rectification(id(code), id(county), status, LocalDate.parse(day), null);
    }
}
