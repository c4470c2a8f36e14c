package cn.zeren.platform.scope;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Issuer;
import cn.zeren.platform.testing.Keys;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token that was good a moment ago is remembered, and nothing comes in by that which would not have come in before. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RememberingAuthenticationTest {

    private static final String MEMOS = "/api/platform/v1/memos";
    private static final String ROTATED = "rotated-key";

    @Inject
    VerifiedTokens verified;

    Database database;
    Issuer issuer;

    @AfterEach
    void theKeysAreThoseOfAllTests() {
        issuer.publish(Keys.TRUSTED);
        String fresh = Tokens.person("fresh", UUID.randomUUID(), Role.UNIT_LIAISON);
        await().until(() -> get(fresh).statusCode() == 200);
    }

    @Test
    void oneFlippedLetterInTheSignatureOfARememberedTokenIsRefused() {
        String token = Tokens.person("flipper", UUID.randomUUID(), Role.UNIT_LIAISON);
        remembered(token);
        int middle = token.lastIndexOf('.') + 50;
        char flipped = token.charAt(middle) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, middle) + flipped + token.substring(middle + 1);
        assertEquals(401, get(forged).statusCode());
        assertNull(known(forged), "a refused token is not remembered");
        assertEquals(200, get(token).statusCode());
    }

    @Test
    void otherClaimsUnderARememberedSignatureAreRefused() {
        String head = Tokens.person("head", UUID.randomUUID(), Role.UNIT_LIAISON);
        String other = Tokens.person("other", UUID.randomUUID(), Role.UNIT_LIAISON);
        remembered(head);
        remembered(other);
        String mixed = other.substring(0, other.lastIndexOf('.')) + head.substring(head.lastIndexOf('.'));
        assertEquals(401, get(mixed).statusCode());
    }

    @Test
    void aRememberedTokenIsRefusedOnceItHasExpired() {
        String token = Tokens.brief("short", 3, Role.UNIT_LIAISON);
        await().until(() -> get(token).statusCode() == 401);
        assertNull(known(token));
    }

    @Test
    void whenKeysAreWithdrawnTheirTokensAreForgotten() {
        String old = Tokens.person("early", UUID.randomUUID(), Role.UNIT_LIAISON);
        remembered(old);
        issuer.publish(ROTATED);
        String fresh = Tokens.signedBy(ROTATED, "late", Role.UNIT_LIAISON);
        await().until(() -> get(fresh).statusCode() == 200);
        assertNull(known(old));
        assertEquals(401, get(old).statusCode());
    }

    @Test
    void tokensOfAnotherRealmOrForAnotherSuiteAreRefusedEachTime() {
        for (String token : List.of(
                Tokens.ofAnother("mallory", Role.UNIT_LIAISON),
                Tokens.forAnother("mallory", Role.UNIT_LIAISON),
                Tokens.forged("mallory", Role.UNIT_LIAISON))) {
            assertEquals(401, get(token).statusCode());
            assertNull(known(token));
            assertEquals(401, get(token).statusCode());
        }
    }

    @Test
    void aSecondHeaderLineLendsItsTokenToNoOther() {
        String good = Tokens.person("good", UUID.randomUUID(), Role.UNIT_LIAISON);
        for (List<String> lines :
                List.of(List.of("Bearer x.y.z", "Bearer " + good), List.of("Bearer " + good, "Bearer x.y.z"))) {
            given().header("Authorization", lines.get(0), lines.get(1)).get(MEMOS);
        }
        assertEquals(401, get("x.y.z").statusCode());
    }

    @Test
    void eachOfTwoRememberedCallersSeesWhatIsHisAndDoesWhatHeMay() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        database.run("insert into scope_tree values (?, ?), (?, ?)", one, one, two, two);
        String writer = Tokens.system("writer", one, Role.UNIT_LIAISON);
        String reader = Tokens.system("reader", two);
        remembered(writer);
        remembered(reader);
        assertEquals(201, write(writer, one).statusCode());
        assertEquals(403, write(reader, two).statusCode());
        assertEquals(List.of("mine"), get(writer).jsonPath().getList("$"));
        assertEquals(List.of(), get(reader).jsonPath().getList("$"));
    }

    /** Not at the first request if that came right after the keys. */
    private void remembered(String token) {
        await().until(() -> get(token).statusCode() == 200 && known(token) != null);
    }

    private SecurityIdentity known(String token) {
        return verified.find("Bearer " + token, System.nanoTime());
    }

    private static Response get(String token) {
        return given().header("Authorization", "Bearer " + token).get(MEMOS);
    }

    private static Response write(String token, UUID unit) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(Map.of("unitId", unit, "text", "mine"))
                .post(MEMOS);
    }
}
