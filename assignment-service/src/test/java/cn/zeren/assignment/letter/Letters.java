package cn.zeren.assignment.letter;

import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is done with the letters of a city with a confirmed plan, over HTTP: 副市长戊 answers for 教育局, whose head is 庚. */
public final class Letters {

    public static final String PATH = Office.API + "/letters";

    private final Office office;
    private final Database database;
    private final UUID plan;

    /** 教育局长庚. */
    public final String target;

    /** 副市长戊. */
    public final String sponsor;

    public Letters(Database database, Office office) {
        this(database, office, 2016);
    }

    public Letters(Database database, Office office, int year) {
        this.database = database;
        this.office = office;
        String drafted = office.draft(office.clerk, Map.of("year", year))
                .statusCode(201)
                .extract()
                .path("plan.id");
        office.command(office.head, drafted, "confirm").statusCode(200);
        plan = UUID.fromString(drafted);
        target = Tokens.person("bureau-head", office.city.of("庚"), Role.UNIT_PRINCIPAL);
        sponsor = Tokens.person("vice-mayor", office.city.of("戊"), Role.VICE_MAYOR);
    }

    /** The assignment whose target is that unit. */
    public UUID assignment(String unit) {
        return (UUID) database.value(
                "select id from assignment where plan_id = ? and target_unit_id = ? and recorded_to is null",
                plan,
                office.city.of(unit));
    }

    static List<Object> items(String code) {
        return List.of(Map.of("code", code, "text", "落实" + code));
    }

    ValidatableResponse draft(String unit, Map<String, Object> more) {
        return draft(office.clerk, unit, more);
    }

    ValidatableResponse draft(String token, String unit, Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("assignmentId", assignment(unit), "items", items("D1"), "signDue", "2016-02-29"));
        body.putAll(more);
        return Office.as(token).body(body).post(PATH).then();
    }

    public String drafted(String unit) {
        return draft(unit, Map.of()).statusCode(201).extract().path("id");
    }

    public String issued(String unit) {
        String id = drafted(unit);
        command(office.head, id, "issue", null).statusCode(200);
        return id;
    }

    /** Signed by both sides, between 副市长戊 and 教育局长庚. */
    public String countersigned() {
        String id = issued("教育局");
        command(target, id, "sign", null).statusCode(200);
        command(sponsor, id, "countersign", null).statusCode(200);
        return id;
    }

    ValidatableResponse amend(String id) {
        return command(
                office.clerk, id, "amend", Map.of("items", items("D2"), "reason", "任务调整", "signDue", "2016-06-30"));
    }

    public ValidatableResponse command(String token, String id, String verb, Object body) {
        return command(token, id, verb, body, version(id));
    }

    ValidatableResponse command(String token, String id, String verb, Object body, String version) {
        var request = Office.as(token);
        if (version != null) {
            request.header("If-Match", version);
        }
        if (body != null) {
            request.body(body);
        }
        return request.post(PATH + "/" + id + "/" + verb).then();
    }

    String version(String id) {
        return Office.as(office.head).get(PATH + "/" + id).header("ETag");
    }

    ValidatableResponse get(String token, String more) {
        return Office.get(token, "/letters" + more);
    }

    /** All that happens to letters within a year. */
    public void throughAllEvents() {
        String second = amend(countersigned()).statusCode(201).extract().path("id");
        command(office.head, second, "issue", null).statusCode(200);
        command(target, second, "sign", null).statusCode(200);
        command(sponsor, second, "countersign", null).statusCode(200);
    }
}
