package cn.zeren.assignment.unit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.imports.Jingzhou;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class UnitResourceTest {

    private static final String UNITS = "/api/assignment/v1/units";
    private static final String EDUCATION = "0151f8c4-6800-7000-8001-000000000033";
    private static final String JIANLI = "0151f8c4-6800-7000-8001-000000000108";

    Database database;

    @BeforeEach
    void theCityIsKnown() {
        Jingzhou.load();
    }

    @Test
    void aUnitIsAnsweredAsItHeldOnTheDay() {
        clerk().queryParam("on", "2020-06-11")
                .get(UNITS + "/" + JIANLI)
                .then()
                .statusCode(200)
                .body("name", equalTo("监利县"), "divisionCode", equalTo("421023"), "validTo", equalTo("2020-06-12"));
        clerk().queryParam("on", "2020-06-12")
                .get(UNITS + "/" + JIANLI)
                .then()
                .body("name", equalTo("监利市"), "divisionCode", equalTo("421088"));
        clerk().queryParam("on", "2009-12-31").get(UNITS + "/" + JIANLI).then().statusCode(404);
    }

    @Test
    void aUnitIsAnsweredAsItWasKnown() {
        clerk().queryParam("asKnownAt", "2001-01-01T00:00:00Z")
                .get(UNITS + "/" + EDUCATION)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        clerk().get(UNITS + "/" + EDUCATION).then().statusCode(200).header("ETag", notNullValue());
    }

    @Test
    void pagesGoThroughAllUnitsOnceInTheOrderOfCodes() {
        List<String> codes = new ArrayList<>();
        String cursor = null;
        do {
            var request = clerk().queryParam("limit", 37);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(UNITS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            codes.addAll(page.getList("items.code"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(new TreeSet<>(codes).size(), codes.size(), "none twice");
        var stored = new TreeSet<>(database.column(
                "select u.code from unit u join scope_tree t on t.unit_id = u.id and t.ancestor_id = ?"
                        + " where recorded_to is null and valid_from <= current_date"
                        + " and (valid_to is null or valid_to > current_date)",
                Jingzhou.ROOT));
        assertEquals(stored, new TreeSet<Object>(codes));
    }

    @Test
    void filtersNarrowTheList() {
        clerk().queryParam("type", "COUNTY_LEVEL")
                .queryParam("parent", Jingzhou.ROOT)
                .get(UNITS)
                .then()
                .body("items", hasSize(8), "items.type", everyItem(equalTo("COUNTY_LEVEL")));
        clerk().queryParam("q", "教育局").get(UNITS).then().body("items.code", hasItem("JZ-JYJ"));
        clerk().queryParam("q", "教%局").get(UNITS).then().body("items", hasSize(0));
        clerk().queryParam("region", "421002").get(UNITS).then().body("items.regionCode", everyItem(equalTo("421002")));
        clerk().queryParam("limit", 501).get(UNITS).then().statusCode(400);
        clerk().queryParam("cursor", "x").get(UNITS).then().statusCode(400);
    }

    @Test
    void theTreeIsNestedToTheDepthAskedFor() {
        clerk().queryParam("depth", 1)
                .get(UNITS + "/" + Jingzhou.ROOT + "/tree")
                .then()
                .statusCode(200)
                .body("code", equalTo("JZ"), "children.code", hasItems("JZ-GOV", "JZ-JNL", "JZ-ZZB"))
                .body("children.find { it.code == 'JZ-GOV' }.children", hasSize(0));
        clerk().queryParam("depth", 2)
                .get(UNITS + "/" + Jingzhou.ROOT + "/tree")
                .then()
                .body("children.find { it.code == 'JZ-GOV' }.children.code", hasItem("JZ-JYJ"));
        clerk().queryParam("depth", 11)
                .get(UNITS + "/" + EDUCATION + "/tree")
                .then()
                .statusCode(400);
    }

    @Test
    void everybodySeesWhatHisPostShowsAndNothingElse() {
        as(15, Role.UNIT_PRINCIPAL).get(UNITS).then().body("items.code", containsInAnyOrder("JZ-JYJ"));
        as(16, Role.UNIT_LIAISON).get(UNITS).then().body("items.code", containsInAnyOrder("JZ-JYJ"));
        as(5, Role.VICE_MAYOR)
                .get(UNITS)
                .then()
                .body("items.code", hasItems("JZ-JYJ", "JZ-RSJ", "JZ-MZ"))
                .body("items.code", not(hasItem("JZ-GOV")));
        as(17, Role.COUNTY)
                .get(UNITS)
                .then()
                .body("items.code", hasItem("JZ-GA"), "items.code", not(hasItem("JZ-JYJ")));
        as(12, Role.DISCIPLINE_CHIEF).get(UNITS).then().body("items.code", hasItem("JZ"));
        as(15, Role.UNIT_PRINCIPAL).get(UNITS + "/" + JIANLI).then().statusCode(404);
        as(15, Role.UNIT_PRINCIPAL).get(UNITS + "/" + JIANLI + "/tree").then().statusCode(404);
        as(99_999, Role.UNIT_PRINCIPAL).get(UNITS).then().statusCode(200).body("items", hasSize(0));
        given().get(UNITS).then().statusCode(401);
    }

    @Test
    void aPostIsAnsweredWithItsHolderOfTheDay() {
        clerk().queryParam("unit", EDUCATION)
                .queryParam("on", "2016-03-01")
                .queryParam("rank", "HEAD")
                .get("/api/assignment/v1/posts")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("JZ-JYJ-1"))
                .body("items[0].holders.name", hasItem("市教育局局长甲"));
        as(17, Role.COUNTY)
                .queryParam("unit", EDUCATION)
                .get("/api/assignment/v1/posts")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void officialsAreListedWithinSightAndEverybodySeesHimself() {
        clerk().queryParam("unit", EDUCATION)
                .get("/api/assignment/v1/officials")
                .then()
                .body("items.code", hasItems("P-PRINCIPAL", "P-LIAISON"));
        String himself = "/api/assignment/v1/officials/0151f8c4-6800-7000-8003-000000000005";
        as(5, Role.VICE_MAYOR).get(himself).then().statusCode(200).body("code", equalTo("P-VICE-PARTY"));
        as(17, Role.COUNTY).get(himself).then().statusCode(404);
    }

    @Test
    void tasksOfAYearAreListedInTheOrderOfTheirNumbersForThoseWhoTakePart() {
        var numbers = clerk().queryParam("year", 2016)
                .get("/api/assignment/v1/tasks")
                .then()
                .statusCode(200)
                .body("items", hasSize(20))
                .extract()
                .jsonPath()
                .getList("items.no", String.class);
        assertEquals(List.of("1", "2", "3"), numbers.subList(0, 3));
        assertEquals("10", numbers.get(9));
        String first = "/api/assignment/v1/tasks/0151f8c4-6800-7000-8008-000000000001?on=2016-01-01";
        as(19, Role.ORG_DEPARTMENT).get(first).then().statusCode(200);
        as(17, Role.COUNTY).get(first).then().statusCode(404);
        clerk().get("/api/assignment/v1/tasks").then().statusCode(400);
    }

    private static RequestSpecification clerk() {
        return as(7, Role.LG_OFFICE);
    }

    private static RequestSpecification as(int official, Role... roles) {
        return given().auth().oauth2(Jingzhou.person(official, roles));
    }
}
