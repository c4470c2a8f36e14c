package cn.zeren.assignment.responsibility;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each read of who answers for whom takes the day it held and the instant it was known, and means both. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class BitemporalReadsTest {

    private static final Set<String> TAGS = Set.of("liability", "responsibilities", "maps", "units");

    /** The ledger is the history itself: all days of it. */
    private static final Set<String> ALL_DAYS = Set.of("exportLedger");

    Database database;

    private Office office;
    private String plan;
    private Instant before;

    @BeforeEach
    void aPlanInForceThatThenLostARow() {
        office = new Office(database);
        plan = office.draft();
        before = instant("select derived_at from plan where id = ?", UUID.fromString(plan))
                .minusMillis(1);
        office.command(office.head, plan, "confirm").statusCode(200);
        office.command(office.head, plan, "activate").statusCode(200);
    }

    @Test
    void eachOfThemTakesBoth() throws Exception {
        JsonNode api = new ObjectMapper()
                .readTree(Path.of("src/test/resources/openapi.json").toFile());
        List<String> without = new ArrayList<>();
        int reads = 0;
        for (JsonNode path : api.get("paths")) {
            JsonNode get = path.path("get");
            String name = get.path("operationId").asText();
            if (name.equals("listPlanAssignments")
                    || texts(get.path("tags")).stream().anyMatch(TAGS::contains)) {
                reads++;
                if (!takes(get, "asKnownAt") || !takes(get, "on") && !ALL_DAYS.contains(name)) {
                    without.add(name);
                }
            }
        }
        assertEquals(List.of(), without);
        assertTrue(reads >= 18, reads + " reads");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static boolean takes(JsonNode get, String parameter) {
        return get.path("parameters").findValuesAsText("name").contains(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "/liability?unitId={教育局}&, links",
        "/officials/{戊}/assignments?, assignments",
        "/officials/{戊}/responsibilities?, assignments",
        "/officials/{戊}/map?, edges",
        "/units/{教育局}/overview?, answeredBy.links",
        "/plans/{plan}/tree?, tiers",
        "/plans/{plan}/map?, edges",
        "/plans/{plan}/assignments?, items"
    })
    void outOfItsDaysOrBeforeItWasKnownNobodyAnswers(String path, String rows) {
        String asked = resolved(path);
        read(asked + "on=2016-05-01").body(rows, not(empty()));
        read(asked + "on=2017-05-01").body(rows, empty());
        read(asked + "on=2016-05-01&asKnownAt=" + before).body(rows, empty());
        read(asked + "on=2016-05-01&asKnownAt=" + Instant.now().plusSeconds(60)).body(rows, not(empty()));
    }

    @Test
    void whatWasRecordedSinceDoesNotChangeAnAnswerForAnEarlierInstant() {
        Instant known = now();
        String held = read("/plans/" + plan + "/assignments?on=2016-05-01&asKnownAt=" + known)
                .extract()
                .asString();
        int rows =
                read("/plans/" + plan + "/assignments?on=2016-05-01").extract().path("items.size()");
        database.run(
                "update assignment set recorded_to = now() where plan_id = ? and target_unit_id = ? and recorded_to is null",
                UUID.fromString(plan),
                office.city.of("教育局"));
        read("/plans/" + plan + "/assignments?on=2016-05-01").body("items", hasSize(rows - 1));
        assertEquals(
                held,
                read("/plans/" + plan + "/assignments?on=2016-05-01&asKnownAt=" + known)
                        .extract()
                        .asString());
        read("/liability?unitId=" + office.city.of("教育局") + "&on=2016-05-01&asKnownAt=" + known)
                .body("links[0].assignment.target.unitName", equalTo("教育局"));
    }

    /** By the database's clock, which recorded the rows. */
    private Instant now() {
        return instant("select now()");
    }

    private Instant instant(String sql, Object... params) {
        return ((Timestamp) database.value(sql, params)).toInstant();
    }

    private String resolved(String path) {
        String asked = path.replace("{plan}", plan);
        int open = asked.indexOf('{');
        if (open < 0) {
            return asked;
        }
        int close = asked.indexOf('}');
        return asked.substring(0, open) + office.city.of(asked.substring(open + 1, close)) + asked.substring(close + 1);
    }

    private ValidatableResponse read(String path) {
        return Office.get(office.head, path).statusCode(200);
    }
}
