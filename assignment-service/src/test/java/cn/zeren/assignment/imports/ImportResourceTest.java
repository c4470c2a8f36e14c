package cn.zeren.assignment.imports;

import static cn.zeren.assignment.imports.Jingzhou.csv;
import static cn.zeren.assignment.imports.Jingzhou.file;
import static cn.zeren.assignment.imports.Jingzhou.personnel;
import static cn.zeren.assignment.imports.Jingzhou.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.table.Table;
import cn.zeren.assignment.table.TableFormat;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ImportResourceTest {

    private static final String UNIT_HEADER = "code,name,type,regionCode,parentCode,validFrom,validTo\n";

    Database database;

    @BeforeEach
    void theCityIsKnown() {
        Jingzhou.load();
    }

    @Test
    void everyFactOfEveryFileIsStoredAndPublished() {
        for (String kind : Jingzhou.KINDS) {
            Table table = TableFormat.CSV.read(file(kind));
            String topic = "zeren.assignment." + kind.substring(0, kind.length() - 1) + ".v1";
            Set<String> stated = new TreeSet<>();
            table.rows().forEach(row -> stated.add(row.cells()[0]));
            Set<Object> published =
                    new TreeSet<>(database.column("select distinct key from journal where topic = ?", topic));
            assertTrue(published.containsAll(stated), kind);
        }
        assertEquals(2L, database.count("select count(*) from unit where code = 'JZ-JNL' and recorded_to is null"));
    }

    @Test
    void importingTheSameFileTwiceChangesNothingAndSaysNothing() {
        var before = everything();
        for (String kind : Jingzhou.KINDS) {
            csv(personnel(), kind, file(kind))
                    .then()
                    .statusCode(200)
                    .body("counts.new", equalTo(0), "counts.changed", equalTo(0), "diff", hasSize(0))
                    .body("counts.unchanged", greaterThan(0));
        }
        assertEquals(before, everything());
    }

    @Test
    void aDryRunTellsTheDifferenceAndStoresNothing() {
        var before = everything();
        String row = "JZ-NEW,荆州市新设局,GOV_DEPARTMENT,421000,JZ-GOV,2016-03-01,\n";
        send(personnel(), "units", "text/csv", (UNIT_HEADER + row).getBytes(UTF_8), true)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true), "rows", equalTo(1), "counts.new", equalTo(1))
                .body("diff[0].pointer", equalTo("/rows/2"), "diff[0].change", equalTo("NEW"))
                .body("diff[0].key", equalTo("JZ-NEW"), "diff[0].after[0].name", equalTo("荆州市新设局"))
                .body("diff[0].after[0].recordedTo", nullValue());
        assertEquals(before, everything());
    }

    @Test
    void gb18030XlsxAndJsonSayWhatUtf8Says() throws Exception {
        for (String kind : Jingzhou.KINDS) {
            for (var variant : Variants.of(file(kind)).entrySet()) {
                send(
                                personnel(),
                                kind,
                                variant.getKey().contains("json") ? "application/json" : type(variant.getKey()),
                                variant.getValue(),
                                false)
                        .then()
                        .statusCode(200)
                        .body("counts.new", equalTo(0), "counts.changed", equalTo(0));
            }
        }
    }

    private static String type(String variant) {
        return variant.equals("xlsx") ? TableFormat.XLSX_TYPE : "text/csv";
    }

    @Test
    void faultsAreToldByRowAndColumnAndNothingIsStored() {
        var before = everything();
        String rows = "JZ-OK,好单位,GOV_DEPARTMENT,421000,JZ-GOV,2016-03-01,\n"
                + "JZ-X1,,BUREAU,42100,JZ-NOWHERE,2016-02-30,\n"
                + "JZ-X2,空期间,GOV_DEPARTMENT,421000,JZ-GOV,2016-03-01,2016-03-01\n"
                + "JZ-OK,好单位,GOV_DEPARTMENT,421000,JZ-GOV,2016-03-01,\n"
                + "JZ-OK,改名,GOV_DEPARTMENT,421000,JZ-GOV,2016-05-01,\n"
                + ",没有代码,GOV_DEPARTMENT,421000,JZ-GOV,2016-03-01,\n";
        csv(personnel(), "units", (UNIT_HEADER + rows).getBytes(UTF_8))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("IMPORT_REFUSED"))
                .body(
                        "errors.findAll { it.pointer.startsWith('/rows/3/') }.code",
                        hasItems("MISSING", "UNKNOWN_WORD", "BAD_DIVISION_CODE", "UNKNOWN_REFERENCE", "BAD_DATE"))
                .body("errors.find { it.code == 'PERIOD_EMPTY' }.pointer", equalTo("/rows/4/validTo"))
                .body("errors.find { it.code == 'DUPLICATE_ROW' }.params.other", equalTo(2))
                .body("errors.find { it.code == 'OVERLAPS_ROW' }.pointer", equalTo("/rows/6/validFrom"))
                .body("errors.find { it.pointer == '/rows/7/code' }.code", equalTo("MISSING"))
                .body("errors.params.row", everyItem(greaterThan(2)))
                .body("errors.detail", everyItem(containsString("行")));
        assertEquals(before, everything());
    }

    @Test
    void columnsNobodyKnowsAndKeysThatAreMissingAreRefused() {
        csv(personnel(), "posts", "title,colour\n局长,红\n".getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("UNKNOWN_COLUMN", "MISSING_COLUMN"))
                .body("errors.pointer", hasItems("/columns/colour", "/columns/code"));
    }

    @Test
    void aFileThatIsNoTableIsMalformed() {
        csv(personnel(), "posts", "code\n\"open\n".getBytes(UTF_8))
                .then()
                .statusCode(400)
                .body("code", equalTo("TABLE_UNREADABLE"), "errors[0].code", equalTo("QUOTE_NOT_CLOSED"));
        send(personnel(), "posts", "text/plain", new byte[0], false).then().statusCode(415);
        csv(personnel(), "colours", "code\n".getBytes(UTF_8)).then().statusCode(404);
    }

    @Test
    void onlyAProviderOfFactsOrTheOfficeImports() {
        String file = UNIT_HEADER + "JZ-Y,新单位,GOV_DEPARTMENT,421000,JZ-GOV,2016-03-01,\n";
        csv(Tokens.system("hotline", Jingzhou.ROOT, Role.HOTLINE), "units", file.getBytes(UTF_8))
                .then()
                .statusCode(403);
        csv(Jingzhou.person(15, Role.UNIT_PRINCIPAL), "units", file.getBytes(UTF_8))
                .then()
                .statusCode(403);
        io.restassured.RestAssured.given()
                .contentType("text/csv")
                .body(file)
                .post("/api/assignment/v1/imports/units")
                .then()
                .statusCode(401);
        send(Jingzhou.person(7, Role.LG_OFFICE), "units", "text/csv", file.getBytes(UTF_8), true)
                .then()
                .statusCode(200);
    }

    @Test
    void theFactsOfAnotherUnitCannotBeTouchedNorReferredTo() {
        var county = java.util.UUID.fromString("0151f8c4-6800-7000-8001-000000000108");
        String provider = Tokens.system("county-personnel", county, Role.FACTS_PROVIDER);
        String foreign = UNIT_HEADER + "JZ-JYJ,改名的教育局,GOV_DEPARTMENT,421000,JZ-JNL,2016-03-01,\n";
        csv(provider, "units", foreign.getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors.code", contains("OUT_OF_SIGHT"));
        String under = UNIT_HEADER + "JZ-Z,新单位,GOV_DEPARTMENT,421000,JZ-GOV,2016-03-01,\n";
        csv(provider, "units", under.getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_REFERENCE"));
        String root = UNIT_HEADER + "JZ-Z,新单位,GOV_DEPARTMENT,421000,,2016-03-01,\n";
        csv(provider, "units", root.getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors.code", contains("PARENT_MISSING"), "errors[0].pointer", equalTo("/rows/2/parentCode"));
        String own = UNIT_HEADER + "JZ-JNL-JYJ,监利县教育局,GOV_DEPARTMENT,421023,JZ-JNL,2016-03-01,\n";
        csv(provider, "units", own.getBytes(UTF_8)).then().statusCode(200).body("counts.new", equalTo(1));
    }

    @Test
    void aUnitCannotBeMovedBelowItself() {
        String rows = "code,name,type,regionCode,parentCode,validFrom\n"
                + "JZ-GOV,荆州市人民政府,GOVERNMENT,421000,JZ-JYJ,2016-03-01\n";
        csv(personnel(), "units", rows.getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors.code", contains("PARENT_BELOW_ITSELF"));
    }

    @Test
    void aBadCreditCodeWarnsAndIsRecordedAllTheSame() {
        String rows = "code,name,type,parentCode,creditCode,validFrom\n"
                + "JZ-CREDIT,某协会,MASS_ORG,JZ,91350211M0000XUF46,2016-03-01\n";
        csv(personnel(), "units", rows.getBytes(UTF_8))
                .then()
                .statusCode(200)
                .body("counts.warnings", equalTo(1), "warnings[0].code", equalTo("CREDIT_CODE_CHECK"))
                .body("warnings[0].row", equalTo(2), "warnings[0].column", equalTo("creditCode"));
        assertEquals(1L, database.count("select count(*) from unit where credit_code = '91350211M0000XUF46'"));
    }

    @Test
    void anIdAndACodeMustAgree() {
        String other = "0151f8c4-6800-7000-8001-000000000033";
        String rows = "id,code,name,type,parentCode,validFrom\n"
                + other + ",JZ-FGW,荆州市发展和改革委员会,GOV_DEPARTMENT,JZ-GOV,2016-03-01\n"
                + other + ",JZ-OTHER,荆州市教育局,GOV_DEPARTMENT,JZ-GOV,2016-03-01\n"
                + "x,JZ-BAD,坏标识,GOV_DEPARTMENT,JZ-GOV,2016-03-01\n";
        csv(personnel(), "units", rows.getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("CODE_IS_FIXED", "BAD_ID"));
    }

    @Test
    void aTenureThatComesAgainWithItsLastDayEnds() {
        String tenure = "officialCode,postCode,kind,validFrom,validTo\nP-LIAISON,JZ-JYJ-1,ACTING,2017-01-01,";
        csv(personnel(), "tenures", (tenure + "\n").getBytes(UTF_8))
                .then()
                .statusCode(200)
                .body("counts.new", equalTo(1));
        csv(personnel(), "tenures", (tenure + "2017-04-01\n").getBytes(UTF_8))
                .then()
                .statusCode(200)
                .body("counts.changed", equalTo(1), "diff[0].change", equalTo("CHANGED"))
                .body("diff[0].before[0].validTo", nullValue(), "diff[0].after[0].validTo", equalTo("2017-04-01"));
        Object state =
                database.value("select payload from journal where topic = 'zeren.assignment.tenure.v1' and version = 2"
                        + " and key = (select id::text from fact where key = 'P-LIAISON|JZ-JYJ-1')");
        assertEquals(
                2,
                io.restassured.path.json.JsonPath.from(state.toString())
                        .getList("state.history")
                        .size());
    }

    @Test
    void theSameKeyGetsTheSameAnswer() {
        byte[] file = (UNIT_HEADER + "JZ-ONCE,一次局,GOV_DEPARTMENT,421000,JZ-GOV,2016-03-01,\n").getBytes(UTF_8);
        for (int i = 0; i < 2; i++) {
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(personnel())
                    .header("Idempotency-Key", "import-once")
                    .contentType("text/csv; charset=utf-8")
                    .body(new String(file, UTF_8))
                    .post("/api/assignment/v1/imports/units")
                    .then()
                    .statusCode(200)
                    .body("counts.new", equalTo(1));
        }
        csv(personnel(), "units", file).then().body("counts.new", equalTo(0), "diff", not(hasSize(1)));
    }

    /** Every stored row of this service, so that "nothing was stored" means nothing. */
    private TreeMap<String, List<Object>> everything() {
        var all = new TreeMap<String, List<Object>>();
        for (String table : List.of(
                "fact",
                "unit",
                "post",
                "official",
                "tenure",
                "portfolio",
                "group_member",
                "inspection_lead",
                "task",
                "scope_unit",
                "scope_tree",
                "scope_parent",
                "scope_version",
                "journal")) {
            all.put(table, database.column("select t::text from " + table + " t order by 1"));
        }
        return all;
    }
}
