package cn.zeren.assignment.task;

import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A city with one task: 常委一 leads it, 财政局 is the lead unit and 教育局 its one co-unit. */
public final class TaskCity {

    public static final String PARTS = Office.API + "/task-parts";

    public final Office office;
    public final UUID task;

    /** Of the lead unit and of the co-unit, with a home there. */
    public final String leadLiaison;

    public final String coLiaison;

    /** Holds the leader's post. */
    public final String leader;

    private final Database database;

    public TaskCity(Database database) {
        this(database, LocalDate.of(2016, 12, 20));
    }

    public TaskCity(Database database, LocalDate due) {
        this(database, new Office(database), due);
    }

    public TaskCity(Database database, Office office, LocalDate due) {
        this.database = database;
        this.office = office;
        task = UUID.randomUUID();
        database.run("insert into fact (id, kind, key, version) values (?, 'TASK', ?, 1)", task, "2016|" + task);
        database.run(
                "insert into task (id, valid_from, valid_to, recorded_from, year, no, item, lead_post_id, lead_unit_id,"
                        + " co_unit_ids, measures, due_date) values (?, date '2016-01-01', date '2017-01-01', now(),"
                        + " 2016, '1', '规范公务接待', ?, ?, array[?::uuid], '定期抽查', ?)",
                task,
                office.city.of("常委一"),
                office.city.of("财政局"),
                office.city.of("教育局"),
                due);
        leadLiaison = liaison("财政局");
        coLiaison = liaison("教育局");
        leader = Tokens.person("leader", office.city.of("乙"), Role.STANDING_COMMITTEE);
    }

    /** Somebody of the unit, by home, who sees it and what is below. */
    public String liaison(String unit, Role... more) {
        UUID official = UUID.randomUUID();
        database.run(
                "insert into official (id, valid_from, recorded_from, code, name, party_member, home_unit_id)"
                        + " values (?, date '2010-01-01', now(), ?, '联络员', true, ?)",
                official,
                official.toString(),
                office.city.of(unit));
        database.run(
                "insert into scope_unit (official_id, unit_id, valid_from, reason)"
                        + " values (?, ?, date '2000-01-01', 'POST')",
                official,
                office.city.of(more.length == 0 ? unit : "市委"));
        Role[] roles = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Role.UNIT_LIAISON), java.util.stream.Stream.of(more))
                .toArray(Role[]::new);
        return Tokens.person("liaison " + official, official, roles);
    }

    public ValidatableResponse breakDown(String token, Map<String, Object> body) {
        return Office.as(token).body(body).post(PARTS).then();
    }

    /** Breaks the task down as it stands. */
    public void breakDown() {
        breakDown(office.clerk, Map.of("taskId", task)).statusCode(201);
    }

    /** The part of that role. */
    public String part(TaskRole role) {
        return database.value(
                        "select id from task_part where task_id = ? and role = ? and status <> 'WITHDRAWN'",
                        task,
                        role.name())
                .toString();
    }

    /** Carries a verb out on the part as it stands. */
    public ValidatableResponse command(String token, String part, String verb, Map<String, Object> body) {
        long version = database.count("select version from task_part where id = ?", UUID.fromString(part));
        return Office.as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(PARTS + "/" + part + "/" + verb)
                .then();
    }

    public ValidatableResponse complete(String token, String part) {
        return command(token, part, "complete", completion());
    }

    public static Map<String, Object> completion() {
        return Map.of(
                "outcome",
                "全年无违规",
                "evidence",
                List.of(Map.of("hash", "ab".repeat(32), "origin", "荆财发〔2015〕93号", "takenOn", "2015-12-30")));
    }
}
