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

/** Years from events alone: facts and the clock come in, drafts go out. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(SandboxYearTest.Sandboxed.class)
class SandboxYearTest {

    /** A year at once, a fortnight, over a new year, more than two years of which nobody saw a day, and the rest. */
    private static final List<String> MOVES =
            List.of("2016-12-31", "2017-01-14", "2018-01-02", "2020-06-15", "2020-12-31");

    Database database;

    public static class Sandboxed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zeren.clock", "sandbox");
        }
    }

    @Test
    void fiveYearsInUnevenMovesWithConnectionsCutBetweenMakeNoDoubleAndNoHoleAndFollowThePost() {
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
            for (int year = 2016; year <= 2020; year++) {
                events.fact("task", UUID.randomUUID(), 1, FactEvents.task(year, year + "-12-20", finance, finance));
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> database.count("select count(*) from task_fact") == 5
                            && database.count("select count(*) from tenure_fact") == 2
                            && database.count("select count(*) from unit_fact") == 2
                            && database.count("select count(*) from post_fact") == 1
                            && database.count("select count(*) from official_fact") == 2);

            int version = 0;
            for (String day : MOVES) {
                events.clock(day + "T01:00:00Z", Instant.now().toString(), ++version);
                // told twice, and an older one after it
                events.clock(day + "T01:00:00Z", Instant.now().toString(), version);
                events.clock("2016-02-01T01:00:00Z", Instant.now().toString(), 0);
                LocalDate halfway = through().plusDays(40);
                if (halfway.isBefore(LocalDate.parse(day))) {
                    await().atMost(Duration.ofSeconds(90)).until(() -> through().isAfter(halfway));
                    database.column(
                            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'zeren_app'");
                }
                await().atMost(Duration.ofSeconds(180)).ignoreExceptions().until(() -> through()
                        .equals(LocalDate.parse(day)));
            }
        }

        assertEquals(
                List.of("局长甲", "局长甲", "局长乙", "局长乙"),
                database.column("select addressee_name from notice where kind = 'REMINDER_CARD' and period like '2016%'"
                        + " order by period"));
        assertEquals(
                12,
                database.count("select count(*) from notice where kind = 'SUPERVISION_CARD' and period like '2016%'"));
        assertEquals(
                List.of("2016 12 4", "2017 12 4", "2018 12 4", "2019 12 4", "2020 12 4"),
                database.column(
                        "select left(period, 4) || ' ' || count(distinct period) filter (where kind = 'SUPERVISION_CARD')"
                                + " || ' ' || count(distinct period) filter (where kind = 'REMINDER_CARD') from notice"
                                + " group by left(period, 4) order by 1"));
        assertEquals(5 * 16, database.count("select count(*) from notice"));
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
