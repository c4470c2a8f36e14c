package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.fact.FactsFixture.city;
import static cn.zeren.assignment.fact.FactsFixture.days;
import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.Period;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Explanation.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From its explanation alone a machine recomputes the row, and every step cites a clause that can be read. */
class ExplanationTest {

    private static final FactsFixture FACTS = city().vacate("教育局长")
            .tenure("庚", "教育局长", days("2015-01-01", "2016-07-01"))
            .portfolio("常委一", "教育局", days("2016-03-01", "2016-04-01"))
            .groupMember("教育局", "领导小组", days("2016-05-01", null));

    private static final List<DerivedAssignment> ROWS =
            Reading.of(FACTS).derived().rows();

    @Test
    void theDaysFollowFromTheYearTheFactsAndTheCuts() {
        for (var row : ROWS) {
            Map<String, String> in = step(row, "days").in();
            Period days = Period.ofYear(Integer.parseInt(in.get("year")));
            for (var value : in.entrySet()) {
                if (value.getValue().contains("/")) {
                    days = days.intersect(interval(value.getValue())).orElseThrow();
                }
            }
            var from = in.containsKey("cutFrom") ? LocalDate.parse(in.get("cutFrom")) : days.from();
            var to = in.containsKey("cutTo") ? LocalDate.parse(in.get("cutTo")) : days.to();
            assertEquals(row.valid(), new Period(from, to));
            assertEquals(
                    Map.of("from", from.toString(), "to", to.toString()),
                    step(row, "days").out());
        }
    }

    @Test
    void theOverlapThatCutsTheDaysIsSaidAsACut() {
        var cut = ROWS.stream()
                .filter(row -> row.target().unitId().equals(id("教育局")))
                .map(row -> step(row, "days").in())
                .toList();
        assertEquals("2016-03-01", cut.get(0).get("cutTo"));
        assertEquals("2016-04-01", cut.get(1).get("cutFrom"));
    }

    @Test
    void sponsorAndTargetFollowFromTheSteps() {
        for (var row : ROWS) {
            var steps = row.explanation().steps();
            var tier = Integer.parseInt(step(row, "tierOfUnit").out().get("tier"));
            assertEquals(row.type().tier(), tier);
            var sponsor = steps.get(1).out();
            if (tier == 3) {
                assertEquals(row.sponsor().unitId().toString(), sponsor.get("sponsorUnit"));
            } else {
                assertEquals(row.sponsor().postId().toString(), sponsor.get("sponsorPost"));
                assertEquals(row.sponsor().officialId().toString(), sponsor.get("sponsorOfficial"));
            }
            var target = steps.get(2).out();
            assertEquals(row.target().unitId().toString(), target.get("targetUnit"));
            assertEquals(text(row.target().postId()), target.get("targetPost"));
            assertEquals(text(row.target().officialId()), target.get("targetOfficial"));
            assertEquals(row.rule(), steps.get(2).rule());
        }
    }

    @Test
    void everyStepAndFindingCitesARegisteredClause() {
        for (var row : ROWS) {
            assertTrue(row.clauses().contains("JZ-1.1"));
            row.clauses()
                    .forEach(clause -> assertEquals(clause, Clauses.get(clause).id()));
        }
        for (FindingCode code : FindingCode.values()) {
            assertEquals(code.clause(), Clauses.get(code.clause()).id());
        }
    }

    private static Step step(DerivedAssignment row, String rule) {
        return row.explanation().steps().stream()
                .filter(step -> step.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Period interval(String text) {
        int slash = text.indexOf('/');
        String to = text.substring(slash + 1);
        return new Period(LocalDate.parse(text.substring(0, slash)), to.isEmpty() ? null : LocalDate.parse(to));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
