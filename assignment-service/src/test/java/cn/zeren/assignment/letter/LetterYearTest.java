package cn.zeren.assignment.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.sandbox.SandboxClockTest;
import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.SandboxDay;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A letter is bound to its year: it enters force with it and expires after it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(SandboxClockTest.Sandboxed.class)
class LetterYearTest {

    Database database;

    @Test
    void countersignedBeforeItsYearItEntersForceWithItAndExpiresAfterIt() {
        int year = SandboxDay.atRest().plusDays(1).getYear();
        var city = Office.fresh().asCity();
        if (year != 2015) {
            city.lead(year, "财政局", "公安县");
        }
        String id = new Letters(database, new Office(database, city), year + 1).countersigned();
        assertEquals("COUNTERSIGNED", status(id));
        nextDay();
        assertEquals("COUNTERSIGNED", status(id));
        becomes(id, year, "IN_FORCE");
        becomes(id, year - 1, "EXPIRED");
    }

    /** As if the letter had been for that year. */
    private void becomes(String id, int year, String status) {
        database.run("update letter set year = ? where id = ?", year, UUID.fromString(id));
        nextDay();
        Awaitility.await().until(() -> status.equals(status(id)));
    }

    private String status(String id) {
        return (String) database.value("select status from letter where id = ?", UUID.fromString(id));
    }

    private static void nextDay() {
        LocalDate next = SandboxDay.atRest().plusDays(1);
        Office.as(SandboxDay.ADMIN)
                .body(Map.of("now", next + "T09:00:00+08:00"))
                .put(Office.API + "/sandbox/clock")
                .then()
                .statusCode(200);
        Awaitility.await().until(() -> SandboxDay.atRest().equals(next));
    }
}
