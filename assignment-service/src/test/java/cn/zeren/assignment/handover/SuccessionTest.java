package cn.zeren.assignment.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.handover.Succession.Change;
import cn.zeren.assignment.handover.Succession.Known;
import cn.zeren.assignment.handover.Succession.Opening;
import cn.zeren.assignment.handover.Succession.Steps;
import cn.zeren.assignment.keeper.Keeper;
import cn.zeren.assignment.keeper.KeeperReason;
import cn.zeren.assignment.keeper.KeeperRule.Kept;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who hands over to whom, and when; and what becomes of hand-overs when tenures are corrected. */
class SuccessionTest {

    private static final UUID POST = UUID.randomUUID();
    private static final UUID UNIT = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2016, 7, 1);

    private static Stay stay(String official, String from, String to) {
        return new Stay(FactsFixture.id(official), UNIT, FactsFixture.days(from, to), List.of(UUID.randomUUID()));
    }

    private static List<Change> changes(Stay... stays) {
        return Succession.changes(POST, List.of(stays));
    }

    private static List<String> told(Stay... stays) {
        return changes(stays).stream()
                .map(change -> Stream.of("甲", "乙", "丙")
                                .filter(one -> FactsFixture.id(one).equals(change.from()))
                                .findFirst()
                                .orElseThrow()
                        + Stream.of("甲", "乙", "丙")
                                .filter(one -> FactsFixture.id(one).equals(change.to()))
                                .findFirst()
                                .orElseThrow()
                        + change.day())
                .toList();
    }

    @Test
    void theNextHolderTakesOverOnHisFirstDay() {
        assertEquals(
                List.of("甲乙2016-05-01"), told(stay("甲", "2010-01-01", "2016-05-01"), stay("乙", "2016-05-01", null)));
    }

    @Test
    void afterAVacancyWhatIsOpenWaitsForTheNextHolder() {
        assertEquals(
                List.of("甲乙2016-06-01"), told(stay("甲", "2010-01-01", "2016-05-01"), stay("乙", "2016-06-01", null)));
        assertEquals(List.of(), told(stay("甲", "2010-01-01", "2016-05-01")));
    }

    @Test
    void whatIsOpenOnAPostThatEndedGoesToItsKeeperOnTheDayTheLastHolderLeft() {
        Stay last = Succession.last(
                        List.of(stay("甲", "2010-01-01", "2015-05-01"), stay("乙", "2015-05-01", "2016-05-01")))
                .orElseThrow();
        Change change = Succession.passedOn(POST, last, List.of(kept("丙", "2016-05-01")))
                .get(0);
        assertEquals(LocalDate.of(2016, 5, 1), change.day());
        assertEquals(UNIT, change.unitId());
        assertTrue(change.between(POST, FactsFixture.id("乙"), FactsFixture.id("丙")));
    }

    @Test
    void whoKeepsItHimselfHandsOverToNobodyNorDoesWhoeverIsStillThere() {
        Stay last = stay("甲", "2010-01-01", "2016-05-01");
        assertEquals(List.of(), Succession.passedOn(POST, last, List.of(kept("甲", "2016-05-01"))));
        assertEquals(List.of(), Succession.passedOn(POST, last, List.of()));
        assertTrue(Succession.last(List.of(stay("甲", "2010-01-01", null))).isEmpty());
    }

    @Test
    void fromEachKeeperItGoesToTheNext() {
        Stay last = stay("甲", "2010-01-01", "2016-05-01");
        List<Change> changes = Succession.passedOn(
                POST, last, List.of(kept("甲", "2016-05-01"), kept("乙", "2016-06-01"), kept("丙", "2016-06-20")));
        assertEquals(
                List.of(FactsFixture.id("甲"), FactsFixture.id("乙")),
                changes.stream().map(Change::from).toList());
        assertEquals(
                List.of(LocalDate.of(2016, 6, 1), LocalDate.of(2016, 6, 20)),
                changes.stream().map(Change::day).toList());
    }

    private static Kept kept(String official, String from) {
        return new Kept(
                LocalDate.parse(from),
                new Keeper(UNIT, UUID.randomUUID(), FactsFixture.id(official), KeeperReason.HEAD_OF_SUCCESSOR));
    }

    @Test
    void whoLeavesWhileAnotherStaysHandsOverToThatOne() {
        assertEquals(
                List.of("甲乙2016-05-01"), told(stay("甲", "2010-01-01", "2016-05-01"), stay("乙", "2015-01-01", null)));
    }

    @Test
    void actingAndThenInPostIsOneStay() {
        assertEquals(
                List.of("甲乙2016-05-01"),
                told(
                        stay("甲", "2010-01-01", "2016-05-01"),
                        stay("乙", "2016-05-01", "2016-06-01"),
                        stay("乙", "2016-06-01", null)));
    }

    @Test
    void whoComesBackBeforeAnybodyElseHandsOverToNobody() {
        assertEquals(List.of(), told(stay("甲", "2010-01-01", "2016-05-01"), stay("甲", "2016-06-01", null)));
    }

    @Test
    void everyChangeOfAChainIsHandedOver() {
        assertEquals(
                List.of("甲乙2016-03-01", "乙丙2016-05-01"),
                told(
                        stay("甲", "2010-01-01", "2016-03-01"),
                        stay("乙", "2016-03-01", "2016-05-01"),
                        stay("丙", "2016-05-01", null)));
    }

    @Test
    void whatBecomesKnownMoreThanAYearLaterIsHistory() {
        Change change = changes(stay("甲", "2010-01-01", "2015-07-01"), stay("乙", "2015-07-01", null))
                .get(0);
        assertTrue(Succession.opens(change, TODAY));
        assertFalse(Succession.opens(change, TODAY.plusDays(1)));
    }

    @Test
    void aHandOverWithoutItsChangeIsVoidAndOpensAgainWithIt() {
        List<Change> held = changes(stay("甲", "2010-01-01", "2016-05-01"), stay("乙", "2016-05-01", null));
        Known open = known(held.get(0), HandoverStatus.TAKEN);
        assertEquals(
                List.of(open.id()),
                Succession.steps(List.of(), List.of(open), TODAY).annul());
        Known annulled = known(held.get(0), HandoverStatus.VOID);
        assertEquals(
                List.of(annulled.id()),
                Succession.steps(held, List.of(annulled), TODAY).reopen());
    }

    @Test
    void doneIsDoneThoughTheDayBeCorrected() {
        Known done = known(
                changes(stay("甲", "2010-01-01", "2016-05-01"), stay("乙", "2016-05-01", null))
                        .get(0),
                HandoverStatus.DONE);
        var steps = Succession.steps(
                changes(stay("甲", "2010-01-01", "2016-05-03"), stay("乙", "2016-05-03", null)), List.of(done), TODAY);
        assertEquals(new Steps(List.of(), List.of(), List.of()), steps);
    }

    @Test
    void whoseSuccessorWasCorrectedHandsOverToTheOtherAndTheNewHandOverSaysWhichItCorrects() {
        Known open = known(
                changes(stay("甲", "2010-01-01", "2016-05-01"), stay("乙", "2016-05-01", null))
                        .get(0),
                HandoverStatus.GIVEN);
        List<Change> now = changes(stay("甲", "2010-01-01", "2016-05-01"), stay("丙", "2016-05-01", null));
        assertEquals(
                new Steps(List.of(new Opening(now.get(0), open.id())), List.of(), List.of(open.id())),
                Succession.steps(now, List.of(open), TODAY));
    }

    @Test
    void aHandOverBetweenTheSameTwoIsCorrectedBeforeOneThatSharesASide() {
        List<Change> before = changes(
                stay("甲", "2010-01-01", "2016-03-01"),
                stay("乙", "2016-03-01", "2016-05-01"),
                stay("丙", "2016-05-01", null));
        List<Known> known = before.stream()
                .map(change -> known(change, HandoverStatus.OPEN))
                .toList();
        List<Change> now = changes(
                stay("甲", "2010-01-01", "2016-03-02"),
                stay("乙", "2016-03-02", "2016-05-02"),
                stay("丙", "2016-05-02", null));
        assertEquals(
                known.stream().map(Known::id).toList(),
                Succession.steps(now, known, TODAY).open().stream()
                        .map(Opening::corrects)
                        .toList());
    }

    @Test
    void whatWaitsToBeHandedOverIsNotDroppedForHavingBeenCorrectedToADayLongAgo() {
        Known open = known(
                changes(stay("甲", "2010-01-01", "2015-07-02"), stay("乙", "2015-07-02", null))
                        .get(0),
                HandoverStatus.OPEN);
        List<Change> now = changes(stay("甲", "2010-01-01", "2015-06-20"), stay("乙", "2015-06-20", null));
        assertEquals(
                List.of(new Opening(now.get(0), open.id())),
                Succession.steps(now, List.of(open), TODAY).open());
        Known voided = known(now.get(0), HandoverStatus.VOID);
        assertEquals(
                List.of(voided.id()),
                Succession.steps(now, List.of(open, voided), TODAY).reopen());
        assertEquals(new Steps(List.of(), List.of(), List.of()), Succession.steps(now, List.of(voided), TODAY));
    }

    private static Known known(Change change, HandoverStatus status) {
        return new Known(UUID.randomUUID(), change.postId(), change.from(), change.to(), change.day(), status);
    }
}
