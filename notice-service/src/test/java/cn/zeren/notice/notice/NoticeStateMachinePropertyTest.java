package cn.zeren.notice.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.zeren.notice.Samples;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.draft.Draft;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random walks of random people over a notice, held against the transition table. */
class NoticeStateMachinePropertyTest {

    private static final List<Actor> PEOPLE = List.of(
            Samples.CLERK, Samples.OFFICE_HEAD, Samples.LIAISON, Samples.PRINCIPAL, Samples.MAYOR, Samples.CADENCE);

    record Step(NoticeVerb verb, Actor actor, int daysLater) {}

    @Property(tries = 2_000)
    void noWalkLeavesTheTransitionTable(@ForAll("walks") List<Step> walk, @ForAll boolean reminder) {
        Draft draft = reminder ? Samples.reminder() : Samples.supervision();
        Notice notice = Notice.draft(UUID.randomUUID(), draft, Samples.CLERK, Samples.NEW_YEAR);
        Instant now = Samples.NEW_YEAR;
        int seq = 0;

        for (Step step : walk) {
            now = now.plus(Duration.ofDays(step.daysLater()));
            NoticeStatus before = notice.status();
            Optional<NoticeStatus> allowed = before.after(step.verb());
            boolean expected = allowed.isPresent() && roleFits(step, reminder);

            assertEquals(!expected, notice.refuses(step.verb(), step.actor()).isPresent());
            try {
                take(notice, step, ++seq, now);
                assertEquals(allowed.orElseThrow(), notice.status());
            } catch (Refused refused) {
                assertFalse(expected, refused.getMessage());
                assertEquals(before, notice.status());
            }
            holds(notice);
        }
    }

    /** What is true of a notice in every state. */
    private static void holds(Notice notice) {
        switch (notice.status()) {
            case DRAFT, REJECTED -> assertNull(notice.docNo());
            case SIGNED, ISSUED, RECEIVED, CLOSED, VOIDED -> {
                assertNotNull(notice.docNo());
                assertNotEquals(notice.drafted().by(), notice.signed().by());
            }
        }
        assertEquals(notice.issued() == null, notice.guard().hiddenFrom(Samples.LIAISON));
        assertFalse(notice.guard().hiddenFrom(Samples.CLERK));
    }

    private static boolean roleFits(Step step, boolean reminder) {
        boolean addressee =
                reminder && step.verb() == NoticeVerb.RECEIVE && step.actor().equals(Samples.MAYOR);
        return addressee || step.verb().permits(step.actor());
    }

    private static void take(Notice notice, Step step, int seq, Instant now) {
        List<NoticeEvent> events =
                switch (step.verb()) {
                    case SIGN -> notice.sign(step.actor(), new DocNo("荆廉办", 2016, seq), now);
                    case REJECT -> notice.reject(step.actor(), "理由", now);
                    case ISSUE -> notice.issue(step.actor(), now);
                    case RECEIVE -> notice.receive(step.actor(), now);
                    case CLOSE -> notice.close(step.actor(), "结果", now);
                    case VOID -> notice.annul(step.actor(), "理由", now);
                };
        assertEquals(1, events.size());
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(NoticeVerb.class),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(0, 400))
                .as(Step::new);
        return step.list().ofMaxSize(25);
    }
}
