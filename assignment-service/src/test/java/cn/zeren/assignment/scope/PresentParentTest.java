package cn.zeren.assignment.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.fact.UnitType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PresentParentTest {

    private static final Instant THEN = Instant.parse("2016-01-01T00:00:00Z");
    private static final UUID CITY = new UUID(1, 1);
    private static final UUID GOVERNMENT = new UUID(1, 2);
    private static final LocalDate MOVED = LocalDate.of(2016, 7, 1);

    private final List<FactRow<Unit>> moving = List.of(
            row(new Period(LocalDate.of(2010, 1, 1), MOVED), CITY, null),
            row(new Period(MOVED, LocalDate.of(2018, 1, 1)), GOVERNMENT, null));

    @Test
    void aUnitHangsWhereItHangsToday() {
        assertEquals(CITY, PresentParent.on(MOVED.minusDays(1), moving));
        assertEquals(GOVERNMENT, PresentParent.on(MOVED, moving));
    }

    @Test
    void anEndedUnitStaysWhereItLastHung() {
        assertEquals(GOVERNMENT, PresentParent.on(LocalDate.of(2020, 1, 1), moving));
    }

    @Test
    void aUnitYetToComeHangsWhereItWill() {
        assertEquals(CITY, PresentParent.on(LocalDate.of(2009, 1, 1), moving));
    }

    @Test
    void whatWeNoLongerHoldDoesNotCount() {
        var rows = List.of(
                row(Period.from(LocalDate.of(2010, 1, 1)), GOVERNMENT, THEN.plusSeconds(1)),
                row(Period.from(LocalDate.of(2010, 1, 1)), CITY, null));
        assertEquals(CITY, PresentParent.on(MOVED, rows));
    }

    @Test
    void aRootHasNoParent() {
        assertNull(PresentParent.on(MOVED, List.of(row(Period.from(LocalDate.of(2010, 1, 1)), null, null))));
        assertNull(PresentParent.on(MOVED, List.of()));
    }

    private static FactRow<Unit> row(Period valid, UUID parent, Instant recordedTo) {
        var unit = new Unit("X", "某局", UnitType.GOV_DEPARTMENT, null, parent, null, null, null, null);
        return new FactRow<>(new UUID(1, 9), valid, THEN, recordedTo, unit);
    }
}
