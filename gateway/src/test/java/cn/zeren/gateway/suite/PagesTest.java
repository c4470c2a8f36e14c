package cn.zeren.gateway.suite;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.gateway.support.EchoService;
import cn.zeren.gateway.support.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages the door shows to everybody: contract, Swagger page, health. */
@QuarkusTest
@WithTestResource(Suite.class)
class PagesTest {

    @BeforeEach
    void theServicesSayWhatTheyAre() {
        describe(Suite.running().assignment, "assignment");
        describe(Suite.running().notice, "notice");
        Suite.running().accountability.on("/q/openapi", request -> request.response()
                .end("no json"));
        Suite.running().assessment.on("/q/health/ready", request -> request.response()
                .setStatusCode(503)
                .end());
    }

    private static void describe(EchoService service, String name) {
        JsonObject document = new JsonObject("""
                {"openapi":"3.1.0","info":{"title":"%1$s"},
                 "paths":{"/api/%1$s/v1/things":{"get":{"operationId":"list"}}}}
                """.formatted(name));
        service.on("/q/openapi", request -> request.response().end(document.toBuffer()));
    }

    @Test
    void theWholeSuiteIsOneDocumentAndWhatIsMissingIsNamed() {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .body("paths", hasKey("/api/assignment/v1/things"))
                .body("paths", hasKey("/api/notice/v1/things"))
                .body("'x-missing'", hasItems("gone", "raw", "accountability")));
    }

    @Test
    void eachServiceHasADocumentOfItsOwn() {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> given().get("/openapi/notice")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("notice"))
                .body("paths", not(hasKey("/api/assignment/v1/things"))));
        given().get("/openapi/gone").then().statusCode(503).body("code", equalTo("UPSTREAM_REFUSED"));
        given().get("/openapi/elsewhere").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void theSwaggerPageTakesNothingFromElsewhere() {
        given().redirects().follow(false).get("/swagger").then().statusCode(302).header("Location", "/swagger/");
        String page = given().get("/swagger/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("connect-src 'self' http://localhost:"))
                .extract()
                .asString();
        var links = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
        int files = 0;
        while (links.find()) {
            given().get("/swagger/" + links.group(1)).then().statusCode(200);
            files++;
        }
        assertTrue(files >= 5, "the page names its files");
        given().get("/swagger/oauth2-redirect.html").then().statusCode(200).body(containsString("oauth2-redirect.js"));
        given().get("/swagger/oauth2-redirect.js").then().statusCode(200);
        given().get("/swagger/pom.xml").then().statusCode(404);
        given().get("/webjars/swagger-ui/index.html").then().statusCode(404);
    }

    @Test
    void theSwaggerPageLogsInWithPkceAsThePublicClient() {
        given().get("/swagger/settings.json")
                .then()
                .statusCode(200)
                .body("clientId", equalTo("frontend"))
                .body("documents.url", hasItems("/openapi", "/openapi/assignment", "/openapi/notice"));
        given().get("/swagger/init.js")
                .then()
                .body(containsString("usePkceWithAuthorizationCodeGrant: true"))
                .body(containsString("oauth2-redirect.html"));
    }

    @Test
    void healthTellsOfEachServiceAndIsUpWhileOneCanBeUsed() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'upstreams' }.data.assignment", equalTo("UP"))
                .body("checks.find { it.name == 'upstreams' }.data.assessment", equalTo("DOWN"))
                .body("checks.find { it.name == 'upstreams' }.data.gone", equalTo("UNREACHABLE"))
                .body("checks.find { it.name == 'token keys' }.data.known", equalTo(1)));
    }

    @Test
    void nothingElseOfTheFrameworkIsShown() {
        given().get("/q/dev").then().statusCode(404);
        given().get("/q/openapi").then().statusCode(404);
        given().get("/").then().statusCode(404);
    }
}
