package cn.zeren.notice.reservation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ReservationResourceTest extends ServiceTest {

    private static final String NUMBERS = API + "/doc-numbers";

    @Test
    void aBlockIsTakenFromTheSeriesOfTheNotices() {
        signed();
        int year = year();

        reserve(year, 3).statusCode(201).body("items.seq", is(List.of(2, 3, 4)));

        UUID next = reviewed(draft(city.clerk, reminder(city.financeHead)));
        verb(city.officeHead, next, "sign", 2).statusCode(200).body("docNo", is("荆廉办〔" + year + "〕5号"));
    }

    @Test
    void sentAgainWithItsKeyItIsTheSameNumbers() {
        String key = UUID.randomUUID().toString();

        String first = withKey(key).extract().asString();

        assertEquals(first, withKey(key).extract().asString());
        assertEquals(2, database.count("select last_seq from doc_no_series"));
    }

    @Test
    void manyWhoReserveAtOnceLeaveNoGapAndNoDouble() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<List<Integer>>> calls = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int many = i % 3 + 1;
            calls.add(callers.submit(
                    () -> reserve(2016, many).statusCode(201).extract().path("items.seq")));
        }
        List<Integer> taken = new ArrayList<>();
        for (Future<List<Integer>> call : calls) {
            List<Integer> block = call.get();
            assertEquals(block.size() - 1, block.get(block.size() - 1) - block.get(0), "a block is in a row");
            taken.addAll(block);
        }
        callers.shutdown();

        assertEquals(48, new HashSet<>(taken).size());
        assertEquals(48, database.count("select last_seq from doc_no_series"));
    }

    @Test
    void whatBecameOfEachNumberOfASeriesIsExplained() {
        signed();
        int year = year();
        List<String> ids = reserve(year, 3).extract().path("items.id");
        settle(ids.get(0), "use", 0, Map.of("paper", "信访答复函")).statusCode(200).body("status", is("USED"));
        settle(ids.get(1), "void", 0, REASON).statusCode(200).body("note", is("有误"));

        as(city.clerk)
                .queryParam("issuerCode", "荆廉办")
                .queryParam("year", year)
                .get(NUMBERS + "/series")
                .then()
                .statusCode(200)
                .body("last", is(4))
                .body("signed", is(1))
                .body("voided", is(0))
                .body("reserved", is(1))
                .body("used", is(1))
                .body("annulled", is(1))
                .body("elsewhere", is(0));
    }

    @Test
    void aNoticeIsSignedWithANumberThatWasSetAside() {
        int year = year();
        List<String> ids = reserve(year, 2).extract().path("items.id");
        UUID card = reviewed();

        sign(card, ids.get(1)).statusCode(200).body("docNo", is("荆廉办〔" + year + "〕2号"));

        settle(ids.get(1), "void", 1, REASON).statusCode(409).body("code", is("DOC_NUMBER_STATE"));
        as(city.clerk)
                .queryParam("issuerCode", "荆廉办")
                .queryParam("year", year)
                .queryParam("status", "SIGNED")
                .get(NUMBERS)
                .then()
                .body("items.note", is(List.of(card.toString())));
        UUID next = reviewed(draft(city.clerk, reminder(city.financeHead)));
        verb(city.officeHead, next, "sign", 2).statusCode(200).body("docNo", is("荆廉办〔" + year + "〕3号"));
        as(city.clerk)
                .queryParam("issuerCode", "荆廉办")
                .queryParam("year", year)
                .get(NUMBERS + "/series")
                .then()
                .body("last", is(3))
                .body("signed", is(2))
                .body("reserved", is(1))
                .body("elsewhere", is(0));
    }

    @Test
    void aNumberOfAnotherYearIsNotSignedWithAndNothingIsSigned() {
        String id = reserve(year() - 1, 1).extract().path("items[0].id");
        UUID card = reviewed();

        sign(card, id).statusCode(422).body("code", is("DOC_NUMBER_OF_OTHER_SERIES"));
        sign(card, UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors[0].pointer", is("/docNumberId"))
                .body("errors[0].code", is("DOC_NUMBER_UNKNOWN"));

        assertEquals("REVIEWED", database.value("select status from notice where id = ?", card));
        sign(card, null).statusCode(200);
    }

    @Test
    void ofTwoWhoSignWithOneNumberOneDoesAndTheOtherIsTold() throws Exception {
        String id = reserve(year(), 1).extract().path("items[0].id");
        List<UUID> cards = List.of(reviewed(), reviewed(draft(city.clerk, reminder(city.financeHead))));
        ExecutorService signers = Executors.newFixedThreadPool(2);
        List<Future<Integer>> calls = new ArrayList<>();
        for (UUID card : cards) {
            calls.add(signers.submit(() -> sign(card, id).extract().statusCode()));
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> call : calls) {
            codes.add(call.get());
        }
        signers.shutdown();

        assertEquals(List.of(200, 409), codes.stream().sorted().toList());
        assertEquals(1, database.count("select count(*) from notice where doc_no_seq is not null"));
        assertEquals(1, database.count("select count(*) from journal where type like '%doc-number.signed%'"));
    }

    @Test
    void aSignatureThatIsSentAgainIsTheSameOne() {
        String id = reserve(year(), 1).extract().path("items[0].id");
        UUID card = reviewed();
        String key = UUID.randomUUID().toString();

        String first = sign(card, id, key).statusCode(200).extract().asString();

        assertEquals(first, sign(card, id, key).statusCode(200).extract().asString());
    }

    @Test
    void whatIsSetAsideIsSeenByThoseWhoSeeTheUnitItIsOf() {
        String id = reserve(2016, 1).extract().path("items[0].id");
        Person elsewhere = new Person("county-clerk", UUID.randomUUID(), Role.LG_OFFICE);
        city.belongs(elsewhere, city.county);

        as(elsewhere)
                .queryParam("issuerCode", "荆廉办")
                .queryParam("year", 2016)
                .get(NUMBERS)
                .then()
                .body("items", hasSize(0));
        as(elsewhere)
                .queryParam("issuerCode", "荆廉办")
                .queryParam("year", 2016)
                .get(NUMBERS + "/series")
                .then()
                .body("last", is(1))
                .body("elsewhere", is(1));
        as(elsewhere)
                .header("If-Match", "\"0\"")
                .body(Map.of("paper", "函"))
                .post(NUMBERS + "/" + id + "/use")
                .then()
                .statusCode(404);
    }

    @Test
    void aSystemSetsAsideForTheUnitItActsFor() {
        given().auth()
                .oauth2(Tokens.system("petition", city.county, Role.LG_OFFICE))
                .contentType("application/json")
                .body(Map.of("issuerCode", "荆廉办", "year", 2016, "purpose", "函"))
                .post(NUMBERS + "/reservations")
                .then()
                .statusCode(201);

        assertEquals(city.county, database.value("select unit_id from reserved_number"));
    }

    @Test
    void anAccountOfNoUnitSetsNothingAside() {
        as(new Person("stranger", UUID.randomUUID(), Role.LG_OFFICE))
                .body(Map.of("issuerCode", "荆廉办", "year", 2016, "purpose", "函"))
                .post(NUMBERS + "/reservations")
                .then()
                .statusCode(422)
                .body("code", is("UNIT_OF_ACTOR_UNKNOWN"));
        assertEquals(0, database.count("select count(*) from doc_no_series"));
    }

    @Test
    void aVoidedNumberIsNeitherUsedNorGivenAgain() {
        String id = reserve(2016, 1).extract().path("items[0].id");
        settle(id, "void", 0, REASON).statusCode(200);

        settle(id, "use", 1, Map.of("paper", "函")).statusCode(409).body("code", is("DOC_NUMBER_STATE"));
        reserve(2016, 1).body("items.seq", is(List.of(2)));
    }

    @Test
    void theListIsPagedByNumber() {
        reserve(2016, 3);

        RequestSpecification asked =
                as(city.clerk).queryParam("issuerCode", "荆廉办").queryParam("year", 2016);
        asked.queryParam("limit", 2)
                .get(NUMBERS)
                .then()
                .statusCode(200)
                .body("items.seq", is(List.of(1, 2)))
                .body("next", is(2));
        as(city.clerk)
                .queryParam("issuerCode", "荆廉办")
                .queryParam("year", 2016)
                .queryParam("after", 2)
                .queryParam("status", "RESERVED")
                .get(NUMBERS)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void onlyTheOfficeHasTheSeries() {
        as(city.financeHead)
                .body(Map.of("issuerCode", "荆廉办", "year", 2016, "purpose", "函"))
                .post(NUMBERS + "/reservations")
                .then()
                .statusCode(403);
        as(city.financeHead)
                .queryParam("issuerCode", "荆廉办")
                .queryParam("year", 2016)
                .get(NUMBERS)
                .then()
                .statusCode(403);
    }

    @Test
    void whenTheJournalFailsNoNumberIsUsed() {
        database.run("create or replace function broken() returns trigger language plpgsql as"
                + " $$ begin raise exception 'the journal is broken'; end $$");
        database.run("create trigger broken before insert on journal execute function broken()");
        try {
            reserve(2016, 2).statusCode(500);
        } finally {
            database.run("drop trigger broken on journal");
        }

        assertEquals(0, database.count("select count(*) from reserved_number"));
        reserve(2016, 1).body("items.seq", is(List.of(1)));
    }

    private ValidatableResponse reserve(int year, int count) {
        return as(city.clerk)
                .body(Map.of("issuerCode", "荆廉办", "year", year, "count", count, "purpose", "信访答复函"))
                .post(NUMBERS + "/reservations")
                .then();
    }

    private ValidatableResponse sign(UUID card, String number) {
        return sign(card, number, UUID.randomUUID().toString());
    }

    private ValidatableResponse sign(UUID card, String number, String key) {
        return as(city.officeHead)
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", key)
                .body(number == null ? Map.of() : Map.of("docNumberId", number))
                .post(NOTICES + "/" + card + "/sign")
                .then();
    }

    private ValidatableResponse withKey(String key) {
        return as(city.clerk)
                .header("Idempotency-Key", key)
                .body(Map.of("issuerCode", "荆廉办", "year", 2016, "count", 2, "purpose", "函"))
                .post(NUMBERS + "/reservations")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse settle(String id, String verb, int version, Map<String, Object> body) {
        return as(city.clerk)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(NUMBERS + "/" + id + "/" + verb)
                .then();
    }

    private int year() {
        return ((Number) database.value("select extract(year from now() at time zone 'Asia/Shanghai')::int"))
                .intValue();
    }
}
