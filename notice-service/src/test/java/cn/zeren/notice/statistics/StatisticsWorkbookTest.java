package cn.zeren.notice.statistics;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class StatisticsWorkbookTest extends ServiceTest {

    private static final String ASKED = "?by=kind&metrics=ISSUED,RECEIPT_RATE";

    @Test
    void theWorkbookHasEveryFigureOfTheSameQuestionWithItsDigest() throws IOException {
        issued();

        for (Person reader : List.of(city.clerk, city.financeHead, city.archivesHead)) {
            JsonPath asked = as(reader).get(API + "/statistics" + ASKED).jsonPath();
            List<List<String>> expected = new ArrayList<>();
            for (int row = 0; row < asked.getList("rows").size(); row++) {
                for (int of = 0; of < 2; of++) {
                    String figure = "rows[" + row + "].figures[" + of + "]";
                    expected.add(List.of(
                            asked.getString("rows[" + row + "].labels.kind"),
                            asked.getString(figure + ".counted.count"),
                            asked.getString(figure + ".counted.sha256")));
                }
            }
            assertEquals(expected, figures(book(reader)), reader.name());
        }
        assertEquals(2, figures(book(city.clerk)).size());
    }

    @Test
    void itSaysWhatEachMetricCountsAndAsOfWhen() throws IOException {
        List<List<String>> lines = sheet(book(city.clerk), 1);

        assertTrue(lines.stream().anyMatch(line -> line.get(0).startsWith("业务日")));
        assertTrue(lines.stream()
                .anyMatch(line -> line.get(0).equals("下发数 v1") && line.get(2).equals("JZ-2.2")));
        assertTrue(
                lines.stream().anyMatch(line -> line.get(0).startsWith("签收数")),
                "a rate brings the counts it is made of");
    }

    @Test
    void whatCannotBeReadIsRefusedAsThere() {
        as(city.clerk)
                .get(API + "/statistics.xlsx?by=colour")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", is("/by"));
        RestAssured.given().get(API + "/statistics.xlsx").then().statusCode(401);
    }

    private static byte[] book(Person reader) {
        return as(reader)
                .get(API + "/statistics.xlsx" + ASKED)
                .then()
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"statistics.xlsx\""))
                .extract()
                .asByteArray();
    }

    /** Kind, count and digest of each line. */
    private static List<List<String>> figures(byte[] book) throws IOException {
        return sheet(book, 0).stream()
                .map(line -> List.of(line.get(0), line.get(4), line.get(5)))
                .toList();
    }

    private static List<List<String>> sheet(byte[] book, int at) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book));
                var rows = read.getSheet(at).orElseThrow().openStream()) {
            rows.skip(1).forEach(row -> lines.add(cells(row)));
        }
        return lines;
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
