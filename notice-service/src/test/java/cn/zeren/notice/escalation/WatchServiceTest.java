package cn.zeren.notice.escalation;

import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the ladder can't do without shows until it is there. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class WatchServiceTest extends ServiceTest {

    private static final LocalDate DAY = LocalDate.of(2016, 3, 1);
    private static final String OPEN = "select code || ' ' || detail from alert where settled_on is null order by 1";

    @Inject
    LadderService ladder;

    @Test
    void aUnitWithoutLiaisonIsAnAlertThatClosesWhenItHasOne() {
        city.liaises(city.financeLiaison, city.finance);
        city.limit(city.finance, DAY, 30, DAY.plusDays(40));
        city.limit(city.archives, DAY, 30, DAY.plusDays(40));

        press(DAY);
        press(DAY.plusDays(1));

        assertEquals(List.of("NO_LIAISON LIAISON"), database.column(OPEN));
        assertEquals(city.archives, database.value("select unit_id from alert"));
        assertEquals(1, told("OPS_ALERT"));

        city.liaises(city.archivesLiaison, city.archives);
        press(DAY.plusDays(2));

        assertEquals(List.of(), database.column(OPEN));
        assertEquals(List.of("2016-03-03"), database.column("select settled_on::text from alert"));
    }

    @Test
    void whoHasLeftTheUnitIsNoLongerItsLiaison() {
        city.liaises(city.financeLiaison, city.finance);
        city.limit(city.finance, DAY, 30, DAY.plusDays(40));
        database.run("update official_fact set valid_to = ? where id = ?", DAY, city.financeLiaison.officialId());

        press(DAY);

        assertEquals(List.of("NO_LIAISON LIAISON"), database.column(OPEN));
    }

    @Test
    void aUnitFromWhichNothingIsDueNeedsNone() {
        city.limit(city.finance, DAY, 30, DAY.plusDays(40));
        database.run("update limit_clock set status = 'ENDED'");

        press(DAY);

        assertEquals(List.of(), database.column(OPEN));
    }

    @Test
    void theOfficeFindsInItsInboxWhichYearTheCalendarLacks() {
        database.run("delete from policy_edition");
        LocalDate december = LocalDate.of(2026, 12, 29);

        press(december);
        press(december.plusDays(1));

        assertEquals(List.of("CALENDAR_GAP 2027"), database.column(OPEN));
        assertEquals(1, told("CALENDAR_GAP"));
        as(city.clerk)
                .get("/api/notice/v1/inbox")
                .then()
                .statusCode(200)
                .body("told.template", hasItem("CALENDAR_GAP"));
    }

    private long told(String template) {
        return database.count(
                "select count(*) from delivery where channel = 'INBOX' and recipient = 'OFFICE' and template = ?",
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
