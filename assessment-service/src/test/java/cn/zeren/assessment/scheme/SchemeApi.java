package cn.zeren.assessment.scheme;

import static io.restassured.RestAssured.given;

import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The scheme API as its users call it. Each test takes a year of its own, and so stands alone. */
final class SchemeApi {

    static final String SCHEMES = "/api/assessment/v1/schemes";
    static final String CLERK = Tokens.person("clerk", UUID.randomUUID(), Role.LG_OFFICE);
    static final String HEAD = Tokens.person("office-head", UUID.randomUUID(), Role.LG_OFFICE_HEAD);
    static final String LIAISON = Tokens.person("liaison", UUID.randomUUID(), Role.UNIT_LIAISON);

    private static final AtomicInteger YEARS = new AtomicInteger(2011);

    private SchemeApi() {}

    static int freshYear() {
        return YEARS.getAndIncrement();
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static Response draft(String token, String group, int year) {
        return as(token)
                .body("{\"assessmentGroup\":\"" + group + "\",\"year\":" + year + "}")
                .post(SCHEMES);
    }

    static String drafted(String group, int year) {
        return draft(CLERK, group, year).then().statusCode(201).extract().path("id");
    }

    static Response publish(String token, String id, long version) {
        return as(token).header("If-Match", "\"" + version + "\"").post(SCHEMES + "/" + id + "/publish");
    }

    static String published(String group, int year) {
        String id = drafted(group, year);
        publish(HEAD, id, 0).then().statusCode(200);
        return id;
    }
}
