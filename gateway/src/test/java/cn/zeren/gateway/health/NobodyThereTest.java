package cn.zeren.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import cn.zeren.gateway.support.Suite;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The door alone in the world: no service, no identity service. */
@QuarkusTest
@TestProfile(NobodyThereTest.Alone.class)
class NobodyThereTest {

    public static final class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String nowhere = "http://localhost:" + Suite.closedPort();
            return Map.of(
                    "quarkus.oidc.auth-server-url", nowhere + "/realms/zeren",
                    "zeren.gateway.upstreams.assignment", nowhere,
                    "zeren.gateway.upstreams.notice", nowhere,
                    "zeren.gateway.upstreams.assessment", nowhere,
                    "zeren.gateway.upstreams.accountability", nowhere);
        }
    }

    @Test
    void itLivesButIsNotReady() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body("checks.find { it.name == 'upstreams' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'upstreams' }.data.assignment", equalTo("UNREACHABLE"))
                .body("checks.find { it.name == 'token keys' }.status", equalTo("DOWN"));
    }

    @Test
    void aTokenItCantCheckIsNotCalledBad() {
        given().auth()
                .oauth2("a.b.c")
                .get("/api/notice/v1/cards")
                .then()
                .statusCode(503)
                .body("code", equalTo("KEYS_UNAVAILABLE"));
        given().get("/api/notice/v1/cards").then().statusCode(401);
    }

    @Test
    void theContractSaysThatAllOfItIsMissing() {
        given().get("/openapi").then().statusCode(200).body("'x-missing'.size()", equalTo(4));
    }
}
