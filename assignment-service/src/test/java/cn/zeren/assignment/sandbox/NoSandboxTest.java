package cn.zeren.assignment.sandbox;

import static io.restassured.RestAssured.given;

import cn.zeren.assignment.imports.Jingzhou;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NoSandboxTest {

    @Test
    void outsideASandboxThereIsNoClockToMove() {
        String clock = "/api/assignment/v1/sandbox/clock";
        given().auth()
                .oauth2(Jingzhou.personnel())
                .contentType("application/json")
                .body(Map.of("now", "2030-01-01T09:00:00+08:00"))
                .put(clock)
                .then()
                .statusCode(404);
        given().auth().oauth2(Jingzhou.personnel()).get(clock).then().statusCode(404);
    }
}
