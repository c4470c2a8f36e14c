package cn.zeren.notice.limit;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The limits of a notice go with its steps. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LimitListenerTest extends ServiceTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    @Test
    void anIssuedNoticeHasALimitToSignForItAndOneToAnswerWhereItSetsOne() {
        UUID plain = issued();
        UUID book = issuedBook(rectification());

        assertEquals(List.of("RECEIPT RUNNING"), limits(plain));
        assertEquals(List.of("FEEDBACK RUNNING", "RECEIPT RUNNING"), limits(book));
        as(city.financeLiaison)
                .get(API + "/limits?kind=FEEDBACK&aboutId=" + book)
                .then()
                .body("items", hasSize(1))
                .body("items[0].clause", is("DESIGN-NOTICE-LIMIT"))
                .body("items[0].dueOn", is(database.value("select due::text from notice where id = ?", book)));
    }

    @Test
    void whatIsSignedForAndAnsweredIsMetAndWhatIsGivenBackRunsAgain() {
        UUID id = issued(draft(city.clerk, withLimit(10)));
        verb(city.financeLiaison, id, "receive", 4).statusCode(200);
        assertEquals(List.of("FEEDBACK RUNNING", "RECEIPT MET"), limits(id));

        verb(city.financeLiaison, id, "begin", 5).statusCode(200);
        verb(city.financeLiaison, id, "submit", 6, FEEDBACK).statusCode(200);
        assertEquals(List.of("FEEDBACK MET", "RECEIPT MET"), limits(id));

        verb(city.verifier, id, "verify", 7).statusCode(200);
        verb(city.verifier, id, "return", 8, REASON).statusCode(200);
        assertEquals(List.of("FEEDBACK RUNNING", "RECEIPT MET"), limits(id));
        assertEquals(1, database.value("select returns from limit_clock where subject_kind = 'FEEDBACK'"));
    }

    @Test
    void whatComesAfterItsLastDayIsTakenAndItsLatenessRecorded() {
        UUID id = issued(draft(city.clerk, withLimit(10)));
        database.run(
                "update limit_clock set anchor_on = anchor_on - 30, due_on = due_on - 30 where subject_kind = 'FEEDBACK'");
        verb(city.financeLiaison, id, "receive", 4).statusCode(200);
        verb(city.financeLiaison, id, "begin", 5).statusCode(200);

        verb(city.financeLiaison, id, "submit", 6, FEEDBACK).statusCode(200);

        assertEquals(20, database.value("select days_late from limit_clock where subject_kind = 'FEEDBACK'"));
    }

    @Test
    void anExtensionThatIsGrantedMovesTheLimit() {
        UUID id = issued(draft(city.clerk, withLimit(10)));
        verb(city.financeLiaison, id, "receive", 4).statusCode(200);
        LocalDate until = LocalDate.ofInstant(Instant.now(), CITY).plusDays(15);
        verb(city.financeLiaison, id, "request-extension", 5, Map.of("due", until.toString(), "reason", "等待上级批复"))
                .statusCode(200);
        verb(city.officeHead, id, "grant-extension", 6, Map.of("note", "照准", "decision", "荆廉办〔2016〕3号"))
                .statusCode(200);

        as(city.clerk)
                .get(API + "/limits?kind=FEEDBACK&aboutId=" + id)
                .then()
                .body("items[0].dueOn", is(until.toString()))
                .body("items[0].extendedTimes", is(1))
                .body("items[0].extendedDays", is(5));
        as(city.clerk)
                .get(API + "/limits/" + database.value("select id from limit_clock where subject_kind = 'FEEDBACK'")
                        + "/explanation")
                .then()
                .body("steps[-1].in.basis", is("荆廉办〔2016〕3号"));
    }

    @Test
    void whatIsTakenBackIsWaitedForNoMoreAndIssuedAgainRunsAnew() {
        UUID id = issued(draft(city.clerk, withLimit(10)));
        verb(city.officeHead, id, "recall", 4, REASON).statusCode(200);
        assertEquals(List.of("FEEDBACK ENDED", "RECEIPT ENDED"), limits(id));

        verb(city.clerk, id, "issue", 5).statusCode(200);

        assertEquals(List.of("FEEDBACK RUNNING", "RECEIPT RUNNING"), limits(id));
        assertEquals(2, database.value("select round from limit_clock where subject_kind = 'FEEDBACK'"));
    }

    @Test
    void aChangedCalendarMovesTheLastDayTheNoticeShowsToo() {
        Map<String, Object> card = new HashMap<>(supervision(city.finance));
        card.put("limit", Map.of("days", 5, "counting", "WORKING"));
        UUID id = issued(draft(city.clerk, card));
        database.run(
                "update limit_clock set anchor_on = '2016-03-07', due_on = '2016-03-14' where subject_kind = 'FEEDBACK'");
        database.run("update notice set due = '2016-03-14'");

        free(LocalDate.of(2016, 3, 9)).statusCode(200);

        assertEquals("2016-03-15", database.value("select due::text from notice where id = ?", id));
    }

    @Test
    void whatIsVoidedIsWaitedForNoMore() {
        UUID id = issued();
        verb(city.officeHead, id, "void", 4, REASON).statusCode(200);

        assertEquals(List.of("RECEIPT ENDED"), limits(id));
    }

    @Test
    void whatGoesUpIsPressedByNobody() {
        UUID id = issuedBook(recommendation());

        assertEquals(List.of(), limits(id));
    }

    @Test
    void aPersonWhoSignsForACardMeetsItsLimitWhereverItsUnitLies() {
        UUID id = issued(draft(city.clerk, reminder(city.countyHead)));
        database.run("delete from scope_unit where official_id = ?", city.countyHead.officialId());

        verb(city.countyHead, id, "receive", 4).statusCode(200);

        assertEquals(List.of("RECEIPT MET"), limits(id));
    }

    private Map<String, Object> withLimit(int days) {
        Map<String, Object> card = new HashMap<>(supervision(city.finance));
        card.put("limit", Map.of("days", days, "counting", "NATURAL"));
        return card;
    }

    private List<?> limits(UUID notice) {
        return database.column(
                "select subject_kind || ' ' || status from limit_clock where about_id = ? order by 1", notice);
    }
}
