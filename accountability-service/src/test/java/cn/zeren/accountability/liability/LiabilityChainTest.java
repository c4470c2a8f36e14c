package cn.zeren.accountability.liability;

import static cn.zeren.accountability.liability.City.FROM;
import static cn.zeren.accountability.liability.City.RECORDED;
import static cn.zeren.accountability.liability.City.id;
import static cn.zeren.accountability.liability.City.leader;
import static cn.zeren.accountability.liability.City.usual;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.accountability.liability.History.Assignment;
import cn.zeren.accountability.liability.Liability.Gap;
import cn.zeren.accountability.liability.Liability.GapCode;
import cn.zeren.accountability.liability.Liability.Ground;
import cn.zeren.accountability.liability.Liability.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiabilityChainTest {

    @Test
    void aBureausChainGoesFromItsOwnBodyThroughTheLeaderInChargeUpToTheSecretary() {
        assertEquals(
                List.of(
                        "教育局 OVERALL",
                        "局长甲 PRIMARY",
                        "副市长甲 PRIMARY",
                        "市政府 OVERALL",
                        "市长甲 PRIMARY",
                        "市委 OVERALL",
                        "书记甲 PRIMARY"),
                chain(usual().on("教育局", "2016-05-01")));
        assertEquals(List.of(), usual().on("教育局", "2016-05-01").gaps());
    }

    @Test
    void aCountysChainHasItsTwoHeadsAndTheHeadOfTheMemberUnitThatAnswersForIt() {
        Liability liability = usual().on("公安县", "2016-05-01");
        assertEquals(
                List.of("公安县 OVERALL", "县委书记甲 PRIMARY", "县长甲 PRIMARY", "财政局长甲 SECONDARY", "市委 OVERALL", "书记甲 PRIMARY"),
                chain(liability));
        Ground ground = liability.links().get(3).grounds().get(0);
        assertEquals(Tie.GROUP_MEMBER, ground.tie());
        assertEquals("zeren-liability-1", ground.tie().policy());
        assertEquals(id("C公安县"), ground.assignmentId());
    }

    @Test
    void theSecretaryAppearsOnceInHisOwnCommitteesChainWithBothGrounds() {
        Liability liability = usual().on("市委", "2016-05-01");
        assertEquals(List.of("市委 OVERALL", "书记甲 PRIMARY"), chain(liability));
        assertEquals(
                List.of(Tie.OWN_HEAD, Tie.HIGHER_HEAD),
                liability.links().get(1).grounds().stream().map(Ground::tie).toList());
    }

    @Test
    void whoAnswersTwiceAnswersForTheHeavierKind() {
        Liability liability = usual().charge("公安县", "财政局长甲").on("公安县", "2016-05-01");
        assertEquals(
                1,
                liability.links().stream()
                        .filter(link -> "财政局长甲".equals(link.subject().name()))
                        .count());
        assertTrue(chain(liability).contains("财政局长甲 PRIMARY"));
    }

    @Test
    void aVacantHeadIsReportedAndTheRestOfTheChainStands() {
        Liability liability = usual().without("教育局局长局长甲").on("教育局", "2016-05-01");
        assertEquals(List.of(new Gap(GapCode.HEAD_VACANT, id("教育局"), null)), liability.gaps());
        assertEquals("副市长甲 PRIMARY", chain(liability).get(1));
    }

    @Test
    void aDayWithoutAnAssignmentIsReportedAndNotPassedOver() {
        Liability liability = usual().without("B教育局").on("教育局", "2016-05-01");
        assertEquals(List.of(new Gap(GapCode.NO_ASSIGNMENT, id("教育局"), null)), liability.gaps());
    }

    @Test
    void aMemberUnitWithoutAHeadIsReportedWithItsAssignment() {
        Liability liability = usual().without("财政局局长财政局长甲").on("公安县", "2016-05-01");
        assertEquals(List.of(new Gap(GapCode.SPONSOR_VACANT, id("财政局"), id("C公安县"))), liability.gaps());
    }

    @Test
    void aChainThatReachesNoHeadAboveSaysSo() {
        Liability liability = usual().without("A市委").without("A市政府").on("教育局", "2016-05-01");
        assertEquals(List.of(new Gap(GapCode.NO_HIGHER_HEAD, id("教育局"), null)), liability.gaps());
    }

    @Test
    void aUnitThatWasNotThereHasNoChainAndTheAnswerSaysWhy() {
        Liability liability = usual().on("教育局", "2015-12-31");
        assertEquals(List.of(), liability.links());
        assertEquals(List.of(new Gap(GapCode.UNIT_NOT_THERE, id("教育局"), null)), liability.gaps());
    }

    @Test
    void theLeaderOfTheDayOfTheActAnswersAndNotHisSuccessor() {
        LocalDate handOver = LocalDate.of(2016, 7, 1);
        City city = usual().without("B教育局").assign(charge("前任", FROM, handOver)).assign(charge("后任", handOver, null));
        assertTrue(chain(city.on("教育局", "2016-06-30")).contains("前任 PRIMARY"));
        assertTrue(chain(city.on("教育局", "2016-07-01")).contains("后任 PRIMARY"));
        assertTrue(chain(city.on("教育局", "2016-07-01")).stream().noneMatch(link -> link.startsWith("前任")));
    }

    @Test
    void aCorrectionRecordedLaterDoesNotChangeWhatWasKnownBefore() {
        Instant corrected = Instant.parse("2016-09-01T00:00:00Z");
        Assignment wrong = leader(AssignmentType.PORTFOLIO_TO_PRINCIPAL, "教育局", "误记");
        Assignment right = leader(AssignmentType.PORTFOLIO_TO_PRINCIPAL, "教育局", "更正");
        History history = usual().without("B教育局")
                .assign(new FactRow<>(id("B教育局"), FROM, null, RECORDED, corrected, wrong))
                .assign(new FactRow<>(id("B教育局"), FROM, null, corrected, null, right))
                .history();
        LocalDate act = LocalDate.of(2016, 5, 1);
        Liability before = LiabilityChain.of(history, new Question(id("教育局"), act, corrected.minusMillis(1)));
        Liability after = LiabilityChain.of(history, new Question(id("教育局"), act, corrected));
        assertTrue(chain(before).contains("误记 PRIMARY"));
        assertTrue(chain(after).contains("更正 PRIMARY"));
        assertTrue(chain(after).stream().noneMatch(link -> link.startsWith("误记")));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,false", "REVOKED,false", "CONFIRMED,true", "ACTIVE,true", "CARRY_OVER,true", "RELEASED,true"})
    void aDraftedOrRevokedAssignmentMakesNobodyAnswer(String status, boolean answers) {
        Assignment active = leader(AssignmentType.PORTFOLIO_TO_PRINCIPAL, "教育局", "副市长甲");
        Assignment other = new Assignment(
                active.type(),
                status,
                active.targetUnitId(),
                active.postId(),
                active.officialId(),
                null,
                active.name(),
                active.title(),
                active.facts());
        Liability liability = usual().without("B教育局").assign("B教育局", other).on("教育局", "2016-05-01");
        assertEquals(answers, chain(liability).contains("副市长甲 PRIMARY"));
        assertEquals(answers, liability.gaps().isEmpty());
    }

    @Test
    void onlyClausesInForceOnTheDayOfTheActAreCited() {
        Liability in2016 = usual().on("教育局", "2016-05-01");
        Liability in2020 = usual().on("教育局", "2020-05-01");
        assertEquals(List.of("GD2010-6"), in2016.links().get(1).grounds().get(0).clauses());
        assertEquals(
                List.of("GD2010-6", "WZ2019-6"),
                in2020.links().get(1).grounds().get(0).clauses());
        assertEquals(
                List.of("JZ-1.1", "JZ-1.2", "GD2010-6"),
                in2016.links().get(2).grounds().get(0).clauses());
    }

    @Test
    void aRingInTheTreeIsWalkedOnce() {
        City city = new City().unit("甲", "乙").unit("乙", "甲");
        assertEquals(List.of("甲 OVERALL"), chain(city.on("甲", "2016-05-01")));
    }

    @Test
    void everyGroundNamesItsFactsAndEveryLinkAndGapHasAStep() {
        Liability liability = usual().without("B教育局").on("教育局", "2016-05-01");
        long grounds = liability.links().stream()
                .mapToLong(link -> link.grounds().size())
                .sum();
        assertTrue(liability.links().stream()
                .flatMap(link -> link.grounds().stream())
                .noneMatch(g -> g.facts().isEmpty()));
        assertEquals(
                1 + grounds + liability.gaps().size(),
                liability.explanation().steps().size());
    }

    private static FactRow<Assignment> charge(String leader, LocalDate from, LocalDate to) {
        Assignment content = leader(AssignmentType.PORTFOLIO_TO_PRINCIPAL, "教育局", leader);
        return new FactRow<>(id("B" + leader), from, to, RECORDED, null, content);
    }

    static List<String> chain(Liability liability) {
        return liability.links().stream().map(LiabilityChainTest::text).toList();
    }

    private static String text(Link link) {
        String who = link.subject().officialId() == null
                ? link.subject().unitName()
                : link.subject().name();
        return who + " " + link.kind();
    }
}
