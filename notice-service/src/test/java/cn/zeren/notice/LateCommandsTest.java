package cn.zeren.notice;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.CommandGuards;
import cn.zeren.platform.testing.CommandGuards.Guard;
import cn.zeren.platform.testing.Tokens;
import cn.zeren.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing is shut by a day: every command of the document is done though all the days its row carries have passed, and
 * what comes late is counted in days (DESIGN-LATE). Time passes on the sandbox clock, with all that the service does day
 * by day.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(LateCommandsTest.Sandboxed.class)
class LateCommandsTest extends CommandArrangements {

    private static final String START = "2016-04-08T09:00:00+08:00";

    /** Past every limit, extension, watch and period of what was made ready in April, and past the task's day. */
    private static final LocalDate LATER = LocalDate.of(2016, 12, 15);

    /** Where an answer says by how many days it is late. */
    private static final Map<String, String> COUNTED = Map.of(
            "submitNotice", "course.feedbacks[0].daysLate",
            "requestNoticeExtension", "course.extensions[0].daysLate",
            "reportProblem", "daysLate",
            "requestExtension", "extensionRequested.daysLate",
            "planProblem", "steps[-1].daysLate");

    private Map<String, Object> limit;

    public static class Sandboxed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zeren.clock", "sandbox", "zeren.sandbox.start", START);
        }
    }

    @Test
    void everyCommandIsDoneThoughAllItsDaysHavePassed() throws IOException {
        Map<String, Response> answers = new CommandGuards(OPEN_API, null, null).checkLate(this::apart, this::pass);

        COUNTED.forEach((operation, path) ->
                assertTrue(answers.get(operation).jsonPath().getInt(path) > 100, operation + " counts its days"));
        for (String many : List.of("reviewNotices", "signNotices", "issueNotices", "receiveNotices", "closeNotices")) {
            assertEquals(1, answers.get(many).jsonPath().getInt("done"), answers.get(many)::asString);
        }
        UUID received = UUID.fromString(answers.get("receiveNotice").path("id"));
        assertTrue(database.count(
                        "select days_late from limit_clock where subject_kind = 'RECEIPT' and subject_id = ?", received)
                > 100);
    }

    /** A limit that is set anew must lie ahead. It is the one thing a day decides: nobody could keep such a limit. */
    @Test
    void onlyANewLimitIsRefusedForItsDay() {
        limit = tenDaysOn();
        Map<String, Object> passed = Map.of("due", today().toString());
        Map<String, Object> draft = new HashMap<>(supervision(city.finance));
        draft.put("limit", passed);
        notAhead(as(city.clerk).body(draft).post(NOTICES));

        UUID id = draft();
        Map<String, Object> again = new HashMap<>(rewritten("改"));
        again.put("limit", passed);
        notAhead(on(1).body(again).post(NOTICES + "/" + id + "/revise"));
        issued(id);
        notAhead(on(4).body(again).post(NOTICES + "/" + id + "/replace"));
    }

    private RequestSpecification on(long version) {
        return as(city.clerk).header("If-Match", "\"" + version + "\"");
    }

    private static void notAhead(Response answer) {
        answer.then()
                .statusCode(422)
                .body("code", is("LIMIT_NOT_AHEAD"))
                .body("clause.id", is("DESIGN-NOTICE-LIMIT"))
                .body("errors[0].pointer", is("/limit/due"));
    }

    /** The command's guard in a city of its own. What is drafted late sets a limit anew, so that one is set in days. */
    private Guard apart(String operation) {
        limit = operation.equals("draftNotice") ? Map.of("days", 10) : tenDaysOn();
        city = City.beside(database);
        taskOfTheYear();
        return Stream.of(guards())
                .filter(guard -> guard.operation().equals(operation))
                .findFirst()
                .orElse(null);
    }

    private void pass() {
        try (FactEvents events = new FactEvents()) {
            events.clock(LATER + "T01:00:00Z", Instant.now().toString(), 1);
            await().atMost(Duration.ofMinutes(5)).until(() -> through().equals(LATER));
        }
        // cards the cadence has drafted meanwhile are out of the way: a second one of a month wants a reason
        database.run("delete from notice where drafted_at > ?::timestamptz + interval '1 day'", START);
        for (String ahead : new String[] {
            "select count(*) from limit_clock where status = 'RUNNING' and due_on >= ?",
            "select count(*) from notice where due >= ?",
            "select count(*) from problem where greatest(due_on, plan_due_on, watch_until) >= ?"
        }) {
            assertEquals(0, database.count(ahead, LATER), ahead);
        }
    }

    /** To be done by the summer: it is overdue in December, and the unit bears it still. */
    @Override
    protected void taskOfTheYear() {
        task = city.task("1", LocalDate.of(2016, 6, 30), city.finance);
    }

    /** With a day to be done by, which passes while it is a draft as well as when it is out. */
    @Override
    protected Map<String, Object> supervision(UUID unit) {
        Map<String, Object> body = new HashMap<>(super.supervision(unit));
        body.put("limit", limit);
        return body;
    }

    private Map<String, Object> tenDaysOn() {
        return Map.of("due", today().plusDays(10).toString());
    }

    @Override
    protected LocalDate today() {
        return LocalDate.ofInstant(Instant.parse(clock("now")), BusinessClock.ZONE);
    }

    private static LocalDate through() {
        return LocalDate.parse(clock("timersThrough"));
    }

    private static String clock(String member) {
        return given().auth()
                .oauth2(Tokens.person("watcher", UUID.randomUUID()))
                .get(API + "/sandbox/clock")
                .then()
                .statusCode(200)
                .extract()
                .path(member);
    }
}
