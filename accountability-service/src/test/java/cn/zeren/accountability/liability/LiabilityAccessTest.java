package cn.zeren.accountability.liability;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LiabilityAccessTest {

    private static final UUID UNIT = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DISCIPLINE_HANDLER", "DISCIPLINE_REVIEWER", "DISCIPLINE_CHIEF"})
    void nobodyAsksButThoseWhoHandleCases(Role role) {
        ask(Tokens.system("other", UNIT, role)).statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DISCIPLINE_HANDLER", "DISCIPLINE_REVIEWER", "DISCIPLINE_CHIEF"})
    void thoseWhoHandleCasesMayAskThoughOfAUnitNobodyKnows(Role role) {
        ask(Tokens.system("handler", UNIT, role)).statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void withoutAValidTokenThereIsNoAnswer() {
        given().get(path()).then().statusCode(401);
        ask(Tokens.forged("handler", Role.DISCIPLINE_CHIEF)).statusCode(401);
    }

    private static ValidatableResponse ask(String token) {
        return given().auth().oauth2(token).get(path()).then();
    }

    private static String path() {
        return "/api/accountability/v1/liability?on=2016-05-01&unitId=" + UNIT;
    }
}
