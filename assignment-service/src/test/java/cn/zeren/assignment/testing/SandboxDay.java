package cn.zeren.assignment.testing;

import static org.awaitility.Awaitility.await;

import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Tokens;
import cn.zeren.platform.time.BusinessClock;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The day of the sandbox's clock, which the classes of a run share: one may just have moved it and gone. */
public final class SandboxDay {

    /** Who may move it, and sees it. */
    public static final String ADMIN = Tokens.person("admin", null, Role.SYSTEM_ADMIN);

    private SandboxDay() {}

    /** The day it stands at, once the timers of all days up to it have run. */
    public static LocalDate atRest() {
        JsonPath state = await().atMost(Duration.ofMinutes(1))
                .until(SandboxDay::read, read -> !through(read).isBefore(day(read)));
        return day(state);
    }

    private static JsonPath read() {
        return Office.get(ADMIN, "/sandbox/clock").statusCode(200).extract().jsonPath();
    }

    private static LocalDate day(JsonPath state) {
        return LocalDate.ofInstant(Instant.parse(state.getString("now")), BusinessClock.ZONE);
    }

    private static LocalDate through(JsonPath state) {
        return LocalDate.parse(state.getString("timersThrough"));
    }
}
