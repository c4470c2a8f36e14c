package cn.zeren.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.local.Api;
import cn.zeren.local.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * 不脱钩, from both ends: the member unit that covered a county in 2016 still answers for it years later, because a 整改通知书 to the
 * county is not rectified. The county is late, is pressed up to the member unit that answers for it on that day, reports,
 * is verified; only then the member is released. What notice-service says of it is told twice, backwards, and late.
 */
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE)
class HeldCoverIT {

    private static final String NOTICES = "/api/notice/v1/notices";
    private static final String LISTS = "/api/notice/v1/rectifications";
    private static final String ASSIGNMENTS = "/api/assignment/v1/assignments/";
    private static final String TOPIC = "zeren.notice.rectification.v1";
    private static final String ANSWERS = "zeren.assignment.assignment.v1";
    private static final LocalDate YEARS_END = LocalDate.of(2018, 12, 31);
    private static final int DAYS_LATE = 42;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Suite suite;
    private static Books books;
    private static LocalDate issued;
    private static LocalDate due;
    private static LocalDate reported;

    private final Api api = suite.api();
    private final Echoes echoes = new Echoes(suite.kafka());

    @BeforeAll
    static void afterTheYears(Suite running) {
        suite = running;
        books = new Books(suite);
        if (today().isBefore(YEARS_END)) {
            suite.year().play(month -> {});
        }
        issued = today().plusDays(8);
        due = issued.plusWeeks(5);
        reported = due.plusDays(DAYS_LATE);
    }

    @Test
    void theCoverOfACountyHoldsUntilItsLastProblemIsClosed() throws SQLException, IOException {
        String county = unit("JZ-GA");
        String cover = books.carriedOver(county);
        walkTo(issued);
        String notice = order(county);
        String list = books.listOf(notice);
        suite.rest().through(issued);
        assertHeld(cover, list);

        assertTrue(echoes.backwards(TOPIC, list) > 0);
        assertTrue(echoes.backwards(ANSWERS, cover) > 2);
        suite.rest().through(issued);
        assertHeld(cover, list);

        plan(list);
        walkTo(reported);
        assertEscalatedTo(cover, notice, list);
        assertEquals(DAYS_LATE, report(list).path("daysLate").asInt());
        assertHeld(cover, list);

        suite.stopBroker();
        assertNotClosedByItsReporter(list);
        close(list, 1);
        close(list, 2);
        // it is closed there, but nobody here has heard of it
        assertEquals(
                "CLOSED",
                api.get("clerk", LISTS + "/" + list).body().path("status").asText());
        assertHeld(cover, list);
        suite.startBroker();
        suite.rest().through(reported);
        assertTrue(echoes.backwards(TOPIC, list) > 2);
        suite.rest().through(reported);

        assertEquals("RELEASED", status(release(cover)));
        assertTrue(echoes.backwards(TOPIC, list) > 4);
        suite.rest().through(reported);
        assertEquals("RELEASED", status(api.get("office-head", ASSIGNMENTS + cover)));
        assertNoticeCloses(notice);
    }

    /** Drafted, reviewed, signed and issued by four people, and signed for by the head in person. */
    private String order(String county) {
        Map<String, Object> problem =
                Map.of("cause", "RULES_LACKING", "fact", "制度未建立。", "basis", "责任制规定第七条", "demand", "限期建立。");
        Map<String, Object> second =
                Map.of("cause", "CONDUCT", "fact", "群众反映未核查。", "basis", "责任制规定第七条", "demand", "限期核查。");
        Map<String, Object> body = Map.of(
                "kind", "RECTIFICATION_NOTICE",
                "addressee", Map.of("unitId", county),
                "body", "请按期整改。",
                "reasons", List.of(Map.of("text", "检查发现问题。")),
                "limit", Map.of("due", due.toString()),
                "rectification", Map.of("problems", List.of(problem, second)));
        String id =
                api.post("clerk", NOTICES, body).orTrouble().body().path("id").asText();
        act("reviewer", NOTICES + "/" + id, "review", null);
        act("discipline-chief", NOTICES + "/" + id, "sign", null);
        act("clerk", NOTICES + "/" + id, "issue", null);
        act("county-head", NOTICES + "/" + id, "receive", null);
        return id;
    }

    private void plan(String list) {
        for (int no = 1; no <= 2; no++) {
            act(
                    "county-head",
                    problem(list, no),
                    "plan",
                    Map.of("plan", "建章立制", "measures", List.of("起草", "通过"), "responsible", "县委副书记甲"));
        }
    }

    /** Weeks after the limit: taken in, and counted. */
    private JsonNode report(String list) {
        JsonNode last = null;
        for (int no = 1; no <= 2; no++) {
            Map<String, Object> proof = Map.of(
                    "sha256",
                    String.valueOf(no).repeat(64),
                    "filename",
                    "整改情况.pdf",
                    "origin",
                    "公办发〔2019〕%d号".formatted(no),
                    "takenOn",
                    reported.toString());
            last = act(
                    "county-head", problem(list, no), "report", Map.of("result", "已整改到位", "evidence", List.of(proof)));
        }
        return last;
    }

    private void close(String list, int no) {
        act("office-head", problem(list, no), "close", Map.of("result", "现场核验属实"));
    }

    private void assertHeld(String cover, String list) {
        Api.Reply refused = release(cover);
        assertEquals(422, refused.status(), refused.toString());
        assertEquals("STILL_COUPLED", refused.body().path("code").asText());
        assertTrue(
                refused.body()
                        .path("params")
                        .path("rectifications")
                        .findValuesAsText("id")
                        .contains(list),
                refused.toString());
    }

    /** A rung above the county named whoever answers for it on that day: by the very assignment that is held. */
    private void assertEscalatedTo(String cover, String notice, String list) {
        List<JsonNode> rungs = Stream.of(notice, list)
                .flatMap(about -> api.list("clerk", "/api/notice/v1/escalations?aboutId=" + about).stream())
                .toList();
        assertTrue(
                rungs.stream()
                        .flatMap(rung -> stream(rung.path("addressed")))
                        .anyMatch(one -> one.path("target").asText().equals("SPONSOR")
                                && one.path("officialId").isTextual()
                                && one.path("factId").asText().equals(cover)),
                rungs.toString());
    }

    private void assertNotClosedByItsReporter(String list) {
        String etag =
                api.get("county-head", problem(list, 1)).orTrouble().etag().orElseThrow();
        assertEquals(
                403,
                api.post("county-head", problem(list, 1) + "/close", etag, Map.of("result", "已整改"))
                        .status());
    }

    /** With its problems closed the notice itself can be: feedback, verification by a fourth person, 销号. */
    private void assertNoticeCloses(String notice) {
        String path = NOTICES + "/" + notice;
        act("county-head", path, "begin", null);
        Map<String, Object> proof = Map.of(
                "sha256",
                "9".repeat(64),
                "filename",
                "整改报告.pdf",
                "origin",
                "公办发〔2019〕9号",
                "takenOn",
                reported.toString());
        act("county-head", path, "submit", Map.of("statement", "两个问题均已整改。", "evidence", List.of(proof)));
        act("office-head", path, "verify", null);
        assertEquals(
                "CLOSED",
                act("office-head", path, "close", Map.of("result", "属实"))
                        .path("status")
                        .asText());
    }

    private Api.Reply release(String cover) {
        String etag =
                api.get("office-head", ASSIGNMENTS + cover).orTrouble().etag().orElseThrow();
        return api.post("office-head", ASSIGNMENTS + cover + "/release", etag, null);
    }

    /** Of an assignment as it stands now, the last of its history. */
    private static String status(Api.Reply assignment) {
        JsonNode history = assignment.orTrouble().body().path("history");
        return history.get(history.size() - 1).path("assignment").path("status").asText();
    }

    /** The verb on what is there, in the state it is in. */
    private JsonNode act(String who, String path, String verb, Object body) {
        String etag = api.get(who, path).orTrouble().etag().orElseThrow();
        return api.post(who, path + "/" + verb, etag, body).orTrouble().body();
    }

    private void walkTo(LocalDate day) {
        Map<String, Object> clock = new HashMap<>();
        clock.put("now", day.atTime(9, 0).atZone(ZONE).toOffsetDateTime().toString());
        api.put("clerk", "/sandbox/clock", clock).orTrouble();
        suite.rest().through(day);
    }

    /** Where the years have ended. */
    private static LocalDate today() {
        JsonNode clock = suite.api().get("clerk", "/sandbox/clock").orTrouble().body();
        return OffsetDateTime.parse(clock.path("now").asText())
                .atZoneSameInstant(ZONE)
                .toLocalDate();
    }

    private static String problem(String list, int no) {
        return LISTS + "/" + list + "/problems/" + no;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        Stream.Builder<JsonNode> items = Stream.builder();
        array.forEach(items);
        return items.build();
    }

    private static String unit(String code) throws IOException {
        Path units = Path.of(System.getProperty("zeren.repo"), "deploy/local/data/jingzhou/units.csv");
        try (Stream<String> lines = Files.lines(units)) {
            return lines.map(line -> line.split(",", -1))
                    .filter(cells -> cells[1].equals(code))
                    .map(cells -> cells[0])
                    .findFirst()
                    .orElseThrow();
        }
    }
}
