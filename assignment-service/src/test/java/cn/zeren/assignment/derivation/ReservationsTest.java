package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.fact.FactsFixture.ALWAYS;
import static cn.zeren.assignment.fact.FactsFixture.city;
import static cn.zeren.assignment.fact.FactsFixture.days;
import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.ConflictKind;
import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.FindingWeight;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.TenureKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is held against one who answers, and what the coverage policy of the day makes of it. */
class ReservationsTest {

    @Test
    void kinOfThePrincipalAnswersAndThePlanIsKeptFromBeingConfirmed() {
        var facts = city().tie("戊", "庚", ConflictKind.KIN, ALWAYS);
        assertSponsors(facts, "教育局", "戊→庚");
        assertFindings(facts, "教育局", "SPONSOR_IS_KIN");
        assertEquals(1, blocking(facts));
    }

    @Test
    void aTieBetweenTwoOfficialsHasNoDirection() {
        assertFindings(city().tie("庚", "戊", ConflictKind.KIN, ALWAYS), "教育局", "SPONSOR_IS_KIN");
    }

    @Test
    void aPastPostInTheUnitIsToldOfAndBlocksNothing() {
        var facts = city().tieToUnit("戊", "教育局", ConflictKind.PAST_POST, ALWAYS);
        assertFindings(facts, "教育局", "SPONSOR_PAST_POST");
        assertEquals(0, blocking(facts));
    }

    @Test
    void aTieToWhomHeDoesNotAnswerForIsNone() {
        var facts = city().tie("戊", "壬", ConflictKind.KIN, ALWAYS).tieToUnit("庚", "教育局", ConflictKind.KIN, ALWAYS);
        assertFindings(facts, "教育局");
        assertFindings(facts, "财政局");
    }

    @Test
    void aTieStandsOnItsDays() {
        var facts = city().tie("戊", "庚", ConflictKind.KIN, days("2015-01-01", "2016-03-01"));
        assertFindings(facts, "教育局", "SPONSOR_IS_KIN 2016-01-01..2016-03-01");
    }

    @Test
    void theHeadIsTiedToHisBody() {
        assertFindings(city().tieToUnit("丁", "市政府", ConflictKind.PAST_POST, ALWAYS), "市政府", "SPONSOR_PAST_POST");
    }

    @Test
    void whoAnswersForABodyIsTiedToAllWhoSitInIt() {
        assertFindings(city().tie("丁", "己", ConflictKind.KIN, ALWAYS), "市政府", "SPONSOR_IS_KIN");
        assertFindings(city().tie("丁", "庚", ConflictKind.KIN, ALWAYS), "市政府");
    }

    @Test
    void theHeadOfAMemberUnitIsTiedToAnyOfTheCountysLeadingBody() {
        var facts = city().member("县长", "公安县", "丑").tie("丑", "壬", ConflictKind.KIN, ALWAYS);
        assertSponsors(facts, "公安县", "财政局→公安县");
        assertFindings(facts, "公安县", "SPONSOR_IS_KIN");
        assertEquals(1, blocking(facts));
    }

    @Test
    void theHeadOfAMemberUnitWhoServedInTheCountyIsToldOf() {
        var facts = city().tieToUnit("壬", "公安县", ConflictKind.PAST_POST, ALWAYS);
        assertFindings(facts, "公安县", "SPONSOR_PAST_POST");
        assertEquals(0, blocking(facts));
    }

    @Test
    void whoSitsInTheCountyAndServedInTheMemberUnitIsToldOf() {
        var facts = city().tieToUnit("癸", "财政局", ConflictKind.PAST_POST, ALWAYS);
        assertFindings(facts, "公安县", "SPONSOR_PAST_POST");
        assertEquals(id("癸"), Reading.of(facts).derived().findings().get(0).officialId());
    }

    @Test
    void tiesOfOthersThanTheHeadAndTheLeadingBodyAreNoneOfAMemberUnit() {
        var facts = city().official("寅", true)
                .post("科员", "公安县", PostRank.STAFF)
                .tenure("寅", "科员")
                .tie("寅", "壬", ConflictKind.KIN, ALWAYS)
                .tie("庚", "癸", ConflictKind.KIN, ALWAYS)
                .tieToUnit("壬", "组织部", ConflictKind.PAST_POST, ALWAYS);
        assertFindings(facts, "公安县");
    }

    @Test
    void aHeadOfAMemberUnitWhoLeavesTakesHisTieAlong() {
        var facts = city().vacate("财政局长")
                .tenure("壬", "财政局长", days("2010-01-01", "2016-05-01"))
                .official("卯", true)
                .tenure("卯", "财政局长", days("2016-05-01", null))
                .tie("壬", "癸", ConflictKind.KIN, ALWAYS);
        assertSponsors(facts, "公安县", "财政局→公安县");
        assertFindings(facts, "公安县", "SPONSOR_IS_KIN 2016-01-01..2016-05-01");
    }

    @Test
    void theHeadOfAMemberUnitWhoSitsInTheCountyWouldAnswerForHimself() {
        var facts = city().post("县委常委", "公安县", PostRank.MEMBER).tenure("壬", "县委常委");
        assertFindings(facts, "公安县", "SELF_ASSIGNMENT");
        assertEquals(1, blocking(facts));
    }

    @Test
    void whoActsForOverAYearIsToldOfFromThatDay() {
        var facts = acting("2015-05-01");
        assertSponsors(facts, "教育局", "子→庚");
        assertFindings(facts, "教育局", "ACTING_TOO_LONG 2016-05-01..2017-01-01");
        assertEquals(0, blocking(facts));
    }

    @Test
    void whoseActingAPolicyLetsPassIsNotToldOf() {
        var facts = acting("2015-05-01").rule("市委", FindingWeight.BLOCKING, null, ALWAYS);
        assertFindings(facts, "教育局");
    }

    @Test
    void anEditionWeighsFromTheDayItTakesEffectAndIsNamedAmongTheFacts() {
        var facts = city().tie("戊", "庚", ConflictKind.KIN, ALWAYS)
                .rule("市委", FindingWeight.REPORTED, 6, days("2016-07-01", null));
        var findings = Reading.of(facts).derived().findings();
        assertEquals(
                List.of(true, false), findings.stream().map(Finding::blocking).toList());
        assertTrue(findings.get(0).factIds().contains(id("standard")));
        assertTrue(findings.get(1).factIds().contains(id("rule市委2016-07-01")));
    }

    @Test
    void theLastEditionOfTwoInEffectWeighs() {
        var facts = city().vacate("教育局长")
                .rule("市委", FindingWeight.REPORTED, null, days("2015-01-01", null))
                .rule("市委", FindingWeight.BLOCKING, null, days("2015-06-01", null));
        assertEquals(1, blocking(facts));
    }

    @Test
    void anotherManagersEditionWeighsNothingHere() {
        var facts = city().vacate("教育局长").rule("邻市委", FindingWeight.BLOCKING, null, ALWAYS);
        assertFindings(facts, "教育局", "VACANT_PRINCIPAL");
        assertEquals(0, blocking(facts));
    }

    @Test
    void aVacantSponsoringPostMayBeLetPass() {
        var facts = city().vacate("副市长一").rule("市委", FindingWeight.REPORTED, null, ALWAYS);
        assertFindings(facts, "教育局", "VACANT_SPONSOR");
        assertEquals(0, blocking(facts));
    }

    @Test
    void whereNoEditionIsInEffectAllThatAPolicyCouldLetPassBlocks() {
        var facts = city().without("standard").vacate("教育局长");
        assertEquals(1, blocking(facts));
    }

    @Test
    void whatIsSettledNoEditionLetsPass() {
        var facts = city().uncharge("教育局").rule("市委", FindingWeight.REPORTED, null, ALWAYS);
        assertFindings(facts, "教育局", "NO_SPONSOR");
        assertEquals(1, blocking(facts));
    }

    /** 子 acts as the vice-mayor in charge of 教育局. */
    private static FactsFixture acting(String since) {
        return city().vacate("副市长一").official("子", true).tenure("子", "副市长一", TenureKind.ACTING, days(since, null));
    }

    private static int blocking(FactsFixture facts) {
        return Reading.of(facts).derived().blocking().size();
    }

    private static void assertSponsors(FactsFixture facts, String unit, String... expected) {
        assertEquals(List.of(expected), Reading.of(facts).sponsorsOf(unit));
    }

    private static void assertFindings(FactsFixture facts, String unit, String... expected) {
        assertEquals(List.of(expected), Reading.of(facts).findingsOn(unit));
    }
}
