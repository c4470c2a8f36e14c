package cn.zeren.assignment.handover;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.duty.Duties;
import cn.zeren.assignment.letter.Letters;
import cn.zeren.assignment.task.TaskCity;
import cn.zeren.assignment.task.TaskRole;
import cn.zeren.assignment.testing.City;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change of tenure opens its hand-over in the same transaction, once; both sides confirm, or a deputy with a reason. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class HandoverResourceTest {

    private static final LocalDate DAY = Handovers.today().minusDays(3);

    Database database;

    private Office office;
    private Handovers handovers;

    @BeforeEach
    void aCity() {
        office = new Office(database);
        handovers = new Handovers(database, office);
    }

    private long count(String status) {
        return database.count(
                "select count(*) from handover where status = ? and post_id = ?", status, office.city.of("教育局长"));
    }

    @Test
    void aChangeOfTenureOpensOneHandOverAndToldAgainNoSecond() {
        handovers.change(DAY);
        handovers.change(DAY);
        assertEquals(1, count("OPEN"));
        Office.get(handovers.person("己"), "/handovers/" + handovers.only())
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("from.name", equalTo("庚"))
                .body("to.name", equalTo("己"))
                .body("postTitle", equalTo("教育局长"))
                .body("changedOn", equalTo(DAY.toString()))
                .body("dueOn", equalTo(DAY.plusDays(Handover.DAYS).toString()))
                .body("_actions.find { it.verb == 'confirm' }.allowed", is(true));
        long opened = database.count(
                "select count(*) from journal where type = 'cn.zeren.assignment.handover.opened.v1' and key = ?",
                handovers.only());
        assertEquals(1, opened);
    }

    @Test
    void aCorrectedDayMovesItAndATakenBackChangeVoidsIt() {
        handovers.change(DAY);
        handovers.change(DAY.minusDays(1));
        assertEquals(1, count("OPEN"));
        assertEquals(1, count("VOID"));
        handovers.told(List.of(handovers.first("庚", "教育局长", null))).statusCode(200);
        // 己 came and 庚 did not go: nobody hands over
        assertEquals(2, count("VOID"));
        handovers.change(DAY);
        assertEquals(1, count("OPEN"));
    }

    @Test
    void aChangeOfLongAgoIsHistory() {
        handovers.change(Handovers.today().minusYears(2));
        assertEquals(0, count("OPEN"));
    }

    @Test
    void whenTheJournalFailsNeitherTenureNorHandOverIsThere() {
        database.run("create function no_handover() returns trigger language plpgsql as"
                + " $$ begin raise exception 'no room'; end $$");
        database.run("create trigger no_handover before insert on journal for each row when (new.topic = '"
                + HandoverWire.TOPIC + "') execute function no_handover()");
        try {
            handovers
                    .told(List.of(handovers.first("庚", "教育局长", DAY), handovers.tenure("己", "教育局长", DAY, null)))
                    .statusCode(500);
        } finally {
            database.run("drop function no_handover cascade");
        }
        assertEquals(0, count("OPEN"));
        assertEquals(
                1,
                database.count(
                        "select count(*) from tenure where post_id = ? and recorded_to is null",
                        office.city.of("教育局长")));
        handovers.change(DAY);
        assertEquals(1, count("OPEN"));
    }

    @Test
    void bothConfirmTheSameListInEitherOrder() {
        String duty = new Duties(office).inForce("教育局长");
        String letter = new Letters(database, office).issued("教育局");
        database.run(
                "update post_duty set year = ? where id = ?", Handovers.today().getYear(), UUID.fromString(duty));
        handovers.change(DAY);
        String id = handovers.only();
        Office.get(handovers.person("庚"), "/handovers/" + id).body("items.id", containsInAnyOrder(duty, letter));
        handovers
                .confirm(handovers.person("己"), id)
                .statusCode(200)
                .body("status", equalTo("TAKEN"))
                .body("items.kind", containsInAnyOrder("DUTY", "LETTER"));
        database.run("update letter set status = 'EXPIRED' where id = ?", UUID.fromString(letter));
        handovers.confirm(handovers.person("己"), id).statusCode(409).body("code", equalTo("HANDOVER_STATUS"));
        handovers
                .confirm(handovers.person("庚"), id)
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("items.id", containsInAnyOrder(duty, letter))
                .body("given.officialId", equalTo(office.city.of("庚").toString()))
                .body("taken.officialId", equalTo(office.city.of("己").toString()))
                .body("daysLate", equalTo(0));
    }

    @Test
    void whatAMergedUnitLeavesIsHandedToTheHeadOfTheOneThatTookOver() {
        handovers.told(List.of(handovers.first("庚", "教育局长", DAY))).statusCode(200);
        assertEquals(0, count("OPEN"));
        end("教育局");
        Office.get(handovers.person("甲"), "/handovers/" + handovers.only())
                .body("to.name", equalTo("甲"))
                .body("from.name", equalTo("庚"));
        handovers
                .told(
                        "successions",
                        Map.of(
                                "predecessorUnitCode", code("教育局"),
                                "successorUnitCode", code("财政局"),
                                "kind", "MERGE",
                                "day", DAY.toString()))
                .statusCode(200);
        assertEquals(1, count("VOID"));
        String id = database.value(
                        "select id from handover where status = 'OPEN' and post_id = ?", office.city.of("教育局长"))
                .toString();
        handovers.confirm(handovers.person("庚"), id).statusCode(200).body("to.name", equalTo("壬"));
        handovers.confirm(handovers.person("壬"), id).statusCode(200).body("status", equalTo("DONE"));
    }

    @Test
    void aCorrectedTenureOfTheKeeperReAimsWhatAnEndedPostLeavesOpen() {
        handovers.told(List.of(handovers.first("庚", "教育局长", DAY))).statusCode(200);
        end("教育局");
        String first = handovers.only();
        Office.get(handovers.person("甲"), "/handovers/" + first)
                .body("to.name", equalTo("甲"))
                .body("correctsId", nullValue());
        LocalDate before = DAY.minusDays(5);
        handovers
                .told(List.of(handovers.first("甲", "书记", before), handovers.tenure("己", "书记", before, null)))
                .statusCode(200);
        Office.get(office.clerk, "/handovers/" + first).body("status", equalTo("VOID"));
        String second = database.value(
                        "select id from handover where status = 'OPEN' and post_id = ?", office.city.of("教育局长"))
                .toString();
        Office.get(handovers.person("己"), "/handovers/" + second)
                .body("to.name", equalTo("己"))
                .body("from.name", equalTo("庚"))
                .body("correctsId", equalTo(first));
    }

    @Test
    void whatNobodyKeptWhenThePostEndedIsHandedToWhoComesToHeadTheUnitAbove() {
        LocalDate later = DAY.plusDays(1);
        handovers
                .told(List.of(handovers.first("庚", "教育局长", DAY), handovers.first("甲", "书记", DAY.minusDays(9))))
                .statusCode(200);
        end("教育局");
        assertEquals(0, count("OPEN"));
        handovers.told(List.of(handovers.tenure("己", "书记", later, null))).statusCode(200);
        Office.get(handovers.person("己"), "/handovers/" + handovers.only())
                .body("to.name", equalTo("己"))
                .body("changedOn", equalTo(later.toString()));
    }

    @Test
    void whatADissolvedUnitBearsIsWorkedOnByWhoKeepsIt() {
        TaskCity tasks = new TaskCity(database, office, Handovers.today().plusDays(30));
        tasks.breakDown();
        String part = tasks.part(TaskRole.CO_UNIT);
        UUID signal = UUID.randomUUID();
        database.run(
                "insert into signal (id, version, rule, unit_id, keeper_unit_id, window_from, window_to, evidence,"
                        + " suggestion, status, addressee_post_id, addressee_assignment_id, sent_on, answer_due,"
                        + " explanation, found) values (?, 1,"
                        + " 'MANY_ISSUES', ?, ?, date '2016-01-01', date '2016-03-31', '{\"all\":[]}', '约谈', 'SENT', ?, ?, ?, ?,"
                        + " '{\"steps\":[]}', '{\"by\":\"timer\",\"at\":\"2016-04-01T00:00:00Z\"}')",
                signal,
                office.city.of("教育局"),
                office.city.of("市委"),
                office.city.of("教育局长"),
                UUID.randomUUID(),
                DAY.minusDays(1),
                DAY.plusDays(14));
        String keeper = Tokens.person("辛", office.city.of("辛"), Role.UNIT_PRINCIPAL);
        Office.get(keeper, "/task-parts/" + part).statusCode(404);
        handovers.told(List.of(handovers.first("庚", "教育局长", DAY))).statusCode(200);
        end("教育局");
        handovers
                .told(
                        "successions",
                        Map.of(
                                "predecessorUnitCode", code("教育局"),
                                "successorUnitCode", code("组织部"),
                                "kind", "MERGE",
                                "day", DAY.toString()))
                .statusCode(200);
        Office.get(keeper, "/task-parts/" + part)
                .statusCode(200)
                .body("_actions.find { it.verb == 'complete' }.allowed", is(true));
        tasks.complete(keeper, part).statusCode(200).body("status", equalTo("COMPLETED"));
        City.command(keeper, "/signals/" + signal, "answer", Map.of("answer", "已约谈"))
                .statusCode(200)
                .body("status", equalTo("ANSWERED"));
        // another takes the unit over: what was left open goes on to him
        String next = Tokens.person("己", office.city.of("己"), Role.UNIT_PRINCIPAL);
        LocalDate later = DAY.plusDays(1);
        handovers
                .told(List.of(handovers.first("辛", "组织部长", later), handovers.tenure("己", "组织部长", later, null)))
                .statusCode(200);
        Office.get(office.clerk, "/handovers?postId=" + office.city.of("教育局长") + "&status=OPEN")
                .body("items.to.name", containsInAnyOrder("辛", "己"));
        Office.get(next, "/task-parts/" + part)
                .body("_actions.find { it.verb == 'complete' }.refusal", equalTo("TASK_PART_STATUS"));
    }

    @Test
    void aCorrectionToADayLongAgoLeavesNoOpenHandOverBehind() {
        handovers.change(Handovers.today().minusYears(1).plusDays(2));
        assertEquals(1, count("OPEN"));
        handovers.change(Handovers.today().minusYears(1).minusDays(5));
        assertEquals(1, count("VOID"));
        assertEquals(1, count("OPEN"));
    }

    private void end(String unit) {
        handovers
                .told(
                        "units",
                        Map.of(
                                "code", code(unit),
                                "name", unit,
                                "type", "GOV_DEPARTMENT",
                                "parentCode", code("市委"),
                                "managedByCode", code("市委"),
                                "validFrom", "2010-01-01",
                                "validTo", DAY.toString()))
                .statusCode(200);
    }

    private String code(String name) {
        return office.city.of(name).toString();
    }

    @Test
    void lateIsRecordedAndNotShutOut() {
        handovers.change(Handovers.today().minusDays(40));
        String id = handovers.only();
        handovers.confirm(handovers.person("庚"), id).statusCode(200).body("daysLate", equalTo(30));
        handovers.confirm(handovers.person("己"), id).statusCode(200);
        assertEquals(30, database.count("select days_late from handover where id = ?", UUID.fromString(id)));
    }

    @Test
    void aDeputyOfTheUnitStandsInForThePredecessorWithAReason() {
        handovers
                .told(List.of(handovers.first("乙", "常委一", DAY), handovers.tenure("己", "常委一", DAY, null)))
                .statusCode(200);
        String id = database.value("select id from handover where post_id = ?", office.city.of("常委一"))
                .toString();
        String deputy = handovers.person("丙");
        Office.get(deputy, "/handovers/" + id)
                .body("_actions.find { it.verb == 'confirm' }.refusal", equalTo("NOT_A_PARTY"))
                .body("_actions.find { it.verb == 'confirm-for-predecessor' }.allowed", is(true));
        handovers.deputy(handovers.person("己"), id).statusCode(403).body("code", equalTo("NOT_A_DEPUTY"));
        handovers.deputy(office.head, id).statusCode(403).body("code", equalTo("NOT_A_DEPUTY"));
        handovers
                .command(deputy, id, "confirm-for-predecessor", handovers.version(id), Map.of("cause", "DIED"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        handovers
                .deputy(deputy, id)
                .statusCode(200)
                .body("status", equalTo("GIVEN"))
                .body("given.officialId", equalTo(office.city.of("丙").toString()))
                .body("deputyCause", equalTo("RETIRED"));
        handovers.confirm(handovers.person("乙"), id).statusCode(409);
        handovers.confirm(handovers.person("己"), id).statusCode(200).body("status", equalTo("DONE"));
    }

    @Test
    void nobodyElseConfirmsAndAStrangerDoesNotSeeIt() {
        handovers.change(DAY);
        String id = handovers.only();
        handovers.confirm(office.head, id).statusCode(403).body("code", equalTo("NOT_A_PARTY"));
        handovers.confirm(handovers.person("癸"), id).statusCode(404);
        handovers.deputy(handovers.person("癸"), id).statusCode(404);
        Office.get(handovers.person("癸"), "/handovers").body("items", empty());
    }

    @Test
    void theyAreFoundByPostOfficialAndStatus() {
        handovers.change(DAY);
        String id = handovers.only();
        Office.get(office.clerk, "/handovers?postId=" + office.city.of("教育局长")).body("items.id", contains(id));
        Office.get(office.clerk, "/handovers?officialId=" + office.city.of("庚") + "&status=OPEN")
                .body("items.id", contains(id))
                .body("items[0].items", nullValue());
        Office.get(office.clerk, "/handovers?limit=1")
                .body("items.id", contains(id))
                .body("next", nullValue());
        Office.get(office.clerk, "/handovers?status=DONE&unitId=" + office.city.of("教育局"))
                .body("items", empty());
    }

    @Test
    void aConfirmationIsRefusedWithoutItsVersionAndByAnOldOneAndSafelyRetried() {
        handovers.change(DAY);
        String id = handovers.only();
        String successor = handovers.person("己");
        handovers.command(successor, id, "confirm", null, null).statusCode(428);
        handovers.command(successor, id, "confirm", "\"7\"", null).statusCode(412);
        String version = handovers.version(id);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Office.as(successor)
                    .header("Idempotency-Key", key)
                    .header("If-Match", version)
                    .post(Handovers.PATH + "/" + id + "/confirm")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("TAKEN"));
        }
    }
}
