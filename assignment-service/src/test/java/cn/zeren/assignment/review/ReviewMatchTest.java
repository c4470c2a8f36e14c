package cn.zeren.assignment.review;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.liability.LiabilityChain;
import cn.zeren.assignment.liability.LiabilityChain.Level;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.register.Sample;
import cn.zeren.assignment.review.ReviewMatch.Difference;
import cn.zeren.assignment.review.ReviewMatch.Differing;
import cn.zeren.assignment.review.ReviewMatch.Known;
import cn.zeren.assignment.review.ReviewMatch.Said;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whether what is known now still bears a review out, and by what not. */
class ReviewMatchTest {

    private static final Map<UUID, Said> FACTS = Map.of(id("fact"), new Said("tenure", "戊 in 副市长一"));
    private static final Link OF_WU = link("戊");
    private static final Subject WU = Subject.of(OF_WU, null, List.of());
    private static final Basis BASIS = Basis.of(OF_WU, Sample.MORNING);

    @Test
    void asLongAsNothingIsCorrectedItMatches() {
        assertTrue(match(List.of(OF_WU), List.of(id("戊")), FACTS).matches());
    }

    @Test
    void anotherHolderOfThePostThatDayIsToldWithBoth() {
        ReviewMatch match = match(List.of(OF_WU), List.of(id("子")), FACTS);
        assertEquals(List.of(Differing.HOLDER_CHANGED), codes(match));
        Difference difference = match.differences().get(0);
        assertEquals(id("戊").toString(), difference.before());
        assertEquals("[" + id("子") + "]", difference.now());
        assertFalse(match.rightSubject());
    }

    @Test
    void aPostVacantThatDayIsToldToo() {
        ReviewMatch match = match(List.of(OF_WU), List.of(), FACTS);
        assertEquals(null, match.differences().get(0).now());
    }

    @Test
    void anotherSponsorThatDayIsNamed() {
        ReviewMatch match = match(List.of(link("乙")), List.of(id("戊")), FACTS);
        assertEquals(List.of(Differing.SPONSOR_CHANGED), codes(match));
        assertEquals("乙", match.differences().get(0).now());
        assertFalse(match.rightSubject());
    }

    @Test
    void oneOfTwoSponsorsIsStillOne() {
        assertTrue(match(List.of(link("乙"), OF_WU), List.of(id("戊")), FACTS).matches());
    }

    @Test
    void nobodyIsLeftWhoAnswered() {
        ReviewMatch match = match(List.of(), List.of(id("戊")), FACTS);
        assertEquals(List.of(Differing.NO_SPONSOR_NOW), codes(match));
        assertFalse(match.rightSubject());
    }

    @Test
    void aFactThatSaysSomethingElseIsToldAndTheSubjectMayStillBeRight() {
        ReviewMatch match = match(List.of(OF_WU), List.of(id("戊")), Map.of(id("fact"), new Said("tenure", "代理")));
        assertEquals(
                List.of(new Difference(Differing.FACT_CHANGED, "tenure", id("fact"), "戊 in 副市长一", "代理")),
                match.differences());
        assertFalse(match.matches());
        assertTrue(match.rightSubject());
    }

    @Test
    void aFactThatSaysNothingOfTheDayAnyMoreIsTold() {
        ReviewMatch match = match(List.of(OF_WU), List.of(id("戊")), Map.of());
        assertEquals(null, match.differences().get(0).now());
    }

    private static ReviewMatch match(List<Link> sponsors, List<UUID> holders, Map<UUID, Said> now) {
        return ReviewMatch.of(WU, BASIS, new Known(sponsors, holders, FACTS, now));
    }

    private static List<Differing> codes(ReviewMatch match) {
        return match.differences().stream().map(Difference::code).toList();
    }

    private static Link link(String leader) {
        var row = Sample.held(Sample.inCharge(leader, "教育局", "庚", Period.ofYear(2016)));
        var path = List.of(new Level(id("教育局"), "教育局", id("市委")));
        return LiabilityChain.of(path, List.of(row)).links().get(0);
    }
}
