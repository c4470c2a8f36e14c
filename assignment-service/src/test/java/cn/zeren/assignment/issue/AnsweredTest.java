package cn.zeren.assignment.issue;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.issue.Answered.Opened;
import cn.zeren.assignment.liability.KnownChain;
import cn.zeren.assignment.liability.LiabilityChain;
import cn.zeren.assignment.liability.LiabilityChain.Level;
import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.assignment.register.Sample;
import cn.zeren.assignment.review.Candidate;
import cn.zeren.assignment.review.Subject;
import cn.zeren.assignment.review.Subject.Head;
import cn.zeren.assignment.seat.Holder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which sponsors of the day of the act an issue has reviewed. */
class AnsweredTest {

    private static final Period YEAR = Period.ofYear(2016);
    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    private static final Level CITY = new Level(id("市委"), "市委", null);
    private static final Level BUREAU = new Level(id("教育局"), "教育局", id("市委"));

    @Test
    void eachOfSeveralSponsorsIsReviewedAndTheHeadFurtherUpIsNot() {
        KnownChain known = known(
                List.of(BUREAU, CITY),
                Sample.held(Sample.head("甲", "市委", YEAR)),
                Sample.held(Sample.inCharge("戊", "教育局", "庚", YEAR)),
                Sample.held(Sample.member("财政局", "教育局", YEAR)));
        assertEquals(List.of(id("戊"), id("财政局")), keys(known, List.of()));
    }

    @Test
    void whoIsReviewedAlreadyIsNotReviewedTwice() {
        KnownChain known = known(List.of(BUREAU), Sample.held(Sample.inCharge("戊", "教育局", "庚", YEAR)));
        assertEquals(List.of(), keys(known, List.of(new Opened(id("戊"), id("戊"), id("review")))));
        Answered answered = Answered.of(known, List.of(new Opened(id("戊"), id("戊"), id("review"))));
        assertEquals(id("review"), answered.links().get(0).reviewId());
    }

    @Test
    void oneSponsorOfTwoPrincipalsIsReviewedOnce() {
        KnownChain known = known(
                List.of(BUREAU),
                Sample.held(Sample.inCharge("戊", "教育局", "庚", YEAR)),
                Sample.held(Sample.inCharge("戊", "教育局", "辛", YEAR)));
        assertEquals(List.of(id("戊")), keys(known, List.of()));
    }

    @Test
    void withoutASponsorThereIsNobodyAndTheGapIsKept() {
        KnownChain known = known(List.of(BUREAU));
        assertEquals(List.of(), keys(known, List.of()));
        assertEquals(
                "NO_ASSIGNMENT", Answered.of(known, List.of()).gaps().get(0).code());
    }

    @Test
    void aMemberUnitIsReviewedOnceForEachWhoIsKnownToHaveHeadedIt() {
        KnownChain known = known(List.of(BUREAU), Sample.held(Sample.member("财政局", "教育局", YEAR)));
        Opened ofNobody = new Opened(id("财政局"), null, id("first"));
        Opened ofHead = new Opened(id("财政局"), id("壬"), id("second"));
        assertEquals(List.of(), Answered.unreviewed(headed(known, null), List.of(ofNobody)));
        assertEquals(
                List.of(id("壬")),
                Answered.unreviewed(headed(known, "壬"), List.of(ofNobody)).stream()
                        .map(Candidate::officialId)
                        .toList());
        assertEquals(List.of(), Answered.unreviewed(headed(known, "壬"), List.of(ofNobody, ofHead)));
        assertEquals(List.of(), Answered.unreviewed(headed(known, null), List.of(ofHead)));
        assertEquals(
                1,
                Answered.unreviewed(headed(known, "丑"), List.of(ofNobody, ofHead))
                        .size());
        assertEquals(
                id("second"),
                Answered.of(known, List.of(ofNobody, ofHead)).links().get(0).reviewId());
    }

    private static List<UUID> keys(KnownChain known, List<Opened> opened) {
        return Answered.unreviewed(headed(known, null), opened).stream()
                .map(Candidate::key)
                .toList();
    }

    /** The sponsors; a member unit headed by that one, or by nobody known. */
    private static List<Candidate> headed(KnownChain known, String official) {
        return known.sponsors().stream()
                .map(link -> new Candidate(
                        link,
                        official == null
                                ? Subject.of(link, null, List.of())
                                : Subject.of(
                                        link,
                                        new Head(id("财政局长"), "财政局长"),
                                        List.of(new Holder(id("财政局长"), id(official), official, null))),
                        null))
                .toList();
    }

    private static KnownChain known(List<Level> path, AssignmentRow... rows) {
        return new KnownChain(
                path.get(0).unitId(), DAY, Sample.MORNING, path, LiabilityChain.of(path, Arrays.asList(rows)));
    }
}
