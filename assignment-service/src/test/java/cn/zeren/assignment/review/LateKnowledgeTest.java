package cn.zeren.assignment.review;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.liability.LiabilityChain;
import cn.zeren.assignment.liability.LiabilityChain.Level;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.register.Sample;
import cn.zeren.assignment.review.FactStory.Said;
import cn.zeren.assignment.review.FactStory.Version;
import cn.zeren.assignment.review.LateKnowledge.Late;
import cn.zeren.assignment.review.Subject.Head;
import cn.zeren.assignment.seat.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What of a review's ground was not on record yet when its issue was raised. */
class LateKnowledgeTest {

    private static final Instant BEFORE = Instant.parse("2016-03-01T01:00:00Z");
    private static final Instant RAISED = Instant.parse("2016-06-01T01:00:00Z");
    private static final Instant AFTER = Instant.parse("2016-09-01T01:00:00Z");

    @Test
    void whatWasOnRecordBeforeIsNotLateAndWhatWasAtThatVeryInstantNeither() {
        assertEquals(List.of(), late(Map.of(id("fact"), said(BEFORE, null)), BEFORE));
        assertEquals(List.of(), late(Map.of(id("fact"), said(RAISED, null)), RAISED));
    }

    @Test
    void aFactRecordedAfterwardsIsToldWithItsInstant() {
        assertEquals(
                List.of(new Late("tenure", id("fact"), AFTER)),
                late(Map.of(id("fact"), said(AFTER, null), id("other"), said(BEFORE, null)), BEFORE));
    }

    @Test
    void whatIsNotHeldAnyMoreIsNoGround() {
        assertEquals(List.of(), late(Map.of(id("fact"), said(BEFORE, AFTER)), BEFORE));
    }

    @Test
    void whoHeadedTheMemberUnitIsToldWhereThatBecameKnownAfterwards() {
        assertEquals(List.of(new Late("holder", id("壬"), AFTER)), late(Map.of(), AFTER));
    }

    @Test
    void whereNobodyIsKnownToHaveHeadedItThereIsNothingToTell() {
        Candidate nobody = new Candidate(link(), Subject.of(link(), null, List.of()), null);
        assertEquals(List.of(), LateKnowledge.of(nobody, Map.of(), RAISED).all());
    }

    private static List<Late> late(Map<UUID, FactStory> stories, Instant heldSince) {
        Subject head =
                Subject.of(link(), new Head(id("财政局长"), "财政局长"), List.of(new Holder(id("财政局长"), id("壬"), "壬", null)));
        return LateKnowledge.of(new Candidate(link(), head, heldSince), stories, RAISED)
                .all();
    }

    private static FactStory said(Instant from, Instant to) {
        return new FactStory(List.of(new Version(new Said("tenure", "壬"), from, to)));
    }

    private static Link link() {
        var row = Sample.held(Sample.member("财政局", "公安县", Period.ofYear(2016)));
        var path = List.of(new Level(id("公安县"), "公安县", id("市委")));
        return LiabilityChain.of(path, List.of(row)).links().get(0);
    }
}
