package cn.zeren.assignment.handover;

import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import cn.zeren.platform.time.BusinessClock;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes of holder in a city of its own, told by files of tenures, and what the people do about them. */
public final class Handovers {

    static final String PATH = Office.API + "/handovers";

    private final Database database;
    private final Office office;

    public Handovers(Database database, Office office) {
        this.database = database;
        this.office = office;
    }

    static LocalDate today() {
        return LocalDate.now(BusinessClock.ZONE);
    }

    Map<String, Object> tenure(String official, String post, LocalDate from, LocalDate to) {
        Map<String, Object> row = new HashMap<>();
        row.put("officialCode", office.city.of(official).toString());
        row.put("postCode", office.city.of(post).toString());
        row.put("kind", "REGULAR");
        row.put("validFrom", from.toString());
        row.put("validTo", to == null ? null : to.toString());
        return row;
    }

    /** The tenure a post has had from the beginning, ended on a day or open. */
    Map<String, Object> first(String official, String post, LocalDate to) {
        LocalDate from = LocalDate.of(2010, 1, 1);
        Map<String, Object> row = tenure(official, post, from, to);
        row.put("id", office.city.of(official + "@" + post + from).toString());
        return row;
    }

    ValidatableResponse told(List<?> rows) {
        return told("tenures", rows);
    }

    ValidatableResponse told(String kind, Map<String, ?> row) {
        return told(kind, List.of(row));
    }

    private ValidatableResponse told(String kind, List<?> rows) {
        return Office.as(office.clerk)
                .body(rows)
                .post(Office.API + "/imports/" + kind)
                .then();
    }

    /** On that day 己 takes 教育局 over from 庚. */
    public void change(LocalDate day) {
        change("庚", "教育局长", day);
    }

    /** On that day 己 takes the post over. */
    public void change(String official, String post, LocalDate day) {
        told(List.of(first(official, post, day), tenure("己", post, day, null))).statusCode(200);
    }

    /** The one hand-over of 教育局长. */
    public String only() {
        return database.value("select id from handover where post_id = ?", office.city.of("教育局长"))
                .toString();
    }

    public String person(String official) {
        return Tokens.person(official, office.city.of(official));
    }

    public ValidatableResponse confirm(String token, String id) {
        return command(token, id, "confirm", version(id), null);
    }

    ValidatableResponse deputy(String token, String id) {
        return command(
                token, id, "confirm-for-predecessor", version(id), Map.of("cause", "RETIRED", "reason", "前任已退休"));
    }

    ValidatableResponse command(String token, String id, String verb, String version, Object body) {
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
        return "\"" + database.count("select version from handover where id = ?", UUID.fromString(id)) + "\"";
    }

    /** Opened, taken back, opened again, confirmed by both. */
    public void throughAllEvents() {
        LocalDate day = today().minusDays(3);
        change(day);
        told(List.of(first("庚", "教育局长", null))).statusCode(200);
        change(day);
        confirm(person("己"), only()).statusCode(200);
        confirm(person("庚"), only()).statusCode(200);
    }
}
