package cn.zeren.assignment.review;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.derivation.DerivedAssignment;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.liability.LiabilityChain;
import cn.zeren.assignment.liability.LiabilityChain.Level;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.register.Sample;
import cn.zeren.assignment.review.FactStory.Said;
import cn.zeren.assignment.review.FactStory.Version;
import cn.zeren.assignment.review.ReviewMatch.Difference;
import cn.zeren.assignment.review.ReviewMatch.Differing;
import cn.zeren.assignment.review.ReviewMatch.Held;
import cn.zeren.assignment.review.ReviewMatch.Known;
import cn.zeren.assignment.review.Subject.Head;
import cn.zeren.assignment.seat.Holder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whether what is known now still bears a review out, and by what not. */
class ReviewMatchTest {

    private static final Instant EARLIER = Instant.parse("2016-01-04T01:00:00Z");
    private static final Instant LATER = Instant.parse("2016-09-01T01:00:00Z");
    private static final Said AS_IT_WAS = new Said("tenure", "戊 in 副市长一");
    private static final FactStory STANDS = new FactStory(List.of(new Version(AS_IT_WAS, EARLIER, null)));
    private static final Link OF_WU = link("戊");
    private static final Subject WU = Subject.of(OF_WU, null, List.of());
    private static final Basis BASIS = Basis.of(OF_WU, Sample.MORNING);

    @Test
    void asLongAsNothingIsCorrectedItMatches() {
        assertTrue(match(List.of(OF_WU), List.of(held("戊")), STANDS).matches());
    }

    @Test
    void anotherHolderOfThePostThatDayIsToldWithBothAndSinceWhen() {
        ReviewMatch match = match(List.of(OF_WU), List.of(held("子")), STANDS);
        assertEquals(List.of(Differing.HOLDER_CHANGED), codes(match));
        Difference difference = match.differences().get(0);
        assertEquals(id("戊").toString(), difference.before());
        assertEquals("[" + id("子") + "]", difference.now());
        assertEquals(LATER, difference.recordedAt());
        assertFalse(match.rightSubject());
    }

    @Test
    void aPostVacantThatDayIsToldToo() {
        ReviewMatch match = match(List.of(OF_WU), List.of(), STANDS);
        assertNull(match.differences().get(0).now());
        assertNull(match.differences().get(0).recordedAt());
    }

    @Test
    void anotherSponsorThatDayIsNamed() {
        ReviewMatch match = match(List.of(link("乙")), List.of(held("戊")), STANDS);
        assertEquals(List.of(Differing.SPONSOR_CHANGED), codes(match));
        assertEquals("乙", match.differences().get(0).now());
        assertFalse(match.rightSubject());
    }

    @Test
    void oneOfTwoSponsorsIsStillOne() {
        assertTrue(match(List.of(link("乙"), OF_WU), List.of(held("戊")), STANDS).matches());
    }

    @Test
    void nobodyIsLeftWhoAnswered() {
        ReviewMatch match = match(List.of(), List.of(held("戊")), STANDS);
        assertEquals(List.of(Differing.NO_SPONSOR_NOW), codes(match));
        assertFalse(match.rightSubject());
    }

    @Test
    void aFactThatSaysSomethingElseIsToldAndTheSubjectMayStillBeRight() {
        FactStory corrected = new FactStory(
                List.of(new Version(AS_IT_WAS, EARLIER, LATER), new Version(new Said("tenure", "代理"), LATER, null)));
        ReviewMatch match = match(List.of(OF_WU), List.of(held("戊")), corrected);
        assertEquals(
                List.of(new Difference(Differing.FACT_CHANGED, "tenure", id("fact"), "戊 in 副市长一", "代理", LATER)),
                match.differences());
        assertFalse(match.matches());
        assertTrue(match.rightSubject());
    }

    @Test
    void aFactThatSaysNothingOfTheDayAnyMoreIsTold() {
        FactStory takenBack = new FactStory(List.of(new Version(AS_IT_WAS, EARLIER, LATER)));
        Difference difference = match(List.of(OF_WU), List.of(held("戊")), takenBack)
                .differences()
                .get(0);
        assertNull(difference.now());
        assertEquals(LATER, difference.recordedAt());
    }

    @Test
    void whoHeadedAMemberUnitMayBecomeKnownLater() {
        Link member = link(Sample.member("财政局", "公安县", Period.ofYear(2016)));
        Subject nobody = Subject.of(member, null, List.of());
        ReviewMatch match = ReviewMatch.of(
                nobody,
                Basis.of(member, Sample.MORNING),
                new Known(List.of(member), List.of(held("壬")), Map.of(id("fact"), STANDS)));
        assertEquals(
                List.of(new Difference(
                        Differing.HOLDER_KNOWN_LATER, "unit", id("财政局"), null, "[" + id("壬") + "]", LATER)),
                match.differences());
        assertFalse(match.rightSubject());
    }

    @Test
    void thatNobodyIsKnownToHaveHeadedAMemberUnitStandsWhileNobodyIs() {
        Link member = link(Sample.member("财政局", "公安县", Period.ofYear(2016)));
        Known known = new Known(List.of(member), List.of(), Map.of(id("fact"), STANDS));
        assertTrue(ReviewMatch.of(Subject.of(member, null, List.of()), Basis.of(member, Sample.MORNING), known)
                .matches());
    }

    @Test
    void anotherHeadOfTheMemberUnitThatDayIsTold() {
        Link member = link(Sample.member("财政局", "公安县", Period.ofYear(2016)));
        Subject head =
                Subject.of(member, new Head(id("财政局长"), "财政局长"), List.of(new Holder(id("财政局长"), id("壬"), "壬", null)));
        ReviewMatch match = ReviewMatch.of(
                head,
                Basis.of(member, Sample.MORNING),
                new Known(List.of(member), List.of(held("丑")), Map.of(id("fact"), STANDS)));
        assertEquals(List.of(Differing.HOLDER_CHANGED), codes(match));
    }

    private static ReviewMatch match(List<Link> sponsors, List<Held> holders, FactStory fact) {
        Map<UUID, FactStory> stories = new HashMap<>(Map.of(id("fact"), fact));
        return ReviewMatch.of(WU, BASIS, new Known(sponsors, holders, stories));
    }

    private static Held held(String official) {
        return new Held(id(official), LATER);
    }

    private static List<Differing> codes(ReviewMatch match) {
        return match.differences().stream().map(Difference::code).toList();
    }

    private static Link link(String leader) {
        return link(Sample.inCharge(leader, "教育局", "庚", Period.ofYear(2016)));
    }

    private static Link link(DerivedAssignment content) {
        UUID unit = content.target().unitId();
        var path = List.of(new Level(unit, content.target().unitName(), id("市委")));
        return LiabilityChain.of(path, List.of(Sample.held(content))).links().get(0);
    }
}
