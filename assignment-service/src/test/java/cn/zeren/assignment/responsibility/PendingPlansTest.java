package cn.zeren.assignment.responsibility;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.store.HeldRows;
import cn.zeren.assignment.testing.Plans;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where there are many visits and issues, those of a post or a unit are found by its id. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PendingPlansTest {

    private static final String VISITS = """
            insert into visit (id, version, leader_post_id, unit_id, ground, assignment_id, planned_for, planned_on, planned_year,
                               status, shown, planned)
            select gen_random_uuid(), 1, md5('post' || i % 500)::uuid, md5('unit' || i % 500)::uuid, 'ANSWERS_FOR',
                   gen_random_uuid(), date '2000-03-01' + (i % 20) * 366, date '2000-01-01',
                   extract(year from date '2000-03-01' + (i % 20) * 366), 'PLANNED', '{}', '{}'
            from generate_series(1, 20000) i""";

    private static final String ISSUES = """
            insert into issue (id, version, unit_id, title, description, source, act_on, raised_on, status, answered, reviews,
                               proofs, raised)
            select gen_random_uuid(), 1, md5('unit' || i % 500)::uuid, '', '', 'OTHER', date '2000-01-01', date '2000-01-01',
                   'OPEN', '{}', '{}', '{}', '{}'
            from generate_series(1, 20000) i""";

    Database database;

    @Test
    void theVisitsOfPostsAreFoundByPost() throws SQLException {
        foundBy("leader_post_id", "visit", VISITS, PendingRepository.VISITS_OF_POSTS);
    }

    @Test
    void theVisitsToAUnitAreFoundByUnit() throws SQLException {
        foundBy("unit_id", "visit", VISITS, PendingRepository.VISITS_TO_UNITS);
    }

    @Test
    void theIssuesOfUnitsAreFoundByUnit() throws SQLException {
        foundBy("unit_id", "issue", ISSUES, PendingRepository.ISSUES);
    }

    private void foundBy(String column, String table, String fill, String sql) throws SQLException {
        for (Instant knownAt : Arrays.asList(null, Instant.EPOCH)) {
            String plan = Plans.of(database, table, fill, HeldRows.sql(sql, knownAt));
            assertTrue(plan.contains("Index Cond: (" + column + " = ANY ($3))"), plan);
            assertFalse(plan.contains("Seq Scan"), plan);
        }
    }
}
