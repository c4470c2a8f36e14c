package cn.zeren.gateway.quota;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.gateway.support.Suite;
import cn.zeren.gateway.token.Caller;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The client "hasty" may make three requests at once and one a second. */
@QuarkusTest
@WithTestResource(Suite.class)
class QuotasTest {

    @Inject
    Quotas quotas;

    private static Response get(String user) {
        return given().auth().oauth2(Suite.running().realm.token("hasty", user)).get("/api/notice/v1/cards");
    }

    @Test
    void oneWhoIsTooFastWaitsAndOthersOfTheSameClientDoNot() {
        String user = UUID.randomUUID().toString();
        int granted = 0;
        Response last = get(user);
        while (last.statusCode() == 200) {
            granted++;
            last.then()
                    .header("RateLimit-Policy", "\"hasty\";q=3;w=3")
                    .header("RateLimit", matchesPattern("\"hasty\";r=[0-2];t=[1-3]"));
            last = get(user);
        }
        assertTrue(granted >= 3, "the burst was granted");
        last.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("RateLimit-Policy", "\"hasty\";q=3;w=3")
                .header("RateLimit", matchesPattern("\"hasty\";r=0;t=[1-3]"))
                .body("code", equalTo("TOO_MANY_REQUESTS"))
                .body("retryable", equalTo(true));
        assertEquals(200, get(UUID.randomUUID().toString()).statusCode());
    }

    @Test
    void aCallerAtRestIsForgotten() {
        int before = quotas.size();
        Caller caller = new Caller("frontend", "frontend " + UUID.randomUUID(), "Bearer a");
        assertTrue(quotas.of(caller).granted());
        assertEquals(before + 1, quotas.size());
        quotas.sweep(System.nanoTime() + 3_600_000_000_000L);
        assertEquals(0, quotas.size());
    }
}
