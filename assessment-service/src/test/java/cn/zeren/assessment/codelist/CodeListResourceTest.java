package cn.zeren.assessment.codelist;

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
        "assessment-group,COUNTY,县市区,Counties",
        "duty,D8,领导和支持执纪执法,Support of discipline and law",
        "indicator-input,LOGIN_COUNT,登录次数,Log-ins counted",
        "scheme-status,SUPERSEDED,已被替代,Superseded",
        "scoring-method,STEP,分档,Named steps"
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
                .get("/api/assessment/v1/code-lists" + list)
                .then();
    }
}
