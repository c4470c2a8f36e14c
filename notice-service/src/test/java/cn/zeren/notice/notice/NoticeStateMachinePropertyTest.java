package cn.zeren.notice.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.Samples;
import cn.zeren.notice.course.Feedback;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.proof.Deed;
import cn.zeren.notice.proof.Evidence;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random people try random verbs on notices of every kind; the model beside it is the transition table and what is written
 * down here of hands and evidence.
 */
class NoticeStateMachinePropertyTest {

    private static final List<Actor> PEOPLE = List.of(
            Samples.CLERK,
            Samples.REVIEWER,
            Samples.VERIFIER,
            Samples.OFFICE_HEAD,
            Samples.SECRETARY,
            Samples.CHIEF,
            Samples.LIAISON,
            Samples.PRINCIPAL,
            Samples.MAYOR,
            Samples.CADENCE);

    private static final Set<NoticeVerb> BACK = Set.of(
            NoticeVerb.REVISE,
            NoticeVerb.SEND_BACK,
            NoticeVerb.RECALL,
            NoticeVerb.RETURN,
            NoticeVerb.REQUEST_EXTENSION);

    private static final Evidence PHOTO =
            new Evidence("ab".repeat(32), "照片", "财政局", java.time.LocalDate.of(2016, 1, 1));

    /**
     * A verb tried.
     *
     * @param proves whether a feedback shows something
     */
    record Try(NoticeVerb verb, Actor actor, int daysLater, boolean proves) {}

    @Property(tries = 4_000)
    void noWalkLeavesTheTransitionTable(@ForAll("walks") List<Try> walk, @ForAll NoticeKind kind) {
        Notice notice = Notice.draft(UUID.randomUUID(), Samples.draft(kind), Samples.CLERK, Samples.NEW_YEAR);
        Instant now = Samples.NEW_YEAR;
        int seq = 0;
        for (Try one : walk) {
            now = now.plus(Duration.ofDays(one.daysLater()));
            Hand hand = Samples.hand(one.actor(), now);
            NoticeStatus before = notice.status();
            Optional<NoticeStatus> allowed = before.after(one.verb(), kind);
            boolean refused = notice.refuses(one.verb(), hand).isPresent();
            try {
                int events = take(notice, one, hand, ++seq).size();

                assertFalse(refused);
                assertEquals(allowed.orElseThrow(), notice.status());
                assertEquals(1, events);
            } catch (Refused no) {
                assertTrue(refused || ownReason(no), no.getMessage());
                assertTrue(allowed.isEmpty() || before == notice.status() || ownReason(no));
            }
            if (allowed.isEmpty()) {
                assertTrue(refused);
            }
            if (notice.status() == before || !refused) {
                holds(notice);
            }
        }
    }

    /** Nobody is ever at a loss: until its end there is always somebody who can take a notice forward. */
    @Property(tries = 500)
    void whoGoesForwardLawfullyComesToAnEnd(@ForAll NoticeKind kind, @ForAll Random random) {
        Notice notice = Notice.draft(UUID.randomUUID(), Samples.draft(kind), Samples.CLERK, Samples.NEW_YEAR);
        int steps = 0;
        while (!ended(notice)) {
            List<Try> open = forward(notice);
            assertFalse(open.isEmpty(), () -> "nobody can take it on: " + notice.status());
            assertTrue(++steps < 20, () -> "no end in sight: " + notice.status());
            Try one = open.get(random.nextInt(open.size()));
            take(notice, one, Samples.hand(one.actor()), steps);
        }
        holds(notice);
    }

    /** What each may do now that does not lead back. */
    private static List<Try> forward(Notice notice) {
        return Stream.of(NoticeVerb.values())
                .filter(verb -> !BACK.contains(verb))
                .filter(verb -> verb != NoticeVerb.RECORD_INSTRUCTION
                        || notice.course().instructions().isEmpty())
                .flatMap(verb -> PEOPLE.stream()
                        .filter(actor ->
                                notice.refuses(verb, Samples.hand(actor)).isEmpty())
                        .map(actor -> new Try(verb, actor, 0, true)))
                .toList();
    }

    private static boolean ended(Notice notice) {
        return List.of(NoticeStatus.CLOSED, NoticeStatus.REJECTED, NoticeStatus.VOIDED, NoticeStatus.REPLACED)
                .contains(notice.status());
    }

    /** What the guard can't know beforehand, for it hangs on what is said with the verb. */
    private static boolean ownReason(Refused no) {
        return List.of("FEEDBACK_EMPTY", "EXTENSION_NOT_LATER", "EXTENSION_TOO_LONG", "FOLLOW_UP_MISSING")
                .contains(no.refusal().code());
    }

    /** What is true of a notice in every state. */
    private static void holds(Notice notice) {
        assertEquals(notice.signed() == null, notice.docNo() == null);
        assertEquals(notice.issued() == null, notice.guard().hiddenFrom(Samples.LIAISON));
        assertFalse(notice.guard().hiddenFrom(Samples.CLERK));
        others(notice.drafted(), notice.reviewed(), notice.signed());
        if (notice.status() == NoticeStatus.CLOSED) {
            closedLawfully(notice);
        }
    }

    /** No path reaches 销号 without evidence and a second person. */
    private static void closedLawfully(Notice notice) {
        assertNotNull(notice.signed());
        assertNotNull(notice.received());
        switch (notice.kind()) {
            case REMINDER_CARD ->
                assertTrue(notice.closed().wasDoneBy(Samples.MAYOR), "a principal reads his own card");
            case SUPERVISION_CARD, RECTIFICATION_NOTICE -> {
                Feedback last = notice.course().lastFeedback().orElseThrow();
                assertTrue(last.proves());
                others(last.submitted(), notice.verified());
                others(notice.drafted(), notice.reviewed(), notice.signed(), notice.closed());
                others(last.submitted(), notice.closed());
            }
            case RECOMMENDATION -> {
                assertFalse(notice.course().instructions().isEmpty());
                assertFalse(notice.course().lacksFollowUp());
                others(notice.drafted(), notice.reviewed(), notice.signed(), notice.closed());
                notice.course().instructions().forEach(one -> others(one.recorded(), notice.closed()));
            }
        }
    }

    /** Pairwise, as far as they are known. */
    private static void others(Deed... deeds) {
        for (int i = 0; i < deeds.length; i++) {
            for (int j = i + 1; j < deeds.length; j++) {
                if (deeds[i] != null && deeds[j] != null) {
                    assertFalse(deeds[i].by().equals(deeds[j].by()), deeds[i].by());
                }
            }
        }
    }

    private static List<NoticeEvent> take(Notice notice, Try one, Hand hand, int seq) {
        return switch (one.verb()) {
            case REVISE -> notice.revise(hand, Samples.draft(notice.kind()));
            case REVIEW -> notice.review(hand);
            case SEND_BACK -> notice.sendBack(hand, "理由");
            case SIGN -> notice.sign(hand, new DocNo("荆廉办", 2016, seq));
            case REJECT -> notice.reject(hand, "理由");
            case ISSUE -> notice.issue(hand, notice.term().due(hand.today(), java.time.LocalDate::plusDays));
            case RECEIVE -> notice.receive(hand);
            case ACKNOWLEDGE -> notice.acknowledge(hand);
            case BEGIN -> notice.begin(hand);
            case SUBMIT -> notice.submit(hand, null, one.proves() ? List.of(PHOTO) : List.of());
            case VERIFY -> notice.verify(hand);
            case RETURN -> notice.giveBack(hand, "理由");
            case CLOSE -> notice.close(hand, "结果", one.proves() ? List.of(UUID.randomUUID()) : List.of());
            case REQUEST_EXTENSION ->
                notice.requestExtension(
                        hand, notice.due() == null ? hand.today() : notice.due().plusDays(20), "理由");
            case GRANT_EXTENSION -> notice.grantExtension(hand, null, null);
            case REFUSE_EXTENSION -> notice.refuseExtension(hand, "理由");
            case RECORD_INSTRUCTION -> notice.recordInstruction(hand, "市委书记甲", hand.today(), "请办理。", true);
            case RECALL -> notice.recall(hand, "理由");
            case REPLACE ->
                notice.giveWay(
                        hand, Notice.draft(UUID.randomUUID(), Samples.draft(notice.kind()), Samples.CLERK, hand.now()));
            case VOID -> notice.annul(hand, "理由");
        };
    }

    @Provide
    Arbitrary<List<Try>> walks() {
        Arbitrary<Try> one = Combinators.combine(
                        Arbitraries.of(NoticeVerb.class),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of(true, true, false))
                .as(Try::new);
        return one.list().ofMinSize(20).ofMaxSize(120);
    }
}
