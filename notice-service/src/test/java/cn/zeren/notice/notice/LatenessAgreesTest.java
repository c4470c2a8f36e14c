package cn.zeren.notice.notice;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a notice says of its limit and of its lateness is what its limit says. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LatenessAgreesTest extends ServiceTest {

    private static final String LIMIT = " from limit_clock where subject_kind = 'FEEDBACK'";

    @ParameterizedTest
    @ValueSource(strings = {"WORKING", "NATURAL", "NATURAL_MOVED"})
    void anAnswerIsAsLateAsItsLimit(String counting) {
        UUID id = issued(counting);
        assertEquals(
                database.value("select due_on" + LIMIT), database.value("select due from notice where id = ?", id));
        database.run("update notice set due = due - 60");
        database.run("update limit_clock set due_on = due_on - 60, anchor_on = anchor_on - 60");
        verb(city.financeLiaison, id, "begin", 5).statusCode(200);

        int said = verb(city.financeLiaison, id, "submit", 6, FEEDBACK)
                .statusCode(200)
                .extract()
                .path("course.feedbacks[0].daysLate");

        assertEquals(database.value("select days_late" + LIMIT), said);
        assertTrue(said > 0 && said <= 50, said + " days");
    }

    @Test
    void whatStoodStillIsGivenBackToTheNoticeToo() {
        UUID id = issued("NATURAL");
        UUID limit = (UUID) database.value("select id" + LIMIT);
        act(limit, "suspend", 1);
        database.run("update limit_clock set suspended_on = suspended_on - 7 where id = ?", limit);

        act(limit, "resume", 2);

        assertEquals(
                database.value("select due_on" + LIMIT), database.value("select due from notice where id = ?", id));
        assertEquals(7, database.value("select suspended_days" + LIMIT));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0, true", "3, false", "3, true"})
    void anAnswerIsAsLateAsItsLimitAfterAStandstillFromADayThatWasMoved(int late, boolean runsAgain) {
        UUID id = issued("NATURAL_MOVED");
        verb(city.financeLiaison, id, "begin", 5).statusCode(200);
        UUID limit = (UUID) database.value("select id" + LIMIT);
        act(limit, "suspend", 1);
        LocalDate due = LocalDate.of(2016, 3, 7); // Monday, for the tenth day is a Sunday
        database.run(
                "update limit_clock set anchor_on = ?, due_on = ?, suspended_on = ? where id = ?",
                due.minusDays(11),
                due,
                due.plusDays(late),
                limit);
        database.run("update notice set due = ?, suspended_on = ? where id = ?", due, due.plusDays(late), id);
        if (runsAgain) {
            act(limit, "resume", 2);
        }

        verb(city.financeLiaison, id, "submit", database.count("select version from notice where id = ?", id), FEEDBACK)
                .statusCode(200)
                .body("course.feedbacks[0].daysLate", is(late));

        assertEquals(late, database.value("select days_late" + LIMIT));
        assertEquals(
                database.value("select due_on" + LIMIT), database.value("select due from notice where id = ?", id));
        assertEquals(late == 0, database.value("select met_on <= due_on" + LIMIT));
    }

    private void act(UUID limit, String verb, long version) {
        as(city.officeHead)
                .header("If-Match", "\"" + version + "\"")
                .body(REASON)
                .post("/api/notice/v1/limits/" + limit + "/" + verb)
                .then()
                .statusCode(200);
    }

    private UUID issued(String counting) {
        Map<String, Object> body = new HashMap<>(rectification());
        body.put("limit", Map.of("days", 10, "counting", counting));
        UUID id = issuedBook(body);
        verb(city.financeHead, id, "receive", 4).statusCode(200);
        return id;
    }
}
