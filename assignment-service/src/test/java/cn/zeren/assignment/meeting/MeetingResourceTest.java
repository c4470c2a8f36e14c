package cn.zeren.assignment.meeting;

import static cn.zeren.assignment.testing.City.command;
import static cn.zeren.assignment.testing.City.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import cn.zeren.assignment.testing.City;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joint meetings over HTTP. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class MeetingResourceTest {

    Database database;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(database);
    }

    @Test
    void postsAreAskedAndTheMinutesNameWhoHeldThemThatDay() {
        city.office.succeed("副市长一", "市政府");
        String meeting = convened("副市长一", "教育局长");
        Office.get(city.clerk, meeting).body("attendees.name", contains(nullValue(), nullValue()));
        command(city.clerk, meeting, "hold", held("2016-05-20"))
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("attendees.name", contains("戊"))
                .body("attendees.present", contains(true))
                .body("resolutions.text", contains("向分管副市长提出建议"));
        // mended before the minutes stand: on a later day another held the post
        command(city.clerk, meeting, "hold", held("2016-08-20")).statusCode(200).body("attendees.name", contains("子"));
        command(city.head, meeting, "confirm", null).statusCode(200).body("status", equalTo("CONFIRMED"));
        command(city.clerk, meeting, "hold", held("2016-08-20"))
                .statusCode(409)
                .body("code", equalTo("MEETING_STATUS"));
    }

    @Test
    void aPostIsAskedOnceAndAResolutionAsksAPost() {
        UUID post = city.of("副市长一");
        post(city.clerk, "/meetings", body(List.of(post, city.of("教育局长"), post)))
                .statusCode(422)
                .body("code", equalTo("POST_TWICE"))
                .body("errors.pointer", contains("/attendees/2"));
        Map<String, Object> held = new HashMap<>(held("2016-05-20"));
        held.put(
                "resolutions",
                List.of(Map.of("text", "督促", "postId", post), Map.of("text", "督促", "postId", UUID.randomUUID())));
        command(city.clerk, convened("副市长一"), "hold", held)
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_POST"))
                .body("errors.pointer", contains("/resolutions/1"));
    }

    @Test
    void whoAttendedReadsTheMinutesWhereverHeIs() {
        String attended = city.leader("戊", Role.VICE_MAYOR);
        String stayedAway = city.leader("庚", Role.UNIT_PRINCIPAL);
        String stranger = city.leader("乙", Role.STANDING_COMMITTEE);
        String meeting = convened("副市长一", "教育局长");
        Office.get(attended, meeting).statusCode(200).body("agenda", contains("通报苗头性问题"));
        Office.get(stayedAway, meeting).statusCode(200);
        Office.get(stranger, meeting).statusCode(404);
        Map<String, Object> held = new HashMap<>(held("2016-05-20"));
        held.put(
                "attendees",
                List.of(
                        Map.of("postId", city.of("副市长一"), "present", true),
                        Map.of("postId", city.of("教育局长"), "present", false)));
        command(city.clerk, meeting, "hold", held).statusCode(200);
        Office.get(attended, meeting)
                .body("resolutions.text", contains("向分管副市长提出建议"))
                .body("_actions.findAll { it.allowed }.verb", empty());
        Office.get(attended, "/meetings").body("items.id", contains(meeting.substring("/meetings/".length())));
        Office.get(stayedAway, meeting).statusCode(200);
        Office.get(stranger, "/meetings").body("items", empty());
        // what he attended stays his to read after he has left the post
        database.run("update tenure set valid_to = date '2016-01-01' where post_id = ?", city.of("副市长一"));
        Office.get(attended, meeting).statusCode(200);
        command(attended, meeting, "hold", held("2016-05-20")).statusCode(403);
    }

    @Test
    void whoAttendedAnotherOfficesMeetingDoesNothingWithItWhateverOfficeHeHolds() {
        String attended = city.leader("戊", Role.LG_OFFICE_HEAD);
        String meeting = convened("副市长一");
        Office.get(attended, meeting).statusCode(200).body("_actions.findAll { it.allowed }.verb", empty());
        command(attended, meeting, "hold", held("2016-05-20")).statusCode(403);
        command(attended, meeting, "cancel", Map.of("reason", "改期")).statusCode(403);
        command(city.clerk, meeting, "hold", held("2016-05-20")).statusCode(200);
        command(attended, meeting, "confirm", null).statusCode(403);
        command(city.head, meeting, "confirm", null).statusCode(200);
    }

    @Test
    void nobodyCameForAPostThatWasVacantThatDay() {
        String meeting = convened("副市长一");
        database.run("update tenure set valid_to = date '2016-01-01' where post_id = ?", city.of("副市长一"));
        command(city.clerk, meeting, "hold", held("2016-05-20"))
                .statusCode(422)
                .body("code", equalTo("ATTENDEE_NOBODY"))
                .body("errors.pointer", contains("/attendees/0"));
    }

    @Test
    void aPostThatAResolutionAsksReadsItAndWhoHadLeftThePostBeforeDoesNot() {
        city.office.succeed("教育局长", "教育局");
        UUID successor = (UUID) database.value(
                "select official_id from tenure where post_id = ? and valid_to is null", city.of("教育局长"));
        Map<String, Object> held = new HashMap<>(held("2016-08-20"));
        held.put("resolutions", List.of(Map.of("text", "督促整改", "postId", city.of("教育局长"))));
        String meeting = convened("副市长一");
        command(city.clerk, meeting, "hold", held).statusCode(200);
        Office.get(Tokens.person("子", successor, Role.UNIT_PRINCIPAL), meeting).statusCode(200);
        Office.get(city.leader("庚", Role.UNIT_PRINCIPAL), meeting).statusCode(404);
    }

    @Test
    void whoWroteTheMinutesDoesNotConfirmThem() {
        String meeting = convened("副市长一");
        command(city.head, meeting, "confirm", null).statusCode(409);
        command(city.head, meeting, "hold", held("2016-05-20")).statusCode(200);
        command(city.head, meeting, "confirm", null).statusCode(422).body("code", equalTo("RECORDER_CONFIRMS"));
        command(city.clerk, meeting, "confirm", null).statusCode(403);
    }

    @Test
    void calledOffForAReason() {
        String meeting = convened("副市长一");
        command(city.clerk, meeting, "cancel", Map.of("reason", "")).statusCode(400);
        command(city.clerk, meeting, "cancel", Map.of("reason", "改期")).statusCode(200);
        command(city.clerk, meeting, "hold", held("2016-05-20")).statusCode(409);
    }

    @Test
    void staleMissingAndMalformedAreToldApart() {
        String meeting = convened("副市长一");
        command(city.clerk, meeting, "cancel", Map.of("reason", "改期"), "\"7\"").statusCode(412);
        Office.as(city.clerk)
                .body(held("2016-05-20"))
                .post(Office.API + meeting + "/hold")
                .then()
                .statusCode(428);
        command(city.clerk, meeting, "hold", held("2999-01-01"))
                .statusCode(422)
                .body("code", equalTo("MEETING_NOT_YET"));
        command(city.clerk, meeting, "hold", Map.of("heldOn", "2016-05-20", "resolutions", List.of()))
                .statusCode(400)
                .body("errors.pointer", hasItem("/attendees"));
        post(city.clerk, "/meetings", body(List.of(UUID.randomUUID())))
                .statusCode(422)
                .body("errors.pointer", contains("/attendees/0"));
        Office.get(city.sees("stranger", "组织部", Role.LG_OFFICE), meeting).statusCode(404);
        Office.get(city.clerk, "/meetings?status=CONVENED&unitId=" + city.of("市委"))
                .body("items.size()", is(1));
    }

    private String convened(String... posts) {
        List<UUID> asked = List.of(posts).stream().map(city::of).toList();
        return "/meetings/"
                + post(city.clerk, "/meetings", body(asked))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private Map<String, Object> body(List<UUID> posts) {
        return Map.of(
                "unitId",
                city.of("市委"),
                "title",
                "联席会议",
                "plannedFor",
                "2016-05-20",
                "agenda",
                List.of("通报苗头性问题"),
                "attendees",
                posts);
    }

    private Map<String, Object> held(String day) {
        return Map.of(
                "heldOn",
                day,
                "attendees",
                List.of(Map.of("postId", city.of("副市长一"), "present", true)),
                "resolutions",
                List.of(Map.of("text", "向分管副市长提出建议", "dueOn", "2016-09-30")));
    }
}
