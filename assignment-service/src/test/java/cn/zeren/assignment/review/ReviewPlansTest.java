package cn.zeren.assignment.review;

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

/** Every read of reviews has its index, row scope included. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ReviewPlansTest {

    private static final String FILL = """
            insert into leadership_review (id, version, issue_id, unit_id, keeper_unit_id, act_on, sponsor_key, kind, status,
                                           subject_official_id, subject_name, basis, explanation, conclusions, opened)
            select gen_random_uuid(), 1, md5('issue' || i % 10)::uuid, md5('unit' || i % 10)::uuid, md5('unit' || i % 10)::uuid, date '2000-01-01',
                   gen_random_uuid(), 'PRIMARY', ('{OPEN,CONCLUDED}'::text[])[1 + i % 2], md5('post' || i % 10)::uuid, '', '{}', '{}', '{}', '{}'
            from generate_series(1, 20000) i""";

    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"issue_id", "unit_id", "subject_official_id", "status"})
    void aPageIsReadInOrderFromTheIndexOfItsCondition(String column) throws SQLException {
        String plan = plan(Plans.page("leadership_review", column));
        assertTrue(plan.contains("(" + column + " = $2)"), plan);
        assertTrue(plan.contains("Index Cond: ((" + column + " = $2)"), plan);
        assertFalse(plan.contains("Sort"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    @Test
    void whatTheFactsSaidIsReadByIndex() throws SQLException {
        String plan = plan(ReviewRepository.STORIES);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    private String plan(String sql) throws SQLException {
        return Plans.of(database, "leadership_review", FILL, sql);
    }
}
