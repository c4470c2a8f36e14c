package cn.zeren.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.local.Suite;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gateway's Swagger page in a browser: a person logs in through Keycloak there and tries an operation out. */
@ExtendWith(RunningSuite.class)
class SwaggerPageIT {

    private static final String EDUCATION_BUREAU = "0151f8c4-6800-7000-8001-000000000033";
    private static final String OPERATION = ".opblock-get:has([data-path='/api/assignment/v1/units/{id}'])";
    private static final String ANSWER = OPERATION + " .live-responses-table tbody";
    private static final String STATUS = ANSWER + " .response-col_status";

    @Test
    void aPersonLogsInThroughKeycloakAndTriesAnOperationOut(Suite suite) throws IOException, InterruptedException {
        try (Browser browser = Browser.start()) {
            Tab page = browser.open("http://localhost:" + suite.ports().gateway() + "/swagger");

            page.press(OPERATION + " .opblock-summary-control");
            page.press(OPERATION + " .try-out__btn");
            page.type(OPERATION + " [data-param-name=id] input", EDUCATION_BUREAU);
            page.press(OPERATION + " .execute");
            page.awaitText(STATUS, "401");
            page.awaitText(ANSWER, "application/problem+json");
            assertTheOnlyErrorIsTheRefusal(browser);

            page.press(".auth-wrapper .authorize");
            page.press(".auth-container .authorize");
            Tab login = browser.nextTab();
            login.type("#username", "clerk");
            login.type("#password", suite.personaPassword());
            login.press("#kc-login");
            page.awaitText(".auth-container", "Authorized");
            page.press(".auth-container .btn-done");

            page.press(OPERATION + " .execute");
            page.awaitText(STATUS, "200");
            page.awaitText(ANSWER, "荆州市教育局");

            assertTheOnlyErrorIsTheRefusal(browser);
            assertNothingWasFetchedFromElsewhere(suite, browser.requests());
            assertTheLogInWasByCodeWithProof(suite, browser.requests());
        }
    }

    /** A browser reports every 401 on its console; nothing else may stand there, before the log-in as after. */
    private static void assertTheOnlyErrorIsTheRefusal(Browser browser) {
        List<String> errors = browser.errors();
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).contains("status of 401"), errors.toString());
        assertTrue(errors.get(0).contains(EDUCATION_BUREAU), errors.toString());
    }

    private static void assertNothingWasFetchedFromElsewhere(Suite suite, List<String> requests) {
        Set<String> hosts = requests.stream()
                .map(request -> URI.create(request).getAuthority())
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "localhost:" + suite.ports().gateway(),
                        "localhost:" + suite.ports().keycloak()),
                hosts);
    }

    private static void assertTheLogInWasByCodeWithProof(Suite suite, List<String> requests) {
        String realm = "http://localhost:" + suite.ports().keycloak() + "/realms/zeren/protocol/openid-connect/";
        String asked = requests.stream()
                .filter(request -> request.startsWith(realm + "auth?"))
                .findFirst()
                .orElseThrow();
        for (String part :
                List.of("response_type=code", "client_id=frontend", "scope=openid", "code_challenge_method=S256")) {
            assertTrue(asked.contains(part), asked);
        }
        assertTrue(requests.contains(realm + "token"), requests.toString());
    }
}
