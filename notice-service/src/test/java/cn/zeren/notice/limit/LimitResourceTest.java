package cn.zeren.notice.limit;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LimitResourceTest extends ServiceTest {

    private static final String LIMITS = API + "/limits";
    private static final LocalDate MONDAY = LocalDate.of(2016, 3, 7);

    /** Here days are of 2016, or where the release's calendar ends. */
    @BeforeEach
    void noYearIsPublishedBeyondThoseOfTheRelease() {
        database.run("delete from policy_edition");
    }

    @Test
    void theListBeginsWithWhatIsDueFirstAndEndsWithWhatTheCalendarDoesNotReach() {
        UUID later = limit(city.finance, LocalDate.of(2016, 5, 6));
        UUID unknown = limit(city.finance, null);
        UUID first = limit(city.archives, LocalDate.of(2016, 3, 14));

        assertEquals(List.of(first, later, unknown), ids(city.officeHead, "?limit=500"));
        String next =
                as(city.officeHead).get(LIMITS + "?limit=2").then().extract().path("next");
        assertEquals(List.of(unknown), ids(city.officeHead, "?limit=2&cursor=" + next));
        String last =
                as(city.officeHead).get(LIMITS + "?limit=3").then().extract().path("next");
        assertEquals(null, last);
    }

    @Test
    void theListIsNarrowed() {
        UUID early = limit(city.finance, LocalDate.of(2016, 3, 14));
        UUID unknown = limit(city.archives, null);
        database.run("update limit_clock set level = 2 where id = ?", early);

        assertEquals(List.of(early), ids(city.officeHead, "?level=2"));
        assertEquals(List.of(early), ids(city.officeHead, "?dueBefore=2016-03-15"));
        assertEquals(List.of(), ids(city.officeHead, "?dueBefore=2016-03-14"));
        assertEquals(List.of(unknown), ids(city.officeHead, "?pending=true"));
        assertEquals(List.of(unknown), ids(city.officeHead, "?unitId=" + city.archives));
        assertEquals(List.of(), ids(city.officeHead, "?kind=PLAN"));
        assertEquals(List.of(), ids(city.officeHead, "?status=MET"));
    }

    @Test
    void theLimitsOfAnotherUnitAreNotThere() {
        UUID finance = limit(city.finance, LocalDate.of(2016, 3, 14));

        assertEquals(List.of(finance), ids(city.financeLiaison, ""));
        assertEquals(List.of(), ids(city.archivesLiaison, ""));
        as(city.archivesLiaison).get(LIMITS + "/" + finance).then().statusCode(404);
        as(city.archivesLiaison)
                .get(LIMITS + "/" + finance + "/explanation")
                .then()
                .statusCode(404);
    }

    @Test
    void aLimitIsSuspendedForAReasonThatIsSaidAndStaysOutOfTheTopic() {
        UUID id = limit(city.finance, LocalDate.of(2016, 3, 14));

        suspend(city.officeHead, id, 1)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", is("SUSPENDED"))
                .body("_actions.find { it.verb == 'resume' }.allowed", is(true))
                .body("_actions.find { it.verb == 'suspend' }.refusal", is("LIMIT_STATE"));
        as(city.financeLiaison)
                .get(LIMITS + "/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body("steps.in.reason", hasItem("等待上级批复"));
        assertEquals(
                1, database.count("select count(*) from journal where type = 'cn.zeren.notice.limit.suspended.v1'"));
        assertEquals(0, database.count("select count(*) from journal where payload like '%批复%'"));
    }

    @Test
    void aLimitIsSuspendedByTheHeadOfTheOfficeWhoHasSeenItAsItIs() {
        UUID id = limit(city.finance, LocalDate.of(2016, 3, 14));

        suspend(city.clerk, id, 1).statusCode(403);
        suspend(city.officeHead, id, 7).statusCode(412).body("params.currentVersion", is(1));
        suspend(city.officeHead, UUID.randomUUID(), 1).statusCode(404);
        as(city.officeHead)
                .header("If-Match", "\"1\"")
                .post(LIMITS + "/" + id + "/resume")
                .then()
                .statusCode(409)
                .body("code", is("LIMIT_STATE"))
                .body("params.status", is("RUNNING"));
    }

    @Test
    void theCalendarOfANewYearCountsWhatItDidNotReachAndMovesWhatItTouches() {
        UUID unknown = city.limit(city.finance, LocalDate.of(2026, 12, 28), 5, null);
        UUID touched = city.limit(city.finance, LocalDate.of(2026, 12, 28), 3, LocalDate.of(2026, 12, 31));
        UUID untouched = city.limit(city.finance, MONDAY, 5, LocalDate.of(2016, 3, 14));

        calendar(1, List.of(day("2026-12-31"), day("2027-01-01"), day("2027-01-02")))
                .statusCode(200);

        assertEquals("2027-01-06", due(unknown));
        assertEquals("2027-01-04", due(touched));
        assertEquals("2016-03-14", due(untouched));
        as(city.officeHead)
                .get(LIMITS + "/" + touched + "/explanation")
                .then()
                .body("steps[0].policy", is("calendar/2"))
                .body("steps[0].in.was", is("2026-12-31"))
                .body("steps[0].in.notices", is("国办发明电〔2025〕7号 国办发明电〔2026〕9号"));
        assertEquals(
                2,
                database.count("select count(*) from journal where type = 'cn.zeren.notice.limit.reprojected.v1'"
                        + " and explanation like '%calendar/2%' and purpose = 'policy.set'"));
    }

    @Test
    void whatTheCalendarDoesNotReachIsToBeSeen() {
        UUID unknown = city.limit(city.finance, LocalDate.of(2026, 12, 28), 5, null);

        as(city.officeHead)
                .get(LIMITS + "?pending=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", is(unknown.toString()))
                .body("items[0].dueOn", nullValue())
                .body("items[0].status", is("RUNNING"));
    }

    @Test
    void aCalendarThatLeavesAYearOutIsRefusedAndPointedTo() {
        calendar(1, List.of(day("2028-01-01")))
                .statusCode(422)
                .body("errors.pointer", hasItem("/content/days/0/date"))
                .body("errors.code", hasItem("CALENDAR_YEAR_LEFT_OUT"));
        assertEquals(0, database.count("select count(*) from policy_edition"));
    }

    private UUID limit(UUID unit, LocalDate due) {
        return city.limit(unit, MONDAY, 5, due);
    }

    private static List<UUID> ids(Person person, String query) {
        List<String> ids =
                as(person).get(LIMITS + query).then().statusCode(200).extract().path("items.id");
        return ids.stream().map(UUID::fromString).toList();
    }

    private static ValidatableResponse suspend(Person person, UUID id, long version) {
        return as(person)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "等待上级批复"))
                .post(LIMITS + "/" + id + "/suspend")
                .then();
    }

    private ValidatableResponse calendar(long seen, List<Map<String, Object>> days) {
        return as(city.officeHead)
                .header("If-Match", "\"" + seen + "\"")
                .body(Map.of("validFrom", "2016-01-01", "content", Map.of("days", days)))
                .put(API + "/policies/calendar")
                .then();
    }

    private static Map<String, Object> day(String date) {
        return Map.of("date", date, "working", false, "name", "元旦", "notice", "国办发明电〔2026〕9号");
    }

    private String due(UUID id) {
        return String.valueOf(database.value("select due_on from limit_clock where id = ?", id));
    }
}
