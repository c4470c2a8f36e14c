package cn.zeren.assessment.sandbox;

import static io.restassured.RestAssured.given;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NoSandboxTest {

    @Test
    void outsideASandboxThereIsNoClock() {
        given().auth()
                .oauth2(Tokens.person("clerk", UUID.randomUUID()))
                .get("/api/assessment/v1/sandbox/clock")
                .then()
                .statusCode(404);
    }
}
