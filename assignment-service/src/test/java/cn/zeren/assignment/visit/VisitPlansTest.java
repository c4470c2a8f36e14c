package cn.zeren.assignment.visit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.testing.Plans;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every read of visits has its index, row scope included. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class VisitPlansTest {

    private static final String FILL = """
            insert into visit (id, version, leader_post_id, unit_id, ground, assignment_id, planned_for, planned_on, planned_year,
                               status, shown, planned)
            select gen_random_uuid(), 1, md5('post' || i % 10)::uuid, md5('unit' || i % 10)::uuid, 'ANSWERS_FOR', gen_random_uuid(),
                   date '2000-03-01' + (i % 20) * 366, date '2000-01-01', extract(year from date '2000-03-01' + (i % 20) * 366),
                   ('{PLANNED,RECORDED,COMPLETED,CANCELLED}'::text[])[1 + i % 4], '{}', '{}'
            from generate_series(1, 20000) i""";

    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"unit_id", "leader_post_id", "planned_year", "status"})
    void aPageIsReadInOrderFromTheIndexOfItsCondition(String column) throws SQLException {
        String plan = plan(Plans.page("visit", column));
        assertTrue(plan.contains("(" + column + " = $2)"), plan);
        assertTrue(plan.contains("Index Cond: ((" + column + " = $2)"), plan);
        assertFalse(plan.contains("Sort"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    @Test
    void theFiguresOfAYearAreReadByIndex() throws SQLException {
        String plan = plan(VisitRepository.OF_YEAR);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    private String plan(String sql) throws SQLException {
        return Plans.of(database, "visit", FILL, sql);
    }
}
