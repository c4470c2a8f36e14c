package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.fact.FactsFixture.city;
import static cn.zeren.assignment.fact.FactsFixture.days;
import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.SuccessionKind;
import cn.zeren.assignment.fact.UnitType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tier 3: the member unit that led last year's inspection answers for the county's leading body. */
class GroupMemberToCountyTest {

    @Test
    void theMemberThatLedLastYearsInspectionAnswers() {
        assertSponsors(city(), "公安县", "财政局→公安县");
        assertFindings(city(), "公安县");
    }

    @Test
    void theSponsorIsTheUnitAndTheTargetTheWholeLeadingBody() {
        var row = Reading.of(city()).derived().rows().stream()
                .filter(r -> r.type() == AssignmentType.GROUP_MEMBER_TO_COUNTY)
                .findFirst()
                .orElseThrow();
        assertEquals(id("财政局"), row.sponsor().unitId());
        assertNull(row.sponsor().officialId());
        assertNull(row.target().officialId());
    }

    @Test
    void anInspectionOfAnotherYearGivesNobody() {
        var facts = city().without("2015财政局?公安县").lead(2014, "财政局", "公安县").lead(2016, "财政局", "公安县");
        assertSponsors(facts, "公安县");
        assertFindings(facts, "公安县", "NO_SPONSOR");
    }

    @Test
    void whoIsNoMemberDoesNotAnswerAndIsReported() {
        var facts = city().without("2015财政局?公安县").lead(2015, "教育局", "公安县");
        assertSponsors(facts, "公安县");
        assertFindings(facts, "公安县", "LEAD_NOT_MEMBER");
    }

    @Test
    void aMemberThatLeavesTheGroupMidYearLeavesAGap() {
        var facts = city().without("财政局^领导小组2010-01-01").groupMember("财政局", "领导小组", days("2015-01-01", "2016-08-01"));
        assertSponsors(facts, "公安县", "财政局→公安县 2016-01-01..2016-08-01");
        assertFindings(facts, "公安县", "LEAD_NOT_MEMBER 2016-08-01..2017-01-01");
    }

    @Test
    void twoMembersThatLedTheInspectionTogetherOverlap() {
        var facts = city().lead(2015, "组织部", "公安县");
        assertSponsors(facts, "公安县");
        assertFindings(facts, "公安县", "OVERLAP");
    }

    @Test
    void whoDidNotBelongToTheGroupDoesNotDisturbTheMember() {
        var facts = city().lead(2015, "教育局", "公安县");
        assertSponsors(facts, "公安县", "财政局→公安县");
        assertFindings(facts, "公安县");
    }

    @Test
    void aCountyThatInspectedItselfIsReported() {
        var facts = city().without("2015财政局?公安县").groupMember("公安县", "领导小组").lead(2015, "公安县", "公安县");
        assertFindings(facts, "公安县", "SELF_ASSIGNMENT");
    }

    @Test
    void membersMayHangOnTheManagerItselfWhereTheTreeShowsNoGroup() {
        var facts = city().without("领导小组").groupMember("财政局", "市委");
        assertSponsors(facts, "公安县", "财政局→公安县");
    }

    @Test
    void aMemberOfAnotherManagersGroupIsNoMember() {
        var facts = city().without("领导小组").unit("领导小组", UnitType.LEADING_GROUP, "邻市委");
        assertFindings(facts, "公安县", "LEAD_NOT_MEMBER");
    }

    @Test
    void aCountyThatBecomesACityStaysAnsweredForOnEitherSideOfTheDay() {
        var facts = city().without("公安县")
                .unit("公安县", UnitType.COUNTY_LEVEL, "市委", days("2010-01-01", "2016-06-12"))
                .unit("公安县", UnitType.CITY_LEVEL, "市委", days("2016-06-12", null));
        assertEquals(2, Reading.of(facts).sponsorsOf("公安县").size());
        assertFindings(facts, "公安县");
    }

    @Test
    void aRenamedCountyIsAnsweredForByWhoInspectedItUnderItsOldCode() {
        var facts = renamed("公安市", SuccessionKind.RENAME);
        assertSponsors(facts, "公安县", "财政局→公安县 2016-01-01..2016-06-12");
        assertSponsors(facts, "公安市", "财政局→公安市 2016-06-12..2017-01-01");
        assertFindings(facts, "公安县");
        assertFindings(facts, "公安市");
    }

    @Test
    void theChangeIsAmongTheFactsTheAssignmentRestsOn() {
        var row = Reading.of(renamed("公安市", SuccessionKind.RENAME)).derived().rows().stream()
                .filter(r -> r.target().unitId().equals(id("公安市")))
                .findFirst()
                .orElseThrow();
        assertTrue(row.factIds().contains(id("公安县»公安市")));
        assertTrue(row.clauses().contains("DESIGN-SUCCESSION"));
    }

    @Test
    void bothPartsOfASplitCountyAreAnsweredForByWhoInspectedTheWhole() {
        var facts = renamed("公安市", SuccessionKind.SPLIT)
                .unit("南公安县", UnitType.COUNTY_LEVEL, "市委", days("2016-06-12", null))
                .succession("公安县", "南公安县", SuccessionKind.SPLIT, "2016-06-12");
        assertSponsors(facts, "公安市", "财政局→公安市 2016-06-12..2017-01-01");
        assertSponsors(facts, "南公安县", "财政局→南公安县 2016-06-12..2017-01-01");
    }

    @Test
    void aCountyMergedOfTwoThatDifferentMembersInspectedHasTwoToChooseFrom() {
        var facts = renamed("公安市", SuccessionKind.MERGE)
                .unit("邻县", UnitType.COUNTY_LEVEL, "市委", days("2010-01-01", "2016-06-12"))
                .lead(2015, "组织部", "邻县")
                .succession("邻县", "公安市", SuccessionKind.MERGE, "2016-06-12");
        assertSponsors(facts, "公安市");
        assertFindings(facts, "公安市", "OVERLAP 2016-06-12..2017-01-01");
    }

    @Test
    void aCountyThatTookAnotherInIsAnsweredForByWhoInspectedIt() {
        var facts = city().unit("邻县", UnitType.COUNTY_LEVEL, "市委", days("2010-01-01", "2016-06-12"))
                .lead(2015, "组织部", "邻县")
                .succession("邻县", "公安县", SuccessionKind.MERGE, "2016-06-12");
        assertSponsors(facts, "公安县", "财政局→公安县");
        assertSponsors(facts, "邻县", "组织部→邻县 2016-01-01..2016-06-12");
        assertFindings(facts, "邻县");
    }

    @Test
    void aMemberThatHasEndedIsFollowedByTheOneThatTookOverIfThatIsAMember() {
        var facts = city().without("财政局")
                .unit("财政局", UnitType.GOV_DEPARTMENT, "市委", days("2010-01-01", "2016-06-12"))
                .succession("财政局", "组织部", SuccessionKind.MERGE, "2016-06-12");
        assertSponsors(facts, "公安县", "财政局→公安县 2016-01-01..2016-06-12", "组织部→公安县 2016-06-12..2017-01-01");
        var row = Reading.of(facts).derived().rows().stream()
                .filter(r -> id("组织部").equals(r.sponsor().unitId()))
                .findFirst()
                .orElseThrow();
        assertTrue(row.factIds().contains(id("财政局»组织部")));
        facts.without("组织部^领导小组2010-01-01");
        assertSponsors(facts, "公安县", "财政局→公安县 2016-01-01..2016-06-12");
        assertFindings(facts, "公安县", "LEAD_NOT_MEMBER 2016-06-12..2017-01-01");
    }

    @Test
    void theLineIsFollowedOverSeveralChanges() {
        var facts = city().without("公安县")
                .unit("公安县", UnitType.COUNTY_LEVEL, "市委", days("2010-01-01", "2015-06-12"))
                .unit("新公安市", UnitType.COUNTY_LEVEL, "市委")
                .succession("公安县", "公安市", SuccessionKind.RENAME, "2015-06-12")
                .succession("公安市", "新公安市", SuccessionKind.RENAME, "2015-11-01");
        assertSponsors(facts, "新公安市", "财政局→新公安市");
    }

    /** 公安县 until 12 June, then another unit that took over from it. */
    private static FactsFixture renamed(String successor, SuccessionKind kind) {
        return city().without("公安县")
                .unit("公安县", UnitType.COUNTY_LEVEL, "市委", days("2010-01-01", "2016-06-12"))
                .unit(successor, UnitType.COUNTY_LEVEL, "市委", days("2016-06-12", null))
                .succession("公安县", successor, kind, "2016-06-12");
    }

    @Test
    void anInspectionOfAUnitOfAnotherManagerIsSaidButBlocksNothing() {
        var facts = city().unit("邻县", UnitType.COUNTY_LEVEL, "邻市委").lead(2015, "组织部", "邻县");
        assertSponsors(facts, "邻县");
        assertFindings(facts, "邻县", "TARGET_NOT_MANAGED");
        assertEquals(List.of(), Reading.of(facts).derived().blocking());
    }

    private static void assertSponsors(FactsFixture facts, String unit, String... expected) {
        assertEquals(List.of(expected), Reading.of(facts).sponsorsOf(unit));
    }

    private static void assertFindings(FactsFixture facts, String unit, String... expected) {
        assertEquals(List.of(expected), Reading.of(facts).findingsOn(unit));
    }
}
