package cn.zeren.notice.register;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RegisterResourceTest extends ServiceTest {

    @Test
    void pagesAreStableWhileRowsAreAdded() {
        List<String> drafted = new ArrayList<>();
        drafted.add(draft().toString());
        drafted.add(draft(city.clerk, reminder(city.financeHead)).toString());
        drafted.add(draft(city.clerk, reminder(city.archivesHead)).toString());

        var first = as(city.clerk).queryParam("limit", 2).get(NOTICES).then().statusCode(200);
        draft(city.clerk, reminder(city.countyHead));
        String next = first.extract().path("next");
        List<String> seen = new ArrayList<>(first.extract().<List<String>>path("items.id"));
        seen.addAll(as(city.clerk)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(NOTICES)
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .<List<String>>path("items.id"));

        java.util.Collections.reverse(drafted);
        assertEquals(drafted, seen);
    }

    @Test
    void filtersNarrowTheList() {
        UUID issued = issued();
        draft(city.clerk, reminder(city.financeHead));

        list("kind", "REMINDER_CARD").body("items", hasSize(1));
        list("status", "ISSUED").body("items.id", is(List.of(issued.toString())));
        list("unitId", city.finance).body("items", hasSize(2));
        list("unitId", city.archives).body("items", hasSize(0));
        list("officialId", city.financeHead.officialId()).body("items", hasSize(1));
        list("period", "2010-01").body("items", hasSize(0));
    }

    @Test
    void rowsSayWhatMayBeDone() {
        reviewed();

        as(city.officeHead)
                .get(NOTICES)
                .then()
                .body("items[0]._actions.find { it.verb == 'sign' }.allowed", is(true))
                .body("items[0]._actions.find { it.verb == 'void' }.refusal", is("NOTICE_STATE"));
    }

    @Test
    void aCursorOfNobodysMakingIs400() {
        as(city.clerk).queryParam("cursor", "nonsense").get(NOTICES).then().statusCode(400);
        as(city.clerk).queryParam("cursor", "bm9uc2Vuc2U").get(NOTICES).then().statusCode(400);
        as(city.clerk).queryParam("limit", 501).get(NOTICES).then().statusCode(400);
    }

    @Test
    void theUnitSeesItsOwnAndOnlyWhatWasIssued() {
        UUID issued = issued();
        draft(city.clerk, reminder(city.financeHead));

        as(city.financeLiaison).get(NOTICES).then().body("items.id", is(List.of(issued.toString())));
        as(city.archivesLiaison).get(NOTICES).then().body("items", hasSize(0));
    }

    @Test
    void aStrangerSeesNothing() {
        issued();

        as(new Person("stranger", UUID.randomUUID(), Role.COUNTY))
                .get(NOTICES)
                .then()
                .body("items", hasSize(0));
        RestAssured.given().get(NOTICES).then().statusCode(401);
    }

    private io.restassured.response.ValidatableResponse list(String name, Object value) {
        return as(city.clerk).queryParam(name, value).get(NOTICES).then().statusCode(200);
    }
}
