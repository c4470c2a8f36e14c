package cn.zeren.notice.sandbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.FactEvents;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A year from events alone: facts and the clock come in, drafts go out. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(SandboxYearTest.Sandboxed.class)
class SandboxYearTest {

    Database database;

    public static class Sandboxed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zeren.clock", "sandbox");
        }
    }

    @Test
    void aYearOfDaysInOneMoveDraftsFourRemindersAndTwelveSupervisionCardsAndFollowsThePost() {
        UUID committee = UUID.randomUUID();
        UUID finance = UUID.randomUUID();
        UUID post = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        try (FactEvents events = new FactEvents()) {
            events.fact(
                    "unit", committee, 1, FactEvents.unit("JZ", "中共荆州市委员会", null, "2010-01-01", null, FactEvents.HELD));
            events.fact(
                    "unit",
                    finance,
                    1,
                    FactEvents.unit("JZ-CZJ", "荆州市财政局", committee, "2010-01-01", null, FactEvents.HELD));
            events.fact("post", post, 1, FactEvents.post(finance, "局长"));
            events.fact("official", first, 1, FactEvents.official("局长甲", finance));
            events.fact("official", second, 1, FactEvents.official("局长乙", finance));
            events.fact("tenure", UUID.randomUUID(), 1, FactEvents.tenure(first, post, "2010-01-01", "2016-07-01"));
            events.fact("tenure", UUID.randomUUID(), 1, FactEvents.tenure(second, post, "2016-07-01", null));
            events.fact("task", UUID.randomUUID(), 1, FactEvents.task(2016, "2016-12-20", finance, finance));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> database.count("select count(*) from task_fact") == 1
                            && database.count("select count(*) from tenure_fact") == 2
                            && database.count("select count(*) from unit_fact") == 2
                            && database.count("select count(*) from post_fact") == 1
                            && database.count("select count(*) from official_fact") == 2);

            events.clock("2016-12-31T01:00:00Z", Instant.now().toString(), 1);
            await().atMost(Duration.ofSeconds(90)).until(() -> through().equals(LocalDate.of(2016, 12, 31)));
        }

        assertEquals(
                List.of("局长甲", "局长甲", "局长乙", "局长乙"),
                database.column("select addressee_name from notice where kind = 'REMINDER_CARD' and period like '2016%'"
                        + " order by period"));
        assertEquals(
                12,
                database.count("select count(*) from notice where kind = 'SUPERVISION_CARD' and period like '2016%'"));
        assertEquals(
                List.of("2016-01-01", "2016-02-01", "2016-03-01"),
                database.column("select (drafted_at at time zone 'Asia/Shanghai')::date::text from notice"
                        + " where kind = 'SUPERVISION_CARD' order by period limit 3"));
    }

    @Test
    void withoutALoginThereIsNoStateToSee() {
        given().get("/api/notice/v1/sandbox/clock").then().statusCode(401);
    }

    private static LocalDate through() {
        ValidatableResponse state = given().auth()
                .oauth2(Tokens.person("clerk", UUID.randomUUID()))
                .get("/api/notice/v1/sandbox/clock")
                .then()
                .statusCode(200);
        return LocalDate.parse(state.extract().path("timersThrough"));
    }
}
