package cn.zeren.notice.print;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.ofd.OfdFile;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.tx.Tx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Printing and verification as they are asked for. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PrintResourceTest extends ServiceTest {

    @Inject
    Tx tx;

    @BeforeEach
    void nothingIsPrintedYet() {
        database.run("truncate printed_document");
    }

    @Test
    void anIssuedNoticeIsHadInBothFormatsByWhoeverSeesIt() {
        UUID id = issued();

        for (Person one : new Person[] {city.clerk, city.financeHead, city.financeLiaison}) {
            assertTrue(new String(print(one, id, "pdf").asByteArray(), StandardCharsets.ISO_8859_1).startsWith("%PDF"));
            OfdFile ofd = OfdFile.read(print(one, id, "ofd").asByteArray());
            String text = ofd.text();
            assertTrue(text.contains("荆廉办〔") && text.contains("荆州市财政局"), text);
            assertFalse(text.contains("草稿"), text);
        }
    }

    @Test
    void theSameFileComesEachTimeAndIsEnteredOnce() {
        UUID id = issued();

        ExtractableResponse<Response> first = print(city.clerk, id, "ofd");
        ExtractableResponse<Response> second = print(city.financeHead, id, "ofd");

        assertArrayEquals(first.asByteArray(), second.asByteArray());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals('"' + Fingerprint.ofFile(first.asByteArray()) + '"', first.header("ETag"));
        assertEquals(1, database.count("select count(*) from printed_document"));
    }

    @Test
    void whatComesToANoticeOnItsWayDoesNotChangeThePaper() {
        UUID id = issued();
        byte[] before = print(city.clerk, id, "pdf").asByteArray();
        verb(city.financeHead, id, "receive", version(id)).statusCode(200);

        assertArrayEquals(before, print(city.clerk, id, "pdf").asByteArray());
    }

    @Test
    void aDraftIsMarkedOnEveryPageAndShownToTheOfficeOnly() {
        UUID id = draft();

        OfdFile ofd = OfdFile.read(print(city.clerk, id, "ofd").asByteArray());
        for (int page = 0; page < ofd.pages(); page++) {
            assertTrue(ofd.lines(page).stream().anyMatch(line -> line.text().contains("草稿")), "page " + page);
        }
        assertFalse(ofd.text().contains("〔"), "no number yet");
        as(city.financeHead).get(NOTICES + "/" + id + "/document.pdf").then().statusCode(404);
    }

    @Test
    void aVoidedNoticeStaysReadableAndSaysSo() {
        UUID id = issued();
        byte[] before = print(city.clerk, id, "ofd").asByteArray();
        verb(city.officeHead, id, "void", version(id), Map.of("reason", "有误")).statusCode(200);

        byte[] after = print(city.financeHead, id, "ofd").asByteArray();

        assertTrue(OfdFile.read(after).text().contains("作废"));
        assertTrue(OfdFile.read(after).text().contains("荆廉办〔"));
        verifyFile(city.financeHead, before).statusCode(200).body("validity", is("VOIDED"));
    }

    @Test
    void anotherUnitsNoticeIsNotPrinted() {
        UUID id = issued();

        as(city.archivesHead).get(NOTICES + "/" + id + "/document.pdf").then().statusCode(404);
        as(city.archivesHead).get(NOTICES + "/" + id + "/document.ofd").then().statusCode(404);
        RestAssured.given().get(NOTICES + "/" + id + "/document.ofd").then().statusCode(401);
        assertEquals(0, database.count("select count(*) from printed_document"));
    }

    @Test
    void aCharacterNoFontHasIsRefusedAndNothingIsPrinted() {
        UUID id = draft();
        database.run("update notice set body = ? where id = ?", "请\uD83D\uDE00办理", id);

        as(city.clerk)
                .get(NOTICES + "/" + id + "/document.ofd")
                .then()
                .statusCode(422)
                .contentType(containsString("problem+json"))
                .body("code", is("GLYPH_MISSING"));
        assertEquals(0, database.count("select count(*) from printed_document"));
    }

    @Test
    void whoeverHoldsACopyVerifiesItByItsCodeOrItsFile() {
        UUID id = issued();
        byte[] pdf = print(city.clerk, id, "pdf").asByteArray();
        byte[] ofd = print(city.clerk, id, "ofd").asByteArray();
        String code = code(ofd);

        verify(city.financeHead, code)
                .statusCode(200)
                .body("validity", is("VALID"))
                .body("files.sha256", is(List.of(Fingerprint.ofFile(pdf), Fingerprint.ofFile(ofd))))
                .body("notice.id", is(id.toString()))
                .body("notice.docNo", notNullValue());
        verify(city.financeHead, code.replaceAll("(.{5})(?=.)", "$1-").toLowerCase(Locale.ROOT))
                .statusCode(200)
                .body("code", is(code));
        verifyFile(city.financeHead, pdf).statusCode(200).body("code", is(code));
    }

    @Test
    void whoDoesNotSeeTheNoticeLearnsThatTheCopyIsGenuineAndNothingOfWhatItSays() {
        UUID id = issued();
        byte[] file = print(city.clerk, id, "ofd").asByteArray();

        String told = verifyFile(city.archivesHead, file)
                .statusCode(200)
                .body("validity", is("VALID"))
                .body("notice", nullValue())
                .extract()
                .asString();

        assertFalse(told.contains(id.toString()), told);
        assertFalse(told.contains("荆"), told);
        RestAssured.given().get(API + "/documents/" + code(file)).then().statusCode(401);
    }

    @Test
    void aCopyOfADraftIsNeverMoreThanThat() {
        UUID id = draft();
        byte[] draft = print(city.clerk, id, "ofd").asByteArray();

        verifyFile(city.clerk, draft).body("validity", is("DRAFT")).body("notice.status", is("DRAFT"));
        verifyFile(city.financeHead, draft).body("validity", is("DRAFT")).body("notice", nullValue());
    }

    @Test
    void whatWasChangedOrNeverPrintedIsNoneOfOurs() {
        byte[] file = print(city.clerk, issued(), "ofd").asByteArray();
        String code = code(file);
        file[file.length - 1]++;

        verifyFile(city.clerk, file).statusCode(404);
        verify(city.clerk, code.substring(1) + "0").statusCode(404);
        as(city.clerk).get(API + "/documents").then().statusCode(400);
        as(city.clerk).queryParam("sha256", "x").get(API + "/documents").then().statusCode(400);
    }

    @Test
    void anUnfilteredQueryShowsNobodyElsesEntries() throws Throwable {
        print(city.clerk, issued(), "ofd");

        assertEquals(1, seen(city.financeHead));
        assertEquals(1, seen(city.clerk));
        assertEquals(0, seen(city.archivesHead));
    }

    private int seen(Person person) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> tx.read(person.actor(), work -> work.sql("select sha256 from printed_document")
                        .map(rows -> rows.size())));
    }

    private ValidatableResponse verify(Person person, String code) {
        return as(person).get(API + "/documents/" + code).then();
    }

    private ValidatableResponse verifyFile(Person person, byte[] file) {
        return as(person)
                .queryParam("sha256", Fingerprint.ofFile(file))
                .get(API + "/documents")
                .then();
    }

    private static String code(byte[] ofd) {
        String text = OfdFile.read(ofd).text().replaceAll("\\s", "");
        return text.replaceAll("(?s).*查验码(.{23})SHA.*", "$1").replace("-", "");
    }

    private static ExtractableResponse<Response> print(Person person, UUID id, String format) {
        return as(person)
                .get(NOTICES + "/" + id + "/document." + format)
                .then()
                .statusCode(200)
                .contentType("application/" + format)
                .extract();
    }

    private long version(UUID id) {
        return database.count("select version from notice where id = ?", id);
    }
}
