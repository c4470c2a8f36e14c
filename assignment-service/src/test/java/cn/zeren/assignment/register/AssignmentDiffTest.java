package cn.zeren.assignment.register;

import static cn.zeren.assignment.fact.FactsFixture.days;
import static cn.zeren.assignment.register.Sample.held;
import static cn.zeren.assignment.register.Sample.inCharge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.derivation.DerivedAssignment;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.register.AssignmentDiff.Change;
import cn.zeren.platform.kernel.Explanation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a draft would change in the register. */
class AssignmentDiffTest {

    private static final Period YEAR = Period.ofYear(2016);
    private static final AssignmentRow HELD = held(inCharge("戊", "教育局", "庚", YEAR));

    @Test
    void theSameRowDerivedAgainIsNoChange() {
        var diff = diff(HELD.content());
        assertTrue(diff.nothing());
        assertEquals(1, diff.count(Change.SAME));
        assertEquals(HELD.id(), diff.entries().get(0).id());
    }

    @Test
    void anotherEndIsAChangeOfTheSameAssignment() {
        var diff = diff(inCharge("戊", "教育局", "庚", days("2016-01-01", "2016-07-01")));
        var entry = diff.entries().get(0);
        assertEquals(Change.CHANGED, entry.change());
        assertEquals(HELD.id(), entry.id());
        assertEquals(HELD.content(), entry.before());
    }

    @Test
    void anotherPrincipalIsAnotherAssignment() {
        var diff = diff(inCharge("戊", "教育局", "子", YEAR));
        assertEquals(1, diff.count(Change.ADDED));
        assertEquals(1, diff.count(Change.ENDED));
        assertNull(diff.entries().get(1).after());
    }

    @Test
    void anotherFirstDayIsAnotherAssignment() {
        var diff = diff(inCharge("戊", "教育局", "庚", days("2016-02-01", "2017-01-01")));
        assertEquals(1, diff.count(Change.ADDED));
        assertEquals(1, diff.count(Change.ENDED));
        assertFalse(diff.nothing());
    }

    @Test
    void aNewExplanationFromTheSameFactsIsNoChange() {
        var old = HELD.content();
        var step = new Explanation.Step("days", "JZ-1.1", null, List.of(), Map.of(), Map.of());
        var told = new DerivedAssignment(
                old.type(),
                old.sponsor(),
                old.target(),
                old.valid(),
                old.rule(),
                old.clauses(),
                old.factIds(),
                new Explanation(List.of(step)));
        assertTrue(diff(told).nothing());
    }

    @Test
    void whatIsNoLongerDerivedEnds() {
        var diff = diff();
        assertEquals(Change.ENDED, diff.entries().get(0).change());
        assertEquals(HELD.id(), diff.entries().get(0).id());
    }

    private static AssignmentDiff diff(DerivedAssignment... derived) {
        var ids = DraftRow.ids(List.of(HELD), List.of());
        return AssignmentDiff.between(List.of(HELD), DraftRow.of(List.of(derived), ids, Sample.MORNING));
    }
}
