package cn.zeren.notice.codelist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CodeListResourceTest {

    @ParameterizedTest
    @CsvSource({
        "addressee-kind,PRINCIPAL,党政主要负责人,Principal",
        "card-timing,WITH_CAUSE,有因才发,With cause",
        "cause-kind,VISIT_NOT_MADE,下点检查未进行,Visit not made",
        "alert-code,NO_ADDRESSEE,无送达对象,No addressee",
        "escalation-status,TALKED,已约谈,Talked",
        "escalation-verb,HAND_OVER,移交问责,Hand over",
        "rung,WARNING,告诫,Warning",
        "target,SPONSOR,包保人,Sponsor",
        "counting,WORKING,工作日,Working days",
        "limit-status,SUSPENDED,已中止,Suspended",
        "limit-verb,RESUME,恢复,Resume",
        "subject-kind,PROBLEM,问题整改,Rectification of a problem",
        "delivery-channel,GOV_IM,政务即时通讯,Government messenger",
        "delivery-recipient,HEAD,单位主要负责人,Head of the unit",
        "delivery-status,SUPERSEDED,已改投,Superseded",
        "delivery-template,DUE_SOON,临近提醒,Due soon",
        "notice-kind,REMINDER_CARD,提示卡,Reminder card",
        "notice-status,RECEIVED,已签收,Received",
        "notice-verb,VOID,作废,Void",
        "paper-format,OFD,OFD,OFD",
        "problem-cause,RULES_LACKING,制度不健全或不执行,Rules lacking or not kept",
        "problem-status,CLOSED,已销号,Closed",
        "problem-verb,CLOSE,核验销号,Verify and close",
        "rectification-origin,INSPECTION,检查反馈,Inspection",
        "rectification-status,OPEN,整改中,Open",
        "evidence-freshness,BEFORE_PROBLEM,早于问题,Before the problem",
        "validity,REPLACED,已更正替代,Replaced",
        "metric-form,RATE,比率(%),Rate (%)",
        "metric-subject,PROBLEM,整改问题,Problem",
        "statistics-dimension,SPONSOR,包保人,Sponsor",
        "statistics-metric,CLOSURE_RATE,销号率,Closure rate",
        "statistics-note,STILL_RUNNING,'期末在今日或之后,数字还会变','The period has not ended: the figures will change'",
        "unit-colour,YELLOW,黄,Yellow"
    })
    void everyCodeHasItsNamesInChineseAndEnglish(String list, String code, String label, String labelEn) {
        get("/" + list)
                .statusCode(200)
                .body("items.find { it.code == '%s' }.label".formatted(code), is(label))
                .body("items.find { it.code == '%s' }.labelEn".formatted(code), is(labelEn));
    }

    @Test
    void allListsComeInOneCall() {
        get("").statusCode(200).body("items.name", hasItems("notice-kind", "problem-status", "rectification-status"));
    }

    @Test
    void aListThatIsNotThereIs404() {
        get("/colours").statusCode(404).contentType("application/problem+json");
    }

    @Test
    void withoutALoginNothingIsTold() {
        given().get("/api/notice/v1/code-lists").then().statusCode(401);
    }

    private static ValidatableResponse get(String list) {
        return given().auth()
                .oauth2(Tokens.person("anybody", null))
                .get("/api/notice/v1/code-lists" + list)
                .then();
    }
}
