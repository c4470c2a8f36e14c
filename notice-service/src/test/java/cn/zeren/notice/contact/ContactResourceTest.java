package cn.zeren.notice.contact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ContactResourceTest extends ServiceTest {

    private static final String CONTACTS = API + "/contacts";
    private static final Map<String, String> ADDRESSES =
            Map.of("email", "liaison@example.gov.cn", "mobile", "13800001234", "govIm", "liaison.jz");

    @Test
    void whoNeverSetAnySeesVersionZeroAndSetsItOnThat() {
        as(city.financeLiaison)
                .get(CONTACTS + "/me")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("email", nullValue());

        set(city.financeLiaison, 0, ADDRESSES)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("liaison", is(true))
                .body("office", is(false))
                .body("unitId", is(city.finance.toString()))
                .body("language", is("zh"));
    }

    @Test
    void addressesAreStoredSealedAndShownMaskedToEverybody() {
        set(city.financeLiaison, 0, ADDRESSES).statusCode(200);

        as(city.financeLiaison)
                .get(CONTACTS + "/me")
                .then()
                .body("mobile", is("138****1234"))
                .body("email", is("l***@example.gov.cn"))
                .body("govIm", is("l***"));
        String stored = String.valueOf(database.value(
                "select email || mobile || gov_im || (select string_agg(payload, '') from journal)" + " from contact"));
        ADDRESSES.values().forEach(address -> assertEquals(-1, stored.indexOf(address)));
        assertEquals("1", String.valueOf(database.value("select count(*) from journal")));
        new Contracts(Path.of("src/main/resources/META-INF/resources/contracts")).checkJournal(database);
    }

    @Test
    void aChannelLeftOutIsOneLess() {
        set(city.financeLiaison, 0, ADDRESSES).statusCode(200);

        set(city.financeLiaison, 1, Map.of("mobile", "+8613800001234", "language", "en"))
                .statusCode(200)
                .body("email", nullValue())
                .body("mobile", is("+86*******1234"))
                .body("language", is("en"));
    }

    @Test
    void twoOfOnePersonAtOnceDoNotOverwriteEachOther() {
        set(city.financeLiaison, 0, ADDRESSES).statusCode(200);

        set(city.financeLiaison, 0, ADDRESSES).statusCode(412).body("code", is("STALE_VERSION"));
        as(city.financeLiaison).body(ADDRESSES).put(CONTACTS + "/me").then().statusCode(428);
    }

    @Test
    void theOfficeSeesWhoCanBeReachedAndAnotherUnitDoesNot() {
        set(city.financeLiaison, 0, ADDRESSES).statusCode(200);
        set(city.archivesLiaison, 0, ADDRESSES).statusCode(200);

        as(city.clerk).get(CONTACTS).then().statusCode(200).body("items", hasSize(2));
        as(city.clerk)
                .get(CONTACTS + "?unitId=" + city.finance)
                .then()
                .body(
                        "items.officialId",
                        is(java.util.List.of(city.financeLiaison.officialId().toString())))
                .body("items[0].mobile", is("138****1234"));
        as(city.archivesLiaison)
                .get(CONTACTS + "?unitId=" + city.finance)
                .then()
                .body("items", hasSize(0));
        String next = as(city.clerk).get(CONTACTS + "?limit=1").then().extract().path("next");
        as(city.clerk).get(CONTACTS + "?limit=1&cursor=" + next).then().body("items", hasSize(1));
    }

    @Test
    void anAddressThatDoesNotOpenIsShownAsNoneAndCanBeSetAnew() {
        set(city.financeLiaison, 0, ADDRESSES).statusCode(200);
        set(city.archivesLiaison, 0, ADDRESSES).statusCode(200);
        database.run(
                "update contact set mobile = 'gone.' || split_part(mobile, '.', 2), email = 'damaged' where official_id = ?",
                city.financeLiaison.officialId());

        as(city.financeLiaison)
                .get(CONTACTS + "/me")
                .then()
                .statusCode(200)
                .body("mobile", nullValue())
                .body("email", nullValue())
                .body("govIm", is("l***"));
        as(city.clerk)
                .get(CONTACTS)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.mobile", containsInAnyOrder(null, "138****1234"));
        set(city.financeLiaison, 1, ADDRESSES).statusCode(200).body("mobile", is("138****1234"));
    }

    @ParameterizedTest
    @CsvSource({
        "email, not an address",
        "email, jia@localhost",
        "mobile, 12345",
        "mobile, 1380000123x",
        "govIm, a b",
        "language, fr"
    })
    void whatIsNoAddressIsRefusedWithoutBeingRepeated(String member, String value) {
        set(city.financeLiaison, 0, Map.of(member, value))
                .statusCode(400)
                .body("errors[0].pointer", is("/" + member))
                .body(not(containsString(value)));
    }

    @Test
    void aSystemHasNoContactAndNobodyWithoutAUnitHas() {
        given().auth()
                .oauth2(Tokens.system("personnel", city.committee, cn.zeren.platform.kernel.Role.FACTS_PROVIDER))
                .get(CONTACTS + "/me")
                .then()
                .statusCode(403);
        database.run("delete from official_fact where id = ?", city.financeLiaison.officialId());
        set(city.financeLiaison, 0, ADDRESSES).statusCode(422).body("code", is("CONTACT_UNIT_UNKNOWN"));
        given().get(CONTACTS + "/me").then().statusCode(401);
    }

    private static ValidatableResponse set(Person person, long version, Map<String, String> body) {
        return as(person)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(CONTACTS + "/me")
                .then();
    }
}
