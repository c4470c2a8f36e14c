package cn.zeren.notice.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LedgerResourceTest extends ServiceTest {

    private static final String LEDGER = NOTICES + "/ledger.xlsx";
    private static final int ID = 14;

    @Test
    void eachSeesInTheLedgerWhatTheRegisterShowsHim() throws IOException {
        issued();
        draft(city.clerk, reminder(city.financeHead));
        draft(city.clerk, reminder(city.archivesHead));

        for (Person one :
                List.of(city.clerk, city.officeHead, city.financeHead, city.financeLiaison, city.archivesHead)) {
            List<String> register = as(one).get(NOTICES).then().extract().path("items.id");
            assertEquals(register, ids(ledger(as(one))), one.name());
            assertEquals(register.size(), all(ledger(as(one))), one.name());
        }
    }

    @Test
    void manyPagesMakeOneTableInTheOrderOfTheRegister() throws IOException {
        draft();
        database.run("insert into notice (select (jsonb_populate_record(n, jsonb_build_object('id', uuidv7(), 'period',"
                + " 'X' || i, 'addressee_id', uuidv7()))).* from notice n, generate_series(1, 1234) i)");

        byte[] book = ledger(as(city.clerk));

        assertEquals(1235, ids(book).size());
        assertEquals(1235, ids(book).stream().distinct().count());
        assertEquals(
                ids(book).stream().sorted(java.util.Comparator.reverseOrder()).toList(), ids(book));
        assertEquals(1235, all(book));
    }

    @Test
    void filtersNarrowIt() throws IOException {
        String issued = issued().toString();
        draft(city.clerk, reminder(city.financeHead));

        assertEquals(List.of(issued), ids(ledger(as(city.clerk).queryParam("status", "ISSUED"))));
        assertEquals(List.of(), ids(ledger(as(city.clerk).queryParam("unitId", city.archives))));
    }

    @Test
    void nobodyWithoutATokenGetsOne() {
        RestAssured.given().get(LEDGER).then().statusCode(401);
    }

    private static byte[] ledger(RequestSpecification request) {
        return request.get(LEDGER)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"ledger.xlsx\"")
                .extract()
                .asByteArray();
    }

    private static List<String> ids(byte[] book) throws IOException {
        List<String> ids = new ArrayList<>();
        for (Row row : sheet(book, 0)) {
            ids.add(row.getCell(ID).asString());
        }
        return ids.subList(1, ids.size());
    }

    /** What the last row of the counts says. */
    private static int all(byte[] book) throws IOException {
        List<Row> rows = sheet(book, 1);
        return rows.get(rows.size() - 1).getCell(2).asNumber().intValue();
    }

    private static List<Row> sheet(byte[] book, int index) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return read.getSheet(index).orElseThrow().read();
        }
    }
}
