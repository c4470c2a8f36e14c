package cn.zeren.notice.escalation;

import static cn.zeren.notice.rectification.Rectifying.PLAN;
import static cn.zeren.notice.rectification.Rectifying.VERIFIED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.rectification.Rectifying;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a 整改通知书 orders is late once, not once as the notice and once more as each of its problems. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PressedOnceTest extends ServiceTest {

    private static final String BOTH = "select subject_kind || ' ' || rung from escalation"
            + " where subject_kind in ('FEEDBACK', 'PROBLEM') order by 1";

    @Inject
    LadderService ladder;

    private Rectifying work;
    private LocalDate due;
    private UUID notice;
    private UUID list;

    @BeforeEach
    void anOrderOfTwoProblemsIsInHand() {
        work = new Rectifying(database, city);
        due = work.today().plusDays(30);
        Map<String, Object> order = new HashMap<>(rectification());
        order.put("limit", Map.of("due", due.toString()));
        order.put("rectification", Map.of("problems", List.of(problem("制度未建立。"), problem("任务未分解。"))));
        notice = issuedBook(order);
        list = (UUID) database.value("select id from rectification where origin_id = ?", notice);
        verb(city.financeHead, notice, "receive", 4).statusCode(200);
    }

    @Test
    void eachProblemIsPressedAndTheNoticeIsNotPressedBesides() {
        press(due.plusDays(1));

        assertEquals(List.of("PROBLEM CHASE", "PROBLEM CHASE"), database.column(BOTH));
    }

    @Test
    void asLongAsOneProblemIsWaitedForTheNoticeIsNotPressed() {
        report(1);
        database.run(
                "update limit_clock set status = 'SUSPENDED', suspended_on = ? where status = 'RUNNING'"
                        + " and subject_kind = 'PROBLEM'",
                work.today());

        press(due.plusDays(1));

        assertEquals(List.of(), database.column(BOTH));
    }

    @Test
    void whenTheLastIsReportedTheAnswerThatIsMissingIsPressedForItself() {
        report(1);
        report(2);

        press(due.plusDays(1));

        assertEquals(List.of("FEEDBACK CHASE"), database.column(BOTH));
    }

    @Test
    void aProblemOpenedAgainIsPressedInPlaceOfTheNotice() {
        report(1);
        report(2);
        work.step(city.verifier, list, 1, "close", VERIFIED).statusCode(200);
        work.step(city.clerk, list, 1, "reopen", Map.of("reason", "反弹", "due", due.toString()))
                .statusCode(200);

        press(due.plusDays(1));

        assertEquals(List.of("PROBLEM CHASE"), database.column(BOTH));
    }

    private static Map<String, Object> problem(String fact) {
        return Map.of("cause", "RULES_LACKING", "fact", fact, "basis", "第七条", "demand", "限期整改。");
    }

    private void report(int no) {
        work.step(city.financeLiaison, list, no, "plan", PLAN).statusCode(200);
        work.step(city.financeLiaison, list, no, "report", work.report()).statusCode(200);
    }

    private void press(LocalDate day) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> ladder.press(day));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
