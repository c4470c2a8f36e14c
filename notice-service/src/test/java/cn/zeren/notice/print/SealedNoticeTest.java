package cn.zeren.notice.print;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.ofd.OfdFile;
import cn.zeren.notice.ofd.SealKey;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the city has a sealing system, what is in force is sealed: asked of a real one over HTTP. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@QuarkusTestResource(value = SealingSystem.class, restrictToAnnotatedClass = true)
class SealedNoticeTest extends ServiceTest {

    private static final String SIGNS = "Doc_0/Signs/Sign_0/";

    @BeforeEach
    void nothingIsPrintedYet() {
        database.run("truncate printed_document");
        system("/speaking");
        system("/asked");
    }

    @Test
    void theIssuedOfdBearsASealThatVerifiesAndStaysTheSameFile() {
        UUID id = issued();

        byte[] first = bytes(city.clerk, id, "ofd");
        byte[] second = bytes(city.financeHead, id, "ofd");

        OfdFile file = OfdFile.read(first);
        assertTrue(SealKey.verifies(file.part(SIGNS + "Signature.xml"), file.part(SIGNS + "SignedValue.dat")));
        assertArrayEquals(first, second, "though a seal is never twice the same");
        assertEquals(1, asked().size());
        assertEquals(1, database.count("select count(*) from printed_document where sealed is not null"));
        as(city.financeHead)
                .queryParam("sha256", Fingerprint.ofFile(second))
                .get(API + "/documents")
                .then()
                .statusCode(200)
                .body("validity", is("VALID"));
    }

    @Test
    void theSealingSystemIsToldDigestsAndNoWordOfTheNotice() {
        bytes(city.clerk, issued(), "ofd");

        String told = asked().get(0);

        assertTrue(told.contains("CheckValue"), told);
        assertFalse(told.contains("荆"), told);
        assertFalse(told.contains("财政"), told);
    }

    @Test
    void aDraftAndAPdfAreNotSealed() {
        byte[] draft = bytes(city.clerk, draft(), "ofd");
        bytes(city.clerk, issued(draft(city.clerk, reminder(city.archivesHead))), "pdf");

        assertFalse(OfdFile.read(draft).names().contains(SIGNS + "Signature.xml"));
        assertEquals(List.of(), asked());
    }

    @Test
    void whileTheSealingSystemIsSilentNoUnsealedFileLeavesTheHouse() {
        UUID id = issued();
        system("/silent");

        print(city.clerk, id, "ofd").statusCode(409).body("code", is("SEAL_UNAVAILABLE"));
        assertEquals(0, database.count("select count(*) from printed_document"));

        system("/speaking");
        print(city.clerk, id, "ofd").statusCode(200);
    }

    @Test
    void ofManyWhoAskAtOnceAllGetTheOneFileThatIsKept() throws Exception {
        UUID id = issued();
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Callable<byte[]>> asking = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            asking.add(() -> bytes(city.clerk, id, "ofd"));
        }

        List<Future<byte[]>> files = people.invokeAll(asking);
        people.shutdown();

        for (Future<byte[]> file : files) {
            assertArrayEquals(files.get(0).get(), file.get());
        }
        assertEquals(1, database.count("select count(*) from printed_document where sealed is not null"));
    }

    @Test
    void whatWasVoidedIsPrintedWithoutTheSealAndTheSealedCopyNoLongerHolds() {
        UUID id = issued();
        byte[] sealed = bytes(city.clerk, id, "ofd");
        long version = database.count("select version from notice where id = ?", id);
        verb(city.officeHead, id, "void", version, Map.of("reason", "有误")).statusCode(200);

        byte[] after = bytes(city.clerk, id, "ofd");

        assertFalse(OfdFile.read(after).names().contains(SIGNS + "Signature.xml"));
        as(city.clerk)
                .queryParam("sha256", Fingerprint.ofFile(sealed))
                .get(API + "/documents")
                .then()
                .body("validity", is("VOIDED"));
    }

    private static ValidatableResponse print(Person person, UUID id, String format) {
        return as(person).get(NOTICES + "/" + id + "/document." + format).then();
    }

    private static byte[] bytes(Person person, UUID id, String format) {
        return print(person, id, format).statusCode(200).extract().asByteArray();
    }

    private static List<String> asked() {
        String all = system("/asked");
        return all.isEmpty() ? List.of() : List.of(all.split("\n\n"));
    }

    private static String system(String path) {
        String sealUrl = ConfigProvider.getConfig().getValue("zeren.notice.seal.url", String.class);
        return RestAssured.given()
                .get(sealUrl.replace("/seal", path))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
