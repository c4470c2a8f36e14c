package cn.zeren.assignment.testing;

import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.CommandGuards.Call;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls of the commands by which the year's work is carried out, each good in the state the one before has left. */
public final class Carried {

    public static final Map<String, Object> REASON = Map.of("reason", "理由");
    public static final Map<String, Object> OUTCOME = Map.of("outcome", "NOT_RESPONSIBLE", "reasons", "已尽督促之责");
    private static final Map<String, Object> PAPER =
            Map.of("hash", "a".repeat(64), "origin", "荆教函〔2016〕12号", "takenOn", "2015-12-31");
    public static final Map<String, Object> PROOF = Map.of("evidence", List.of(PAPER), "result", "已整改");

    private final Database database;
    private final Office office;

    /** The leader in charge of 教育局. */
    public final String leader;

    /** The office's head, another person than its clerk. */
    public final String head;

    public Carried(Database database, Office office) {
        this.database = database;
        this.office = office;
        UUID director = new Stored(database).sees("director", office.city.of("市委"));
        this.head = Tokens.person("director", director, Role.LG_OFFICE_HEAD);
        this.leader = Tokens.person("leader", office.city.of("戊"), Role.VICE_MAYOR);
    }

    /** An issue of 教育局 of the last day before the sandbox's year. */
    public Call issue() {
        return new Call(Map.of(), null, told());
    }

    /** The issue raised last that is open, or a new one. */
    public Call onIssue(Object body) {
        List<Object> open = database.column(
                "select id from issue where unit_id = ? and status = 'OPEN' order by id desc", office.city.of("教育局"));
        UUID id = open.isEmpty() ? raise() : (UUID) open.get(0);
        return at("issue", id, body);
    }

    /** An issue of whose day another is known to have answered since. */
    public Call reviewsAnew() {
        UUID id = raise();
        holdAlways();
        return at("issue", id, null);
    }

    public Call withdrawnIssue() {
        UUID id = raise();
        command(office.clerk, "/issues/", at("issue", id, REASON), "/withdraw");
        return at("issue", id, null);
    }

    /** A review of the leader in charge. */
    public Call onReview(Object body) {
        holdAlways();
        List<Object> reviews = database.column(
                "select id from leadership_review where unit_id = ? order by id desc", office.city.of("教育局"));
        if (reviews.isEmpty()) {
            raise();
            return onReview(body);
        }
        return at("leadership_review", (UUID) reviews.get(0), body);
    }

    public Call concludedReview() {
        Call open = onReview(OUTCOME);
        command(office.head, "/reviews/", open, "/conclude");
        return onReview(Map.of("statement", "再说明"));
    }

    public Call visit() {
        Map<String, Object> body =
                Map.of("postId", office.city.of("副市长一"), "unitId", office.city.of("教育局"), "plannedFor", "2016-03-01");
        return new Call(Map.of(), null, body);
    }

    public Call onVisit(Object body) {
        UUID id = (UUID) database.value("select id from visit where unit_id = ?", office.city.of("教育局"));
        return at("visit", id, body);
    }

    /** The visit that was completed, to be recorded again. */
    public Call madeVisit() {
        UUID id = (UUID) database.value(
                "select id from visit where unit_id = ? and status = 'COMPLETED'", office.city.of("教育局"));
        return at("visit", id, shown());
    }

    /** What a visit has to show, on a day that has come. */
    public Map<String, Object> shown() {
        return Map.of(
                "happenedOn",
                LocalDate.of(2015, 12, 31),
                "musts",
                List.of(
                        Map.of("must", "HEARD_REPORT", "evidence", List.of(PAPER)),
                        Map.of("must", "CHECKED_TASKS", "evidence", List.of(PAPER)),
                        Map.of("must", "SUPERVISED_RECTIFICATION", "evidence", List.of(PAPER))),
                "noIssueReason",
                "本季度无问题");
    }

    public Call toCancel() {
        String id = Office.as(office.clerk)
                .body(visit().body())
                .post(Office.API + "/visits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return at("visit", UUID.fromString(id), REASON);
    }

    public Call meeting() {
        Map<String, Object> body = Map.of(
                "unitId",
                office.city.of("市委"),
                "title",
                "联席会议",
                "plannedFor",
                "2015-12-31",
                "agenda",
                List.of("研判"),
                "attendees",
                List.of(office.city.of("副市长一")));
        return new Call(Map.of(), null, body);
    }

    /** The meeting called last. */
    public Call onMeeting(Object body) {
        return at("meeting", meetingId(), body);
    }

    public Map<String, Object> minutes() {
        return Map.of(
                "heldOn",
                "2015-12-31",
                "attendees",
                List.of(Map.of("postId", office.city.of("副市长一"), "present", true)),
                "resolutions",
                List.of());
    }

    /** The meeting whose minutes stand, to be held again. */
    public Call confirmedMeeting() {
        UUID id = (UUID) database.value(
                "select id from meeting where unit_id = ? and status = 'CONFIRMED'", office.city.of("市委"));
        return at("meeting", id, minutes());
    }

    public Call toCallOff() {
        post("/meetings", meeting().body());
        return onMeeting(REASON);
    }

    public Call signal() {
        Map<String, Object> body = Map.of(
                "meetingId",
                meetingId(),
                "unitId",
                office.city.of("教育局"),
                "windowFrom",
                "2015-10-01",
                "windowTo",
                "2015-12-31",
                "evidenceIds",
                List.of(UUID.randomUUID()),
                "suggestion",
                "建议约谈");
        return new Call(Map.of(), null, body);
    }

    /** The signal drafted last. */
    public Call onSignal(Object body) {
        holdAlways();
        UUID id = (UUID)
                database.column("select id from signal where unit_id = ? order by id desc", office.city.of("教育局"))
                        .get(0);
        return at("signal", id, body);
    }

    public Call toDrop() {
        post("/signals", signal().body());
        return onSignal(REASON);
    }

    private UUID meetingId() {
        return (UUID) database.column("select id from meeting where unit_id = ? order by id desc", office.city.of("市委"))
                .get(0);
    }

    private void post(String path, Object body) {
        Office.as(office.clerk).body(body).post(Office.API + path).then().statusCode(201);
    }

    private static void command(String token, String path, Call call, String verb) {
        Office.as(token)
                .header("If-Match", "\"" + call.version() + "\"")
                .body(call.body())
                .post(Office.API + path + call.path().get("id") + verb)
                .then()
                .statusCode(200);
    }

    private Map<String, Object> told() {
        return Map.of(
                "unitId",
                office.city.of("教育局"),
                "title",
                "公车管理",
                "description",
                "公车私用",
                "source",
                "VISIT",
                "actOn",
                "2015-12-31");
    }

    private UUID raise() {
        String id = Office.as(office.clerk)
                .body(told())
                .post(Office.API + "/issues")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    /** The assignments of the city's plan hold on every day the sandbox's clock may stand at. */
    private void holdAlways() {
        database.run(
                "update assignment set valid_from = date '2010-01-01', valid_to = date '2100-01-01'"
                        + " where plan_id in (select id from plan where manager_unit_id = ?)",
                office.city.of("市委"));
    }

    private Call at(String table, UUID id, Object body) {
        return new Call(Map.of("id", id), database.count("select version from " + table + " where id = ?", id), body);
    }
}
