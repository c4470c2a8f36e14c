package cn.zeren.notice.escalation;

import static cn.zeren.notice.rectification.Rectifying.PLAN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.rectification.Rectifying;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a message of the ladder tells of what it is about. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RungMessageTest extends ServiceTest {

    @Inject
    LadderService ladder;

    private Rectifying work;

    @BeforeEach
    void begin() {
        work = new Rectifying(database, city);
    }

    @Test
    void eachProblemOfAListIsToldByItsNumberAndThePlansOfTheListByNone() {
        work.open("RULES_LACKING", "CONDUCT");

        press(work.today().plusMonths(1).plusDays(1));

        assertEquals(
                List.of("RECTIFICATION 1", "RECTIFICATION 2"), told("CHASE"), "two problems, two messages that differ");
        assertEquals(List.of("RECTIFICATION -"), told("WARNING"));
    }

    @Test
    void aProblemIsToldByTheNumberOfTheNoticeThatOrderedItToo() {
        UUID notice = issuedBook(rectification());
        String docNo = String.valueOf(database.value(
                "select doc_no_issuer_code || '〔' || doc_no_year || '〕' || doc_no_seq || '号' from notice where id = ?",
                notice));
        UUID list = (UUID) database.value("select id from rectification where origin_id = ?", notice);
        verb(city.financeHead, notice, "receive", 4).statusCode(200);
        work.step(city.financeLiaison, list, 1, "plan", PLAN).statusCode(200);

        press(work.today().plusDays(11));

        assertEquals(
                List.of("RECTIFICATION 1 " + docNo),
                database.column("select distinct (params::json ->> 'kind') || ' ' || (params::json ->> 'no') || ' '"
                        + " || (params::json ->> 'docNo') from delivery where template = 'CHASE'"
                        + " and params::json ->> 'no' is not null"));
    }

    private List<Object> told(String template) {
        return database.column(
                "select distinct (params::json ->> 'kind') || ' ' || coalesce(params::json ->> 'no', '-') from delivery"
                        + " where channel = 'INBOX' and template = ? order by 1",
                template);
    }

    private void press(LocalDate day) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> ladder.press(day));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
