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
 * Random people try random verbs on notices of every kind. Beside each walks a {@link NoticeModel} with a table, a list of
 * people and a memory of its own; after every try both say the same.
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

    /** What comes with a verb: for an answer what it shows, for the closing of a book whether it names what came of it. */
    enum With {
        EVIDENCE,
        WORDS,
        NOTHING
    }

    record Try(NoticeVerb verb, Actor actor, int daysLater, With with) {}

    @Property(tries = 2_000)
    void noWalkLeavesTheTransitionTable(@ForAll("walks") List<Try> walk, @ForAll NoticeKind kind) {
        Notice notice = Notice.draft(UUID.randomUUID(), Samples.draft(kind), Samples.CLERK, Samples.NEW_YEAR);
        NoticeModel model =
                new NoticeModel(kind, Samples.CLERK.name(), notice.term().isSet());
        Instant now = Samples.NEW_YEAR;
        int seq = 0;
        for (Try one : walk) {
            now = now.plus(Duration.ofDays(one.daysLater()));
            Hand hand = Samples.hand(one.actor(), now);
            boolean lawful = model.allows(one);
            try {
                List<NoticeEvent> events = take(notice, one, hand, ++seq);

                assertTrue(lawful, () -> "should be refused: " + one + " " + model);
                assertEquals(1, events.size());
                model.took(one);
                holds(notice);
            } catch (Refused no) {
                assertFalse(lawful, () -> "should be taken: " + one + " " + model + " " + no.getMessage());
                // what was refused may have left the object changed; the transaction takes it back, as the walk's end
                // does here
                if (!notice.status().name().equals(model.status())) {
                    return;
                }
            }
            assertEquals(model.status(), notice.status().name());
        }
    }

    /** Walks that go where the model lets them, so that most come to the far end. */
    @Property(tries = 800)
    void whoGoesWhereTheModelLetsHimComesAsFarAsTheModel(@ForAll NoticeKind kind, @ForAll Random random) {
        Notice notice = Notice.draft(UUID.randomUUID(), Samples.draft(kind), Samples.CLERK, Samples.NEW_YEAR);
        NoticeModel model =
                new NoticeModel(kind, Samples.CLERK.name(), notice.term().isSet());
        Instant now = Samples.NEW_YEAR;
        for (int step = 1; step < 40; step++) {
            now = now.plus(Duration.ofDays(random.nextInt(200)));
            List<Try> open = Stream.of(NoticeVerb.values())
                    .flatMap(verb -> PEOPLE.stream()
                            .flatMap(actor -> Stream.of(With.values()).map(with -> new Try(verb, actor, 0, with))))
                    .filter(model::allows)
                    .toList();
            if (open.isEmpty()) {
                break;
            }
            Try one = open.get(random.nextInt(open.size()));
            take(notice, one, Samples.hand(one.actor(), now), step);
            model.took(one);
            assertEquals(model.status(), notice.status().name());
            holds(notice);
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
                        .map(actor -> new Try(verb, actor, 0, With.EVIDENCE)))
                .toList();
    }

    private static boolean ended(Notice notice) {
        return List.of(NoticeStatus.CLOSED, NoticeStatus.REJECTED, NoticeStatus.VOIDED, NoticeStatus.REPLACED)
                .contains(notice.status());
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
                assertFalse(last.evidence().isEmpty());
                notice.course().feedbacks().forEach(one -> {
                    others(one.submitted(), notice.verified());
                    others(one.submitted(), notice.closed());
                });
                others(notice.drafted(), notice.reviewed(), notice.signed(), notice.closed());
            }
            case RECOMMENDATION -> {
                assertFalse(notice.course().instructions().isEmpty());
                assertEquals(Optional.empty(), notice.course().refusesClosing());
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
            case REVISE -> notice.revise(hand, Samples.draft(notice.kind()), null);
            case REVIEW -> notice.review(hand);
            case SEND_BACK -> notice.sendBack(hand, "理由");
            case SIGN -> notice.sign(hand, new DocNo("荆廉办", 2016, seq));
            case REJECT -> notice.reject(hand, "理由");
            case ISSUE -> notice.issue(hand, notice.term().due(hand.today(), java.time.LocalDate::plusDays));
            case RECEIVE -> notice.receive(hand);
            case ACKNOWLEDGE -> notice.acknowledge(hand);
            case BEGIN -> notice.begin(hand);
            case SUBMIT ->
                notice.submit(
                        hand,
                        one.with() == With.WORDS ? "已办" : null,
                        one.with() == With.EVIDENCE ? List.of(PHOTO) : List.of());
            case VERIFY -> notice.verify(hand);
            case RETURN -> notice.giveBack(hand, "理由");
            case CLOSE -> notice.close(hand, "结果", one.with() == With.EVIDENCE ? List.of(outNow(hand)) : List.of());
            case REQUEST_EXTENSION ->
                notice.requestExtension(
                        hand, notice.due() == null ? hand.today() : notice.due().plusDays(20), "理由");
            case GRANT_EXTENSION -> notice.grantExtension(hand, null, null, null);
            case REFUSE_EXTENSION -> notice.refuseExtension(hand, "理由");
            case RECORD_INSTRUCTION -> notice.recordInstruction(hand, "市委书记甲", hand.today(), "请办理。", true);
            case RECALL -> notice.recall(hand, "理由");
            case REPLACE ->
                notice.giveWay(
                        hand, Notice.draft(UUID.randomUUID(), Samples.draft(notice.kind()), Samples.CLERK, hand.now()));
            case VOID -> notice.annul(hand, "理由");
        };
    }

    /** Another notice, issued this moment. */
    private static Notice outNow(Hand hand) {
        Notice other = Notice.draft(UUID.randomUUID(), Samples.supervision(), Samples.CLERK, hand.now());
        other.review(Samples.hand(Samples.REVIEWER, hand.now()));
        other.sign(Samples.hand(Samples.OFFICE_HEAD, hand.now()), new DocNo("荆廉办", 2016, 999));
        other.issue(Samples.hand(Samples.CLERK, hand.now()), null);
        return other;
    }

    @Provide
    Arbitrary<List<Try>> walks() {
        Arbitrary<Try> one = Combinators.combine(
                        Arbitraries.of(NoticeVerb.class),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of(With.class))
                .as(Try::new);
        return one.list().ofMinSize(20).ofMaxSize(120);
    }
}
