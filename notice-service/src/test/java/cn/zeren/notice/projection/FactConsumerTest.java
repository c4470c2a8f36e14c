package cn.zeren.notice.projection;

import static cn.zeren.notice.FactEvents.HELD;
import static cn.zeren.notice.FactEvents.PAST;
import static cn.zeren.notice.FactEvents.unit;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City;
import cn.zeren.notice.FactEvents;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class FactConsumerTest {

    Database database;

    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private FactEvents events;

    @BeforeEach
    void emptyTables() {
        City.found(database);
        events = new FactEvents();
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void aUnitIsKeptWithItsWholeTimelineAsHeldNow() {
        String before = unit("JZ-JL", "监利县", other, "2010-01-01", "2020-06-01", HELD);
        String after = unit("JZ-JL", "监利市", other, "2020-06-01", null, HELD);
        String mistaken = unit("JZ-JL", "误", other, "2010-01-01", null, PAST);

        events.fact("unit", id, 3, before + "," + after + "," + mistaken);

        await().until(() -> count("unit_fact") == 2);
        assertEquals(
                List.of("监利县", "监利市"),
                database.column("select name from unit_fact where id = ? order by valid_from", id));
    }

    @Test
    void whatCameBeforeIsReplacedAndWhatComesTooLateIsIgnored() {
        events.fact("unit", id, 2, unit("JZ-X", "新名", other, "2010-01-01", null, HELD));
        await().until(() -> count("unit_fact") == 1);

        events.fact("unit", id, 1, unit("JZ-X", "旧名", other, "2010-01-01", null, HELD));
        events.fact("unit", id, 2, unit("JZ-X", "又来", other, "2010-01-01", null, HELD));
        // the same key goes the same way: when its third version is there, the two before it have been judged
        events.fact("unit", id, 3, unit("JZ-X", "新名", other, "2011-01-01", null, HELD));

        await().until(() ->
                database.count("select count(*) from unit_fact where id = ? and valid_from = '2011-01-01'", id) == 1);
        assertEquals(List.of("新名"), database.column("select name from unit_fact where id = ?", id));
    }

    @Test
    void aWithdrawnFactLeavesNothingBehind() {
        events.fact("unit", id, 1, unit("JZ-X", "暂名", other, "2010-01-01", null, HELD));
        await().until(() -> count("unit_fact") == 1);

        events.fact("unit", id, 2, unit("JZ-X", "暂名", other, "2010-01-01", null, PAST));

        await().until(() -> count("unit_fact") == 0);
    }

    @Test
    void aTaskBringsTheUnitsThatBearItEachOnce() {
        UUID lead = UUID.randomUUID();

        events.fact("task", id, 1, FactEvents.task(2016, "2016-12-25", lead, other));

        await().until(() -> count("task_fact") == 1);
        assertEquals(
                List.of(other), database.column("select unit_id from task_unit where task_id = ? and not leads", id));
        assertEquals(List.of(lead), database.column("select unit_id from task_unit where task_id = ? and leads", id));
    }

    @Test
    void aPartOfATaskIsKeptAsItsNewestVersionSaysAndMayComeBeforeTheTask() {
        UUID task = UUID.randomUUID();
        events.part(id, 3, task, "LEAD_UNIT", other, "RETURNED", "2016-09-30");
        await().until(() -> count("task_part_fact") == 1);

        events.part(id, 2, task, "LEAD_UNIT", other, "COMPLETED", "2016-09-30");
        events.part(id, 4, task, "LEAD_UNIT", other, "ASSIGNED", "2016-10-31");
        events.fact("task", task, 1, FactEvents.task(2016, "2016-12-25", other, UUID.randomUUID()));

        await().until(() -> database.count(
                        "select count(*) from task_borne where id = ? and unit_id = ? and due_date = '2016-10-31'",
                        task,
                        other)
                == 1);
        assertEquals(List.of("ASSIGNED"), database.column("select status from task_part_fact where id = ?", id));
    }

    @Test
    void regionsAndTheUnitsInThemAreKept() {
        events.fact("region", id, 1, FactEvents.region("JZ-Q1", "沙市区区域", other));
        events.fact("region-member", id, 1, FactEvents.regionMember(other, id));

        for (String table : List.of("region_fact", "region_member_fact")) {
            await(table).until(() -> count(table) == 1);
        }
    }

    @Test
    void postsOfficialsTenuresAndAssignmentsAreKept() {
        events.fact("post", id, 1, FactEvents.post(other, "局长"));
        events.fact("official", id, 1, FactEvents.official("局长甲", other));
        events.fact("tenure", id, 1, FactEvents.tenure(other, other, "2010-01-01", null));
        events.fact("assignment", id, 1, FactEvents.assignment(other, other, other));

        for (String table : List.of("post_fact", "official_fact", "tenure_fact", "assignment_fact")) {
            await(table).until(() -> count(table) == 1);
        }
    }

    private long count(String table) {
        return database.count("select count(*) from " + table + " where id = ?", id);
    }
}
