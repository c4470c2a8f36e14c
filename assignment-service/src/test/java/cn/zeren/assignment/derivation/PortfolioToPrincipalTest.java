package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.fact.FactsFixture.city;
import static cn.zeren.assignment.fact.FactsFixture.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.assignment.fact.UnitType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tier 2: 常委 and 党员副市长 answer, by 分工, for the principals of the units in their charge. */
class PortfolioToPrincipalTest {

    @Test
    void aPartyViceMayorAnswersForThePrincipalOfHisDepartment() {
        assertSponsors(city(), "教育局", "戊→庚");
        assertFindings(city(), "教育局");
    }

    @Test
    void aMemberOfTheStandingCommitteeAnswersToo() {
        assertSponsors(city(), "组织部", "乙→辛");
    }

    @Test
    void aNonPartyViceMayorGetsNoUnitAndTheGapIsReported() {
        var facts = city().uncharge("教育局").portfolio("副市长二", "教育局");
        assertSponsors(facts, "教育局");
        assertFindings(facts, "教育局", "SPONSOR_NOT_PARTY_MEMBER");
    }

    @Test
    void besideANonPartyViceMayorThePartyMemberInChargeAnswers() {
        var facts = city().portfolio("副市长二", "教育局");
        assertSponsors(facts, "教育局", "戊→庚");
        assertFindings(facts, "教育局");
    }

    @Test
    void whoJoinsThePartyMidYearAnswersFromThatDay() {
        var facts = city().uncharge("教育局")
                .portfolio("副市长二", "教育局")
                .without("己")
                .official("己", false, days("2010-01-01", "2016-07-01"))
                .official("己", true, days("2016-07-01", null));
        assertSponsors(facts, "教育局", "己→庚 2016-07-01..2017-01-01");
        assertFindings(facts, "教育局", "SPONSOR_NOT_PARTY_MEMBER 2016-01-01..2016-07-01");
    }

    @Test
    void aUnitInNobodysChargeHasNoSponsor() {
        assertFindings(city().uncharge("教育局"), "教育局", "NO_SPONSOR");
    }

    @Test
    void aVacantPostInChargeLeavesAGapAndAnActingHolderClosesIt() {
        var vacant = city().vacate("副市长一");
        assertFindings(vacant, "教育局", "VACANT_SPONSOR");
        var acting = city().vacate("副市长一")
                .official("子", true)
                .tenure("子", "副市长一", TenureKind.ACTING, days("2016-03-01", null));
        assertSponsors(acting, "教育局", "子→庚 2016-03-01..2017-01-01");
        assertFindings(acting, "教育局", "VACANT_SPONSOR 2016-01-01..2016-03-01");
    }

    @Test
    void theSuccessorInThePostInheritsTheUnits() {
        var facts = city().vacate("副市长一")
                .tenure("戊", "副市长一", days("2014-01-01", "2016-09-01"))
                .official("子", true)
                .tenure("子", "副市长一", days("2016-09-01", null));
        assertSponsors(facts, "教育局", "戊→庚 2016-01-01..2016-09-01", "子→庚 2016-09-01..2017-01-01");
    }

    @Test
    void twoWhoMayAnswerOnTheSameDayOverlapAndNeitherIsChosenForThoseDays() {
        var facts = city().portfolio("常委一", "教育局", days("2016-04-01", "2016-06-01"));
        assertSponsors(facts, "教育局", "戊→庚 2016-01-01..2016-04-01", "戊→庚 2016-06-01..2017-01-01");
        assertFindings(facts, "教育局", "OVERLAP 2016-04-01..2016-06-01");
    }

    @Test
    void theSameDivisionOfWorkWrittenTwiceIsNoOverlap() {
        var facts = city().portfolio("副市长一", "教育局", days("2016-01-01", null));
        assertSponsors(facts, "教育局", "戊→庚");
    }

    @Test
    void aLeaderWhoHeadsTheUnitHimselfDoesNotAnswerForHimself() {
        var facts = city().vacate("组织部长").tenure("乙", "组织部长");
        assertSponsors(facts, "组织部");
        assertFindings(facts, "组织部", "SELF_ASSIGNMENT");
    }

    @Test
    void aLeaderOfAnotherBodyOrAStaffPostCannotAnswer() {
        var staff = city().uncharge("教育局")
                .post("秘书", "市委", PostRank.STAFF)
                .official("子", true)
                .tenure("子", "秘书")
                .portfolio("秘书", "教育局");
        assertFindings(staff, "教育局", "SPONSOR_NOT_LEADER");
        assertFindings(city().uncharge("教育局").portfolio("组织部长", "教育局"), "教育局", "SPONSOR_NOT_LEADER");
        assertFindings(city().without("副市长一"), "教育局", "SPONSOR_NOT_LEADER");
    }

    @Test
    void whenThePrincipalChangesTheSponsorAnswersForTheNewOneFromThatDay() {
        var facts = city().vacate("教育局长")
                .tenure("庚", "教育局长", days("2015-01-01", "2016-07-01"))
                .official("子", true)
                .tenure("子", "教育局长", days("2016-07-01", null));
        assertSponsors(facts, "教育局", "戊→庚 2016-01-01..2016-07-01", "戊→子 2016-07-01..2017-01-01");
    }

    @Test
    void aVacantPrincipalIsReportedButTheUnitStaysAnsweredFor() {
        var facts = city().vacate("教育局长");
        assertSponsors(facts, "教育局", "戊→教育局");
        assertFindings(facts, "教育局", "VACANT_PRINCIPAL");
        assertEquals(List.of(), Reading.of(facts).derived().blocking());
        var noPost = city().without("教育局长");
        assertSponsors(noPost, "教育局", "戊→教育局");
        assertFindings(noPost, "教育局", "VACANT_PRINCIPAL");
    }

    @Test
    void aUnitWithTwoHeadPostsHasOneSponsorForBothPrincipals() {
        var facts = city().head("教育局党组书记", "教育局", "子");
        assertEquals(
                List.of("戊→子", "戊→庚"),
                Reading.of(facts).sponsorsOf("教育局").stream().sorted().toList());
    }

    @Test
    void twoHoldersOfThePrincipalsPostAreReportedAndNeitherIsNamed() {
        var facts = city().official("子", true).tenure("子", "教育局长");
        assertSponsors(facts, "教育局", "戊→教育局");
        assertFindings(facts, "教育局", "TWO_HOLDERS");
    }

    @Test
    void aUnitThatChangesItsManagerIsAnsweredForOnlyOnTheDaysOfThisOne() {
        var facts = city().without("教育局")
                .unit("教育局", UnitType.GOV_DEPARTMENT, "市委", days("2010-01-01", "2016-10-01"))
                .unit("教育局", UnitType.GOV_DEPARTMENT, "省委", days("2016-10-01", null));
        assertSponsors(facts, "教育局", "戊→庚 2016-01-01..2016-10-01");
        assertFindings(facts, "教育局", "TARGET_NOT_MANAGED 2016-10-01..2017-01-01");
    }

    @Test
    void aDivisionOfWorkOverAUnitOfAnotherManagerIsSaidButBlocksNothing() {
        var facts = city().unit("国税局", UnitType.GOV_DEPARTMENT, "省局").portfolio("副市长一", "国税局");
        assertSponsors(facts, "国税局");
        assertFindings(facts, "国税局", "TARGET_NOT_MANAGED");
        assertEquals(List.of(), Reading.of(facts).derived().blocking());
    }

    private static void assertSponsors(FactsFixture facts, String unit, String... expected) {
        assertEquals(List.of(expected), Reading.of(facts).sponsorsOf(unit));
    }

    private static void assertFindings(FactsFixture facts, String unit, String... expected) {
        assertEquals(List.of(expected), Reading.of(facts).findingsOn(unit));
    }
}
