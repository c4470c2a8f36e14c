package cn.zeren.assignment.duty;

import cn.zeren.assignment.testing.Office;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an office does with the duties of its city's posts over HTTP. */
public final class Duties {

    static final String PATH = Office.API + "/duties";

    private final Office office;

    public Duties(Office office) {
        this.office = office;
    }

    static List<Object> items(String... codes) {
        return List.of(codes).stream()
                .<Object>map(code -> Map.of("code", code, "text", "落实" + code))
                .toList();
    }

    public ValidatableResponse draft(String post) {
        return draft(office.clerk, post, Map.of());
    }

    ValidatableResponse draft(String token, String post, Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("year", 2016, "postId", office.city.of(post), "items", items("D1", "D5")));
        body.putAll(more);
        return Office.as(token).body(body).post(PATH).then();
    }

    /** The duties of a post, in force. */
    public String inForce(String post) {
        String id = draft(post).statusCode(201).extract().path("id");
        command(office.head, id, "enter-force", null).statusCode(200);
        return id;
    }

    ValidatableResponse command(String token, String id, String verb, Object body) {
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

    ValidatableResponse amend(String id) {
        return command(office.clerk, id, "amend", Map.of("items", items("D2"), "reason", "任务调整"));
    }

    String version(String id) {
        return Office.as(office.head).get(PATH + "/" + id).header("ETag");
    }

    /** Drafted, in force, superseded. */
    public void throughAllEvents() {
        String second = amend(inForce("副市长一")).statusCode(201).extract().path("id");
        command(office.head, second, "enter-force", null).statusCode(200);
    }
}
