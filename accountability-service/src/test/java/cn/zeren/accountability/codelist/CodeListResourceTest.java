package cn.zeren.accountability.codelist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CodeListResourceTest {

    @ParameterizedTest
    @CsvSource({
        "gap,HEAD_VACANT,主要负责人空缺,No head",
        "responsibility-kind,PRIMARY,主要领导责任,primary leadership responsibility",
        "tie,IN_CHARGE,分管领导,Leader in charge"
    })
    void everyCodeHasItsNamesInChineseAndEnglish(String list, String code, String label, String labelEn) {
        get("/" + list)
                .statusCode(200)
                .body("items.find { it.code == '%s' }.label".formatted(code), is(label))
                .body("items.find { it.code == '%s' }.labelEn".formatted(code), is(labelEn));
    }

    private static ValidatableResponse get(String list) {
        return given().auth()
                .oauth2(Tokens.person("anybody", null))
                .get("/api/accountability/v1/code-lists" + list)
                .then();
    }
}
