package cn.zeren.notice.policybook;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PolicyResourceTest extends ServiceTest {

    private static final String HANDLING = API + "/policies/handling";

    @Test
    void theFirstEditionComesWithTheCode() {
        as(city.clerk)
                .get(HANDLING)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("items.number", is(List.of(1)))
                .body("items[0].content.signers.SUPERVISION_CARD", hasItem("LG_OFFICE_HEAD"));
        as(city.clerk).get(API + "/policies").then().statusCode(200).body("items.name", hasItem("handling"));
    }

    @Test
    void everyPolicyRestsOnARegisteredClauseAndIsNamedOnce() {
        PolicyBook.ALL.forEach(name -> assertTrue(Clauses.all().containsKey(name.clause()), name.name()));
        assertEquals(
                PolicyBook.ALL.size(),
                PolicyBook.ALL.stream().map(name -> name.name()).distinct().count());
    }

    @Test
    void anEditionIsAddedAndTheOldOneStays() {
        set(city.officeHead, 1, handling())
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("validFrom", is("2017-01-01"))
                .body("clause", is("DESIGN-APPROVERS"));

        as(city.clerk).get(HANDLING).then().body("items.number", hasItems(1, 2));
        assertEquals(
                "cn.zeren.notice.policy.set.v1",
                database.value("select type from journal where purpose = 'policy.set'"));
    }

    @Test
    void whoHasNotSeenTheLastEditionSetsNone() {
        set(city.officeHead, 1, handling()).statusCode(200);

        set(city.officeHead, 1, handling()).statusCode(412).body("params.currentVersion", is(2));
        set(city.officeHead, 99_999_999_999L, handling()).statusCode(412).body("params.currentVersion", is(2));
        as(city.officeHead).body(handling()).put(HANDLING).then().statusCode(428);
    }

    @Test
    void whatCannotHoldIsRefusedAndPointedTo() {
        set(
                        city.officeHead,
                        1,
                        with(
                                "content",
                                Map.of(
                                        "signers",
                                        Map.of("REMINDER_CARD", List.of("PUBLIC")),
                                        "extensionTimes",
                                        1,
                                        "extensionDays",
                                        30)))
                .statusCode(422)
                .body("code", is("POLICY_INVALID"))
                .body("errors.pointer", hasItem("/content/signers/REMINDER_CARD"));
        set(city.officeHead, 1, with("clause", "XX-1")).statusCode(422).body("errors[0].code", is("CLAUSE_UNKNOWN"));
        assertEquals(0, database.count("select count(*) from policy_edition where name = 'handling'"));
    }

    @Test
    void aPolicyNobodyDeclaredIsNotThere() {
        as(city.officeHead).get(API + "/policies/colours").then().statusCode(404);
        as(city.officeHead)
                .header("If-Match", "\"1\"")
                .body(handling())
                .put(API + "/policies/colours")
                .then()
                .statusCode(404);
    }

    @Test
    void nobodyElseSetsIt() {
        set(city.clerk, 1, handling()).statusCode(403);
        set(city.financeHead, 1, handling()).statusCode(403);
    }

    private static Map<String, Object> with(String member, Object value) {
        Map<String, Object> body = new HashMap<>(handling());
        body.put(member, value);
        return body;
    }

    private static ValidatableResponse set(Person person, long seen, Map<String, Object> body) {
        return as(person)
                .header("If-Match", "\"" + seen + "\"")
                .body(body)
                .put(HANDLING)
                .then();
    }
}
