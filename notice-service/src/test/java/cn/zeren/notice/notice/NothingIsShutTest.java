package cn.zeren.notice.notice;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No step is refused because a day has passed: what comes late is recorded in days (DESIGN-LATE). */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NothingIsShutTest extends ServiceTest {

    @Test
    void everyStepAfterIssueIsTakenThoughTheLimitIsLongPast() {
        UUID id = issuedBook(rectification());
        longAgo();

        verb(city.financeHead, id, "receive", 4).statusCode(200);
        verb(city.financeLiaison, id, "begin", 5).statusCode(200);
        verb(city.financeLiaison, id, "request-extension", 6, aLittleMore())
                .statusCode(200)
                .body("course.extensions[0].daysLate", greaterThan(300));
        verb(city.officeHead, id, "refuse-extension", 7, REASON).statusCode(200);
        verb(city.financeLiaison, id, "request-extension", 8, aLittleMore()).statusCode(200);
        verb(city.officeHead, id, "grant-extension", 9, Map.of("note", "照准")).statusCode(200);
        verb(city.financeLiaison, id, "submit", 10, FEEDBACK)
                .statusCode(200)
                .body("course.feedbacks[0].daysLate", greaterThan(300));
        verb(city.verifier, id, "verify", 11).statusCode(200);
        verb(city.verifier, id, "return", 12, REASON).statusCode(200);
        verb(city.financeLiaison, id, "begin", 13).statusCode(200);
        verb(city.financeLiaison, id, "submit", 14, FEEDBACK).statusCode(200).body("status", is("FEEDBACK_SUBMITTED"));
    }

    @Test
    void everyStepBeforeIssueIsTakenThoughItsDayHasPassed() {
        Map<String, Object> body = new java.util.HashMap<>(rectification());
        body.put("limit", Map.of("due", database.value("select (now() + interval '5 days')::date::text")));
        UUID id = draft(city.clerk, body);
        longAgo();

        verb(city.reviewer, id, "review", 1).statusCode(200);
        verb(city.chief, id, "sign", 2).statusCode(200);
        verb(city.clerk, id, "issue", 3).statusCode(200);
    }

    /** Its days lie 400 days back. */
    private void longAgo() {
        database.run("update notice set due = due - 400, term_fixed = term_fixed - 400,"
                + " drafted_at = drafted_at - interval '400 days', issued_at = issued_at - interval '400 days'");
    }

    private Map<String, Object> aLittleMore() {
        return Map.of("due", database.value("select (due + 5)::text from notice"), "reason", "资金未到位");
    }
}
