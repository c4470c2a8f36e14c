package cn.zeren.assignment.testing;

import static io.restassured.RestAssured.given;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The leading group's office of a city of its own, and what it does with plans over HTTP. */
public final class Office {

    public static final String API = "/api/assignment/v1";
    public static final String PLANS = API + "/plans";

    private final Database database;
    public final FactsFixture city;

    /** Sees all of the city: office staff. */
    public final String clerk;

    /** Sees all of the city: the office's head. */
    public final String head;

    /** Sees all of the city: its secretary 甲. */
    public final String secretary;

    /** A fresh city as {@link FactsFixture#asCity} tells it. */
    public Office(Database database) {
        this(database, fresh().asCity());
    }

    public Office(Database database, FactsFixture city) {
        this.database = database;
        this.city = city;
        UUID official = new Stored(database).city(city).sees("office", city.of("市委"));
        UUID first = new Stored(database).sees(city.of("甲"), city.of("市委"));
        clerk = Tokens.person("clerk", official, Role.LG_OFFICE);
        secretary = Tokens.person("secretary", first, Role.PARTY_SECRETARY);
        head = Tokens.person("head", official, Role.LG_OFFICE_HEAD);
    }

    /** A city with nothing in it, apart from all others. */
    public static FactsFixture fresh() {
        return new FactsFixture(UUID.randomUUID().toString());
    }

    public String draft() {
        return draft(clerk, Map.of()).statusCode(201).extract().path("plan.id");
    }

    /** @param more members of the request beside manager and year 2016, which it may replace */
    public ValidatableResponse draft(String token, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("year", 2016, "managerUnitId", city.of("市委")));
        body.putAll(more);
        return as(token).body(body).post(PLANS).then();
    }

    /** Carries a verb out on the plan as it stands; what is put in force the secretary has signed off before. */
    public ValidatableResponse command(String token, String plan, String verb) {
        if (verb.equals("activate")) {
            command(secretary, plan, "sign", version(plan));
        }
        return command(token, plan, verb, version(plan));
    }

    public ValidatableResponse command(String token, String plan, String verb, String version) {
        return as(token)
                .header("If-Match", version)
                .post(PLANS + "/" + plan + "/" + verb)
                .then();
    }

    public String version(String plan) {
        return as(head).get(PLANS + "/" + plan).header("ETag");
    }

    /** Another leader takes the unit over, from the beginning. */
    public void move(String unit, String fromPost, String toPost) {
        database.run(
                "update portfolio set post_id = ? where unit_id = ? and post_id = ?",
                city.of(toPost),
                city.of(unit),
                city.of(fromPost));
    }

    /** On 1 July 子 takes a head post over. */
    public void succeed(String post, String unit) {
        database.run("update tenure set valid_to = date '2016-07-01' where post_id = ?", city.of(post));
        FactsFixture newcomer = fresh().official("子", true);
        new Stored(database).city(newcomer);
        database.run("update official set home_unit_id = ? where id = ?", city.of(unit), newcomer.of("子"));
        database.run(
                "insert into tenure (id, valid_from, recorded_from, official_id, post_id, kind, unit_id)"
                        + " values (?, date '2016-07-01', now(), ?, ?, 'REGULAR', ?)",
                newcomer.of("tenure"),
                newcomer.of("子"),
                city.of(post),
                city.of(unit));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static ValidatableResponse get(String token, String path) {
        return as(token).get(API + path).then();
    }
}
