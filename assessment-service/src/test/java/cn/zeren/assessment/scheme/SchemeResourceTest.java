package cn.zeren.assessment.scheme;

import static cn.zeren.assessment.scheme.SchemeApi.CLERK;
import static cn.zeren.assessment.scheme.SchemeApi.HEAD;
import static cn.zeren.assessment.scheme.SchemeApi.LIAISON;
import static cn.zeren.assessment.scheme.SchemeApi.SCHEMES;
import static cn.zeren.assessment.scheme.SchemeApi.as;
import static cn.zeren.assessment.scheme.SchemeApi.draft;
import static cn.zeren.assessment.scheme.SchemeApi.drafted;
import static cn.zeren.assessment.scheme.SchemeApi.freshYear;
import static cn.zeren.assessment.scheme.SchemeApi.publish;
import static cn.zeren.assessment.scheme.SchemeApi.published;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SchemeResourceTest {

    Database database;

    @Test
    void aDraftFromTheProposalHasAHundredPointsSevenItemsAndNineteenIndicators() {
        draft(CLERK, "COUNTY", freshYear())
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString(SCHEMES))
                .body("status", equalTo("DRAFT"))
                .body("edition", equalTo(1))
                .body("hash", nullValue())
                .body("content.items", hasSize(7))
                .body("content.items.indicators.flatten()", hasSize(19))
                .body(
                        "content.items.collect { new BigDecimal(it.points) }.sum()",
                        equalTo(new java.math.BigDecimal("100.00")))
                .body("content.title", containsString("建议稿"))
                .body("_actions.find { it.verb == 'revise' }.allowed", equalTo(true))
                .body("_actions.find { it.verb == 'publish' }.refusal", equalTo("FORBIDDEN"));
    }

    @Test
    void thePublishedHashCanBeComputedAgainFromWhatTheApiShows() throws Exception {
        String id = published("CITY_DIRECT", freshYear());
        Map<String, Object> shown = as(LIAISON)
                .get(SCHEMES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("PUBLISHED"))
                .extract()
                .as(Map.class);
        Map<String, Object> sealed = new LinkedHashMap<>();
        for (String part : List.of("assessmentGroup", "year", "edition", "content")) {
            sealed.put(part, shown.get(part));
        }
        byte[] text = CanonicalJson.write(sealed).getBytes(StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
        assertEquals(HexFormat.of().formatHex(digest), shown.get("hash"));
    }

    @Test
    void anEditOfAPublishedSchemeIsANewEditionThatTakesItsPlace() {
        int year = freshYear();
        String first = published("COUNTY", year);
        String revision = revision(first, "县市区方案(二版)");
        as(CLERK)
                .header("If-Match", "\"1\"")
                .body(revision)
                .put(SCHEMES + "/" + first)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("SCHEME_STATUS"))
                .body("title", equalTo("方案当前为“已发布”,不能“修改”;已发布的方案须另起新版"))
                .body("clause.id", equalTo("DESIGN-SCHEME-FREEZE"));
        String second = as(CLERK)
                .body("{\"assessmentGroup\":\"COUNTY\",\"year\":" + year + ",\"basedOn\":\"" + first + "\"}")
                .post(SCHEMES)
                .then()
                .statusCode(201)
                .body("edition", equalTo(2))
                .body("basedOn", equalTo(first))
                .extract()
                .path("id");
        as(CLERK)
                .header("If-Match", "\"0\"")
                .body(revision)
                .put(SCHEMES + "/" + second)
                .then()
                .statusCode(200);
        publish(HEAD, second, 1).then().statusCode(200).body("edition", equalTo(2));
        as(LIAISON)
                .get(SCHEMES + "/" + first)
                .then()
                .body("status", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(second))
                .body("hash", notNullValue());
        as(LIAISON)
                .get(SCHEMES + "?group=COUNTY&year=" + year)
                .then()
                .body("items.edition", contains(2, 1))
                .body("items.status", contains("PUBLISHED", "SUPERSEDED"));
    }

    @Test
    void aSchemeOutOfBalanceIsKeptAsADraftButNotPublished() {
        String id = drafted("COUNTY", freshYear());
        String unbalanced = content(id).replaceFirst("\"points\":\"16.00\"", "\"points\":\"15.99\"");
        as(HEAD).header("If-Match", "\"0\"")
                .body("{\"content\":" + unbalanced + "}")
                .put(SCHEMES + "/" + id)
                .then()
                .statusCode(200)
                .body("_actions.find { it.verb == 'publish' }.refusal", equalTo("SCHEME_UNBALANCED"));
        publish(HEAD, id, 1)
                .then()
                .statusCode(422)
                .body("code", equalTo("SCHEME_UNBALANCED"))
                .body("clause.id", equalTo("JZ-3.1"))
                .body("errors[0].pointer", equalTo("/content/items/0/points"))
                .body("errors[0].params.found", equalTo("15.99"));
    }

    @Test
    void anIndicatorFedByLogInsIsRefusedWithItsClauseInBothLanguages() {
        String id = drafted("COUNTY", freshYear());
        String traced = content(id).replaceFirst("\"INSPECTION_FINDING\"", "\"LOGIN_COUNT\"");
        as(CLERK)
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "en")
                .body("{\"content\":" + traced + "}")
                .put(SCHEMES + "/" + id)
                .then()
                .statusCode(422)
                .body("code", equalTo("INPUT_NOT_OUTCOME"))
                .body("title", containsString("never by uploads"))
                .body("clause.id", equalTo("JF2024-5"))
                .body("errors[0].pointer", equalTo("/content/items/0/indicators/0/inputs/0"));
    }

    @Test
    void everyWeightIsExplained() {
        String id = published("COUNTY", freshYear());
        as(LIAISON)
                .get(SCHEMES + "/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body("steps", hasSize(19 + 7 + 2))
                .body("steps.find { it.in.indicator == '7.1' }.clause", equalTo("JZ-3.1"))
                .body("steps.find { it.in.indicator == '7.1' }.out.points", equalTo("10.00"))
                .body("steps[-1].out.sha256", notNullValue());
    }

    @Test
    void draftsAreNotThereForThoseWhoDoNotWriteThem() {
        int year = freshYear();
        String id = drafted("COUNTY", year);
        as(LIAISON).get(SCHEMES + "/" + id).then().statusCode(404);
        as(LIAISON).get(SCHEMES + "/" + id + "/explanation").then().statusCode(404);
        as(LIAISON).get(SCHEMES + "?year=" + year).then().body("items", hasSize(0));
        as(CLERK).get(SCHEMES + "?year=" + year).then().body("items.id", contains(id));
    }

    @Test
    void theListIsPagedLatestFirstAndStaysStableWhileRowsAreAdded() {
        int year = freshYear();
        String first = published("COUNTY", year);
        String second = published("CITY_DIRECT", year);
        String page = SCHEMES + "?limit=1&year=" + year;
        var one = as(LIAISON)
                .get(page)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract();
        drafted("COUNTY", year);
        as(LIAISON)
                .get(page + "&cursor=" + one.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("items.id", not(hasItem(one.<String>path("items[0].id"))))
                .body("next", nullValue());
        as(LIAISON)
                .get(SCHEMES + "?year=" + year)
                .then()
                .body("items.id", hasItem(first))
                .body("items.id", hasItem(second));
        as(LIAISON).get(page + "&cursor=abc").then().statusCode(400).body("code", equalTo("CURSOR_MALFORMED"));
        String foreign = cn.zeren.platform.http.Cursor.of("x", "y", "z");
        as(LIAISON).get(page + "&cursor=" + foreign).then().statusCode(400);
    }

    @Test
    void verbsAreForTheirRoles() {
        int year = freshYear();
        draft(LIAISON, "COUNTY", year).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        String id = drafted("COUNTY", year);
        as(LIAISON)
                .header("If-Match", "\"0\"")
                .body(revision(id, "改"))
                .put(SCHEMES + "/" + id)
                .then()
                .statusCode(403);
        publish(CLERK, id, 0).then().statusCode(403);
        given().get(SCHEMES).then().statusCode(401).contentType("application/problem+json");
        as(Tokens.forged("office-head", cn.zeren.platform.kernel.Role.LG_OFFICE_HEAD))
                .get(SCHEMES)
                .then()
                .statusCode(401);
    }

    @Test
    void commandsNeedTheVersionThatWasSeen() {
        String id = drafted("COUNTY", freshYear());
        as(HEAD).post(SCHEMES + "/" + id + "/publish").then().statusCode(428);
        publish(HEAD, id, 7).then().statusCode(412).body("params.currentVersion", equalTo(0));
        publish(HEAD, UUID.randomUUID().toString(), 0).then().statusCode(404);
    }

    @Test
    void theVersionOfALineInTheListIsEnoughToActOnIt() {
        int year = freshYear();
        String id = drafted("COUNTY", year);
        int version = as(HEAD).get(SCHEMES + "?year=" + year)
                .then()
                .body("items.id", contains(id))
                .extract()
                .path("items[0].version");
        publish(HEAD, id, version)
                .then()
                .statusCode(200)
                .body("version", equalTo(version + 1))
                .header("ETag", equalTo("\"" + (version + 1) + "\""));
    }

    @Test
    void oneDraftAtATimeForAGroupAndYear() {
        int year = freshYear();
        String id = drafted("COUNTY", year);
        draft(HEAD, "COUNTY", year)
                .then()
                .statusCode(409)
                .body("code", equalTo("DRAFT_EXISTS"))
                .body("params.draftId", equalTo(id));
        drafted("CITY_DIRECT", year);
    }

    @Test
    void aBodyThatIsNoSchemeIsRefusedByFieldAndNeverByAStack() {
        as(CLERK)
                .body("{\"year\":2016}")
                .post(SCHEMES)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/assessmentGroup"));
        as(CLERK)
                .body("{\"assessmentGroup\":\"COUNTY\",\"year\":2016,\"basedOn\":\"" + UUID.randomUUID() + "\"}")
                .post(SCHEMES)
                .then()
                .statusCode(422)
                .body("code", equalTo("BASE_NOT_FOUND"));
        as(CLERK)
                .body("{\"assessmentGroup\":\"TOWN\",\"year\":2016}")
                .post(SCHEMES)
                .then()
                .statusCode(400);
    }

    @Test
    void aRetryWithTheSameKeyGetsTheFirstAnswer() {
        int year = freshYear();
        String body = "{\"assessmentGroup\":\"COUNTY\",\"year\":" + year + "}";
        String key = UUID.randomUUID().toString();
        String first = as(CLERK)
                .header("Idempotency-Key", key)
                .body(body)
                .post(SCHEMES)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String again = as(CLERK)
                .header("Idempotency-Key", key)
                .body(body)
                .post(SCHEMES)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertEquals(first, again);
        assertEquals(1, database.count("select count(*) from scheme where assessment_year = ?", year));
    }

    @Test
    void notEvenTheDatabaseRewritesAPublishedEdition() {
        String id = published("COUNTY", freshYear());
        assertThrows(
                IllegalStateException.class,
                () -> database.run("update scheme set content = content || ' ' where id = ?", UUID.fromString(id)));
    }

    private static String content(String id) {
        Map<String, Object> scheme = as(CLERK)
                .get(SCHEMES + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .as(Map.class);
        try {
            return new ObjectMapper().writeValueAsString(scheme.get("content"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String revision(String id, String title) {
        return "{\"content\":" + content(id).replaceFirst("\"title\":\"[^\"]*\"", "\"title\":\"" + title + "\"") + "}";
    }
}
