package cn.zeren.assignment.liability;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.liability.LiabilityChain.Gap;
import cn.zeren.assignment.liability.LiabilityChain.Level;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.Sample;
import cn.zeren.platform.kernel.Clauses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who answered, nearest first, and with which kind of responsibility. */
class LiabilityChainTest {

    private static final Period YEAR = Period.ofYear(2016);
    private static final Level CITY = new Level(id("市委"), "市委", null);
    private static final Level GOVERNMENT = new Level(id("市政府"), "市政府", id("市委"));
    private static final Level BUREAU = new Level(id("教育局"), "教育局", id("市政府"));
    private static final Level COUNTY = new Level(id("公安县"), "公安县", id("市委"));

    private static final List<AssignmentRow> ROWS = Stream.of(
                    Sample.head("甲", "市委", YEAR),
                    Sample.head("丁", "市政府", YEAR),
                    Sample.inCharge("戊", "教育局", "庚", YEAR),
                    Sample.member("财政局", "公安县", YEAR))
            .map(Sample::held)
            .toList();

    @Test
    void forADepartmentTheLeaderInChargeThenTheMayorThenTheSecretary() {
        assertChain(
                LiabilityChain.of(List.of(BUREAU, GOVERNMENT, CITY), ROWS),
                "PRIMARY 戊 0",
                "OVERALL 市政府 1",
                "PRIMARY 丁 1",
                "OVERALL 市委 2",
                "PRIMARY 甲 2");
    }

    @Test
    void forACountyTheMemberUnitThenTheSecretary() {
        assertChain(LiabilityChain.of(List.of(COUNTY, CITY), ROWS), "SECONDARY 财政局 0", "OVERALL 市委 1", "PRIMARY 甲 1");
    }

    @Test
    void forTheCommitteeItselfItsHead() {
        var chain = LiabilityChain.of(List.of(CITY), ROWS);
        assertChain(chain, "OVERALL 市委 0", "PRIMARY 甲 0");
        assertEquals(List.of(), chain.gaps());
    }

    @Test
    void twoHeadsOfADivisionAnswerForOneBody() {
        var rows = Stream.of(Sample.head("书记", "公安县", YEAR), Sample.head("县长", "公安县", YEAR))
                .map(Sample::held)
                .toList();
        assertChain(LiabilityChain.of(List.of(COUNTY), rows), "OVERALL 公安县 0", "PRIMARY 书记 0", "PRIMARY 县长 0");
    }

    @Test
    void whereNobodyAnsweredTheGapIsSaid() {
        assertEquals(
                List.of(Gap.NO_ASSIGNMENT, Gap.NO_HIGHER_HEAD),
                LiabilityChain.of(List.of(BUREAU, GOVERNMENT, CITY), List.of()).gaps());
        assertEquals(
                List.of(Gap.UNIT_NOT_THERE), LiabilityChain.of(List.of(), ROWS).gaps());
    }

    @Test
    void whatLiesBeyondTheReadersSightIsNoGap() {
        var path = List.of(BUREAU);
        assertFalse(LiabilityChain.complete(path));
        assertEquals(List.of(), LiabilityChain.of(path, ROWS).gaps());
        assertTrue(LiabilityChain.complete(List.of(BUREAU, GOVERNMENT, CITY)));
    }

    @Test
    void everyLinkAndGapCitesClausesThatCanBeRead() {
        for (var link :
                LiabilityChain.of(List.of(BUREAU, GOVERNMENT, CITY), ROWS).links()) {
            link.clauses()
                    .forEach(clause -> assertEquals(clause, Clauses.get(clause).id()));
        }
        for (Gap gap : Gap.values()) {
            assertEquals(gap.clause(), Clauses.get(gap.clause()).id());
        }
    }

    private static void assertChain(LiabilityChain chain, String... expected) {
        assertEquals(
                List.of(expected),
                chain.links().stream()
                        .map(link -> {
                            var content = link.row().content();
                            String who = link.body()
                                    ? content.target().unitName()
                                    : content.sponsor().name();
                            return link.kind() + " " + who + " " + link.distance();
                        })
                        .toList());
    }
}
