package cn.zeren.assignment.sandbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.imports.Jingzhou;
import cn.zeren.assignment.testing.SandboxDay;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import cn.zeren.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In a sandbox business time goes where it is put, and the tree of units turns with the days. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(SandboxClockTest.Sandboxed.class)
public class SandboxClockTest {

    private static final String CLOCK = "/api/assignment/v1/sandbox/clock";

    Database database;

    public static class Sandboxed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zeren.clock", "sandbox");
        }
    }

    @Test
    void theClockGoesForwardForThoseWhoMayAndNeverBack() {
        LocalDate today = SandboxDay.atRest();
        move(Jingzhou.person(15, Role.UNIT_PRINCIPAL), today.plusDays(31))
                .then()
                .statusCode(403);
        move(Jingzhou.personnel(), today.plusDays(31)).then().statusCode(200);
        arrives(today.plusDays(31));
        move(Jingzhou.personnel(), today.plusDays(30)).then().statusCode(409).body("code", equalTo("CLOCK_BACKWARDS"));
        move(Tokens.person("admin", null, Role.SYSTEM_ADMIN), today.plusDays(32))
                .then()
                .statusCode(200);
        arrives(today.plusDays(32));
        given().auth()
                .oauth2(Jingzhou.personnel())
                .contentType("application/json")
                .body("{}")
                .put(CLOCK)
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsRecordedBearsBusinessTimeAndAUnitMovesOnItsDay() {
        LocalDate day = SandboxDay.atRest().plusDays(60);
        LocalDate turn = day.plusDays(30);
        move(Jingzhou.personnel(), day).then().statusCode(200);
        arrives(day);
        Jingzhou.load();
        String row = "JZ-LVJ,荆州市旅游局,GOV_DEPARTMENT,";
        String rows = "code,name,type,parentCode,validFrom,validTo\n" + row + "JZ-GOV,2010-01-01," + turn + "\n" + row
                + "JZ-WTJ," + turn + ",\n";
        Jingzhou.csv(Jingzhou.personnel(), "units", rows.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200);
        assertEquals("JZ-GOV", parentOfTourism());
        var recorded = (java.sql.Timestamp) database.value("select max(recorded_from) from unit");
        assertEquals(day, LocalDate.ofInstant(recorded.toInstant(), BusinessClock.ZONE));
        move(Jingzhou.personnel(), turn).then().statusCode(200);
        arrives(turn);
        assertEquals("JZ-WTJ", parentOfTourism());
    }

    private String parentOfTourism() {
        return database.value("select p.key from scope_parent s join fact u on u.id = s.unit_id"
                        + " join fact p on p.id = s.parent_id where u.key = 'JZ-LVJ'")
                .toString();
    }

    private static Response move(String token, LocalDate day) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("now", day + "T09:00:00+08:00"))
                .put(CLOCK);
    }

    private static void arrives(LocalDate day) {
        await().atMost(Duration.ofMinutes(1)).until(() -> SandboxDay.atRest().equals(day));
    }
}
