package cn.zeren.gateway.token;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.zeren.gateway.support.Realm;
import cn.zeren.gateway.support.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the door lets in, and for how long it remembers. */
@QuarkusTest
@WithTestResource(Suite.class)
class TokenCheckTest {

    @Inject
    TokenCheck tokens;

    private Realm realm;

    @BeforeEach
    void theRealm() {
        realm = Suite.running().realm;
    }

    @AfterEach
    void theRealmIsBack() {
        realm.away(false);
        realm.publish();
    }

    private static Response get(String token) {
        return given().header("Authorization", "Bearer " + token).get("/api/notice/v1/cards");
    }

    private Caller remembered(String token) {
        return tokens.remembered("Bearer " + token);
    }

    @Test
    void withoutATokenThereIsNoEntry() {
        given().get("/api/notice/v1/cards")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHENTICATED"));
        given().auth()
                .preemptive()
                .basic("a", "b")
                .get("/api/notice/v1/cards")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x.y.z", "..", "eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.AAAA"})
    void whatIsNoTokenIsRefused(String nonsense) {
        get(nonsense).then().statusCode(401).header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    @Test
    void aTokenForSomebodyElseOrOfAnotherKindIsRefused() {
        Duration life = Duration.ofMinutes(5);
        assertEquals(200, get(realm.token("frontend", "u", life)).statusCode());
        assertEquals(
                401, get(realm.token("frontend", "u", life, "other", "Bearer")).statusCode());
        assertEquals(401, get(realm.token("frontend", "u", life, "zeren", "ID")).statusCode());
        assertEquals(
                401, get(realm.token("frontend", "u", Duration.ofSeconds(-5))).statusCode());
    }

    @Test
    void aTokenSignedWithASharedSecretIsRefused() {
        assertEquals(401, get(realm.tokenSignedWithASecret("u")).statusCode());
    }

    @Test
    void aGoodTokenIsRememberedAndAFlippedSignatureIsStillRefused() {
        String token = realm.token("frontend", "flipper");
        assertNull(remembered(token));
        get(token).then().statusCode(200);
        assertEquals("frontend flipper", remembered(token).key());

        int middle = token.lastIndexOf('.') + 50;
        char flipped = token.charAt(middle) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, middle) + flipped + token.substring(middle + 1);
        assertEquals(401, get(forged).statusCode());
        assertNull(remembered(forged), "a bad token is not remembered");
        assertEquals(200, get(token).statusCode());
    }

    @Test
    void aTokenIsNotRememberedPastItsExpiry() {
        String token = realm.token("frontend", "short", Duration.ofSeconds(3));
        get(token).then().statusCode(200);
        assertNotNull(remembered(token));
        await().atMost(Duration.ofSeconds(10)).until(() -> get(token).statusCode() == 401);
        assertNull(remembered(token));
    }

    @Test
    void whenATokenNamesANewKeyThoseOfTheWithdrawnOneAreForgotten() {
        String old = realm.token("frontend", "early");
        get(old).then().statusCode(200);
        realm.rotate();
        String fresh = realm.token("frontend", "late");
        await().atMost(Duration.ofSeconds(5)).until(() -> get(fresh).statusCode() == 200);
        assertNull(remembered(old));
        assertEquals(401, get(old).statusCode());
    }

    @Test
    void aKeyWithdrawnWhileNobodyShowsANewOneStopsWorkingToo() {
        String old = realm.token("frontend", "early");
        get(old).then().statusCode(200);
        realm.rotate();
        await().atMost(Duration.ofSeconds(5)).until(() -> get(old).statusCode() == 401);
    }

    @Test
    void whileTheIdentityServiceIsAwayKnownKeysGoOnWorkingAndUnknownOnesAreNotCalledBad() {
        String known = realm.token("frontend", "known");
        realm.signWithUnpublishedKey();
        String unknown = realm.token("frontend", "unknown");
        await().atMost(Duration.ofSeconds(5)).until(() -> get(unknown).statusCode() == 401);
        realm.away(true);
        await().atMost(Duration.ofSeconds(5)).until(() -> get(unknown).statusCode() == 503);
        get(unknown)
                .then()
                .header("Retry-After", "1")
                .body("code", equalTo("KEYS_UNAVAILABLE"))
                .body("retryable", equalTo(true));
        assertEquals(200, get(known).statusCode());
        assertEquals(401, get("x.y.z").statusCode());

        realm.publish();
        realm.away(false);
        await().atMost(Duration.ofSeconds(5)).until(() -> get(unknown).statusCode() == 200);
    }
}
