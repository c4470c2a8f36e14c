package cn.zeren.assignment.map;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.Stored;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The map as data, as SVG, as PDF, and the tables, over HTTP. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class MapResourceTest {

    Database database;

    private Office office;
    private FactsFixture city;
    private String plan;

    @BeforeEach
    void aPlanInForce() {
        office = new Office(database);
        city = office.city;
        plan = office.draft();
        office.command(office.head, plan, "confirm").statusCode(200);
        office.command(office.head, plan, "activate").statusCode(200);
    }

    @Test
    void theMapOfACityHasANodeForEachPartyAndAnEdgeForEachAssignment() {
        Office.get(office.clerk, map("?on=2016-05-01"))
                .statusCode(200)
                .body("title", equalTo("市委2016年分层包保责任图"))
                .body("sheets", equalTo(1))
                .body("edges", hasSize(6))
                .body("edges.status", hasItem("ACTIVE"))
                .body("nodes.name", hasItem("戊"))
                .body("nodes.find { it.name == '庚' }.title", equalTo("教育局"))
                .body("nodes.find { it.kind == 'UNIT' }.title", equalTo("财政局"));
    }

    @Test
    void aUnitNobodyAnswersForIsANodeWithoutAnEdge() {
        FactsFixture gap = Office.fresh().asCity().uncharge("教育局");
        Office other = new Office(database, gap);
        Office.get(other.clerk, "/plans/" + other.draft() + "/map?on=2016-05-01")
                .body("nodes.findAll { it.state == 'UNCOVERED' }.title", contains("教育局"));
    }

    @Test
    void theSheetIsAnA3SvgWithTheTextAsText() {
        Office.get(office.clerk, map(".svg?on=2016-05-01"))
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("width=\"420mm\" height=\"297mm\""))
                .body(containsString(">戊</text>"))
                .body(containsString("第一层"));
        Office.get(office.clerk, map(".svg?on=2016-05-01&sheet=2")).statusCode(404);
    }

    @Test
    void thePdfHasTheFontInsideTheSameTextAndTheSameBytesEachTime() throws IOException {
        byte[] pdf = bytes(office.clerk, map(".pdf?on=2016-05-01"));
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            for (String one : List.of("市委2016年分层包保责任图", "教育局", "公安县", "戊", "第三层")) {
                assertTrue(text.contains(one), one);
            }
            assertEquals(1190, Math.round(document.getPage(0).getMediaBox().getWidth()), 1);
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded());
            }
        }
        assertArrayEquals(pdf, bytes(office.clerk, map(".pdf?on=2016-05-01")));
    }

    @Test
    void aLeaderHasAMapOfHisOwn() throws IOException {
        String leader = "/officials/" + city.of("戊") + "/map";
        Office.get(office.clerk, leader + "?on=2016-05-01")
                .body("title", equalTo("戊分层包保责任图"))
                .body("edges", hasSize(1));
        Office.get(office.clerk, leader + ".svg?on=2016-05-01").statusCode(200).body(containsString("教育局"));
        try (var document = Loader.loadPDF(bytes(office.clerk, leader + ".pdf?on=2016-05-01"))) {
            assertTrue(new PDFTextStripper().getText(document).contains("教育局"));
        }
    }

    @Test
    void thePlanAndTheLedgerAreTablesWhoseCellsAreNoFormulas() throws IOException {
        List<Row> rows = rows(bytes(office.clerk, "/plans/" + plan + "/plan.xlsx?on=2016-05-01"));
        assertEquals(7, rows.size());
        assertEquals("公安县", rows.get(6).getCellText(3));
        List<Row> ledger = rows(bytes(office.clerk, "/plans/" + plan + "/ledger.xlsx"));
        assertEquals(13, ledger.size(), "each as confirmed and as put in force");
        List<Row> early = rows(bytes(office.clerk, "/plans/" + plan + "/ledger.xlsx?asKnownAt=2015-01-01T00:00:00Z"));
        assertEquals(1, early.size());
    }

    @Test
    void strangersFindNoMap() {
        UUID stranger = new Stored(database).sees("stranger", UUID.randomUUID());
        String token = Tokens.person("stranger", stranger, Role.LG_OFFICE_HEAD);
        for (String path : List.of(
                map(""),
                map(".svg"),
                map(".pdf"),
                "/plans/" + plan + "/plan.xlsx",
                "/plans/" + plan + "/ledger.xlsx",
                "/officials/" + city.of("戊") + "/map")) {
            Office.get(token, path).statusCode(404);
        }
    }

    private String map(String rest) {
        return "/plans/" + plan + "/map" + rest;
    }

    private static byte[] bytes(String token, String path) {
        return Office.get(token, path).statusCode(200).extract().asByteArray();
    }

    private static List<Row> rows(byte[] xlsx) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getFirstSheet().read();
        }
    }
}
