package cn.zeren.notice.rectification;

import static io.restassured.RestAssured.given;

import cn.zeren.notice.City;
import cn.zeren.notice.City.Person;
import cn.zeren.platform.testing.Database;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A list of problems over HTTP, brought to where a test begins. */
public final class Rectifying {

    public static final String LISTS = "/api/notice/v1/rectifications";
    public static final Map<String, Object> PLAN =
            Map.of("plan", "建立制度", "measures", List.of("起草", "通过"), "responsible", "副局长甲");
    public static final Map<String, Object> WHY = Map.of("reason", "未公开");
    public static final Map<String, Object> GRANT = Map.of("reason", "同意", "decision", "荆廉办〔2016〕3号");
    public static final Map<String, Object> VERIFIED = Map.of("result", "属实");

    private final Database database;
    private final City city;
    private final Supplier<LocalDate> today;

    public Rectifying(Database database, City city) {
        this(database, city, () -> today(database));
    }

    /** @param today the business day the service is at */
    Rectifying(Database database, City city, Supplier<LocalDate> today) {
        this.database = database;
        this.city = city;
        this.today = today;
    }

    /** The business day of a service whose clock is the system's. */
    public static LocalDate today(Database database) {
        return LocalDate.parse(
                String.valueOf(database.value("select (now() at time zone 'Asia/Shanghai')::date::text")));
    }

    /** The business day the service is at. */
    public LocalDate today() {
        return today.get();
    }

    /** What an inspection found at a unit: as many problems as causes. */
    public static Map<String, Object> found(UUID unit, String... causes) {
        List<Map<String, Object>> problems = new ArrayList<>();
        for (String cause : causes) {
            problems.add(Map.of("cause", cause, "fact", "未建立制度。", "basis", "第七条", "demand", "限期建立。"));
        }
        Map<String, Object> body = new HashMap<>();
        body.put("unitId", unit);
        body.put("problems", problems);
        return body;
    }

    public static Map<String, Object> proof(String sha256, LocalDate takenOn) {
        return Map.of("sha256", sha256, "filename", "办法.pdf", "origin", "荆财〔2016〕11号", "takenOn", takenOn.toString());
    }

    public Map<String, Object> report() {
        return report("a".repeat(64));
    }

    public Map<String, Object> report(String sha256) {
        return Map.of("result", "已建立", "evidence", List.of(proof(sha256, today())));
    }

    /** A list against the finance office, by the clerk. */
    public UUID open(String... causes) {
        return open(city.clerk, found(city.finance, causes));
    }

    public UUID open(Person opener, Map<String, Object> body) {
        String id = as(opener)
                .body(body)
                .post(LISTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    /** The verb on a problem at the version it has now. */
    public ValidatableResponse step(Person actor, UUID list, int no, String verb, Map<String, Object> body) {
        return step(actor, list, no, verb, version(list, no), body);
    }

    public static ValidatableResponse step(
            Person actor, UUID list, int no, String verb, long version, Map<String, Object> body) {
        RequestSpecification request = as(actor).header("If-Match", "\"" + version + "\"");
        if (body != null) {
            request.body(body);
        }
        return request.post(path(list, no) + "/" + verb).then();
    }

    public long version(UUID list, int no) {
        return database.count("select version from problem where rectification_id = ? and no = ?", list, no);
    }

    public static String path(UUID list, int no) {
        return LISTS + "/" + list + "/problems/" + no;
    }

    public UUID planned() {
        UUID list = open("RULES_LACKING");
        step(city.financeLiaison, list, 1, "plan", PLAN).statusCode(200);
        return list;
    }

    public UUID reported() {
        UUID list = planned();
        step(city.financeLiaison, list, 1, "report", report()).statusCode(200);
        return list;
    }

    public UUID closed() {
        UUID list = reported();
        step(city.clerk, list, 1, "close", VERIFIED).statusCode(200);
        return list;
    }

    /** One whose extension waits. */
    public UUID asking() {
        UUID list = planned();
        step(city.financeLiaison, list, 1, "request-extension", extension()).statusCode(200);
        return list;
    }

    public Map<String, Object> extension() {
        return Map.of("due", today().plusMonths(2).toString(), "reason", "征求意见");
    }

    /** The daily round of the day. */
    static void settle(ProblemService service, LocalDate day) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> service.settleWatched(day));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static RequestSpecification as(Person person) {
        return given().auth().oauth2(person.token()).contentType(ContentType.JSON);
    }
}
