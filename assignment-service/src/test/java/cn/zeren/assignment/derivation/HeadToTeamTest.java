package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.fact.FactsFixture.city;
import static cn.zeren.assignment.fact.FactsFixture.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.assignment.fact.UnitType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tier 1: 书记→市委班子, 市长→市政府班子. */
class HeadToTeamTest {

    @Test
    void theSecretaryAnswersForTheCommitteeAndTheMayorForTheGovernment() {
        assertSponsors(city(), "市委", "甲→市委");
        assertSponsors(city(), "市政府", "丁→市政府");
    }

    @Test
    void aNewMayorAnswersFromHisFirstDay() {
        var facts = city().vacate("市长")
                .tenure("丁", "市长", days("2015-01-01", "2016-05-20"))
                .official("子", true)
                .tenure("子", "市长", days("2016-05-20", null));
        assertSponsors(facts, "市政府", "丁→市政府 2016-01-01..2016-05-20", "子→市政府 2016-05-20..2017-01-01");
        assertFindings(facts, "市政府");
    }

    @Test
    void anActingMayorAnswersLikeAMayor() {
        var facts = city().vacate("市长").tenure("戊", "市长", TenureKind.ACTING, days("2016-01-01", null));
        assertSponsors(facts, "市政府", "戊→市政府");
    }

    @Test
    void aVacancyIsReportedForItsDays() {
        var facts = city().vacate("市长").tenure("丁", "市长", days("2015-01-01", "2016-05-20"));
        assertSponsors(facts, "市政府", "丁→市政府 2016-01-01..2016-05-20");
        assertFindings(facts, "市政府", "VACANT_SPONSOR 2016-05-20..2017-01-01");
    }

    @Test
    void aBodyWithoutAHeadPostHasNoSponsor() {
        assertFindings(city().without("市长"), "市政府", "NO_SPONSOR");
    }

    @Test
    void twoHeadPostsInOneBodyOverlapAndNeitherIsChosen() {
        var facts = city().head("另一市长", "市政府", "子");
        assertSponsors(facts, "市政府");
        assertFindings(facts, "市政府", "OVERLAP");
    }

    @Test
    void twoOfficialsInOneHeadPostAreReportedForTheDaysTheyBothHoldIt() {
        var facts = city().tenure("戊", "市长", days("2016-12-01", null));
        assertSponsors(facts, "市政府", "丁→市政府 2016-01-01..2016-12-01");
        assertFindings(facts, "市政府", "TWO_HOLDERS 2016-12-01..2017-01-01");
    }

    @Test
    void inADivisionShownAsOneUnitSecretaryAndMayorEachAnswerForTheirTeam() {
        var county = new FactsFixture()
                .unit("市委", UnitType.COUNTY_LEVEL, null)
                .head("县委书记", "市委", "甲")
                .head("县长", "市委", "乙");
        assertEquals(
                List.of("乙→市委", "甲→市委"),
                Reading.of(county).sponsorsOf("市委").stream().sorted().toList());
        assertFindings(county, "市委");
    }

    private static void assertSponsors(FactsFixture facts, String unit, String... expected) {
        assertEquals(List.of(expected), Reading.of(facts).sponsorsOf(unit));
    }

    private static void assertFindings(FactsFixture facts, String unit, String... expected) {
        assertEquals(List.of(expected), Reading.of(facts).findingsOn(unit));
    }
}
