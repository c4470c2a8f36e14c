package cn.zeren.assignment.testing;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** A city of its own with a plan in force, and who acts in it over HTTP. */
public final class City {

    private final Database database;
    public final Office office;
    public final FactsFixture facts;
    public final String clerk;
    public final String head;
    public final String chief;
    public final String plan;

    /** With the plan of 2016 in force. */
    public City(Database database) {
        this(database, 2016);
    }

    public City(Database database, int year) {
        this.database = database;
        office = new Office(database);
        facts = office.city;
        clerk = office.clerk;
        head = Tokens.person("director", new Stored(database).sees("director", facts.of("市委")), Role.LG_OFFICE_HEAD);
        UUID official = new Stored(database).sees("chief", facts.of("市委"));
        chief = Tokens.person("chief", official, Role.DISCIPLINE_CHIEF);
        plan = office.draft(clerk, Map.of("year", year))
                .statusCode(201)
                .extract()
                .path("plan.id");
        office.command(head, plan, "confirm").statusCode(200);
        office.command(head, plan, "activate").statusCode(200);
    }

    public UUID of(String code) {
        return facts.of(code);
    }

    /** The leader of that code himself. */
    public String leader(String code, Role role) {
        return Tokens.person(code, of(code), role);
    }

    /** Somebody who sees a unit and what is below it. */
    public String sees(String who, String unit, Role role) {
        return Tokens.person(who, new Stored(database).sees(who, of(unit)), role);
    }

    /** The plan follows the facts as they are now. */
    public void rederive() {
        office.command(clerk, plan, "derive").statusCode(200);
        office.command(head, plan, "confirm").statusCode(200);
        office.command(head, plan, "activate").statusCode(200);
    }

    /** It becomes known that from that day another had the post; what was held before stays on record. */
    public UUID correct(String post, String unit, String day) {
        FactsFixture newcomer = Office.fresh().official("子", true);
        new Stored(database).city(newcomer);
        database.run("update official set home_unit_id = ? where id = ?", of(unit), newcomer.of("子"));
        database.run("update tenure set recorded_to = now() where post_id = ? and recorded_to is null", of(post));
        database.run(
                "insert into tenure (id, valid_from, valid_to, recorded_from, official_id, post_id, kind, unit_id)"
                        + " select id, valid_from, ?::date, now(), official_id, post_id, kind, unit_id from tenure"
                        + " where post_id = ? and recorded_to is not null",
                day,
                of(post));
        database.run(
                "insert into tenure (id, valid_from, recorded_from, official_id, post_id, kind, unit_id)"
                        + " values (?, ?::date, now(), ?, ?, 'REGULAR', ?)",
                newcomer.of("tenure"),
                day,
                newcomer.of("子"),
                of(post),
                of(unit));
        return newcomer.of("子");
    }

    public static ValidatableResponse post(String token, String path, Object body) {
        return Office.as(token).body(body).post(Office.API + path).then();
    }

    /** A command on something there, at the version it has. */
    public static ValidatableResponse command(String token, String path, String verb, Object body) {
        String version = Office.as(token).get(Office.API + path).header("ETag");
        return command(token, path, verb, body, version);
    }

    public static ValidatableResponse command(String token, String path, String verb, Object body, String version) {
        var request = Office.as(token).header("If-Match", version);
        return (body == null ? request : request.body(body))
                .post(Office.API + path + "/" + verb)
                .then();
    }
}
