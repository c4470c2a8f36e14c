package cn.zeren.assignment.issue;

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

/** Every read of issues has its index, row scope included. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class IssuePlansTest {

    private static final String FILL = """
            insert into issue (id, version, unit_id, title, description, source, act_on, raised_on, status, answered, reviews,
                               proofs, raised)
            select gen_random_uuid(), 1, md5('unit' || i % 10)::uuid, '', '', 'OTHER', date '2000-01-01' + i % 5000, date '2000-01-01' + i % 5000,
                   ('{OPEN,RESOLVED,WITHDRAWN}'::text[])[1 + i % 3], '{}', '{}', '{}', '{}'
            from generate_series(1, 20000) i""";

    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"unit_id", "status"})
    void aPageIsReadInOrderFromTheIndexOfItsCondition(String column) throws SQLException {
        String plan = plan(Plans.page("issue", column));
        assertTrue(plan.contains("(" + column + " = $2)"), plan);
        assertTrue(plan.contains("Index Cond: ((" + column + " = $2)"), plan);
        assertFalse(plan.contains("Sort"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    @Test
    void theIssuesAVisitNamesAreReadByIndex() throws SQLException {
        String plan = plan(IssueRepository.OF_UNIT);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    @Test
    void theIssuesOfAWindowAreReadByIndex() throws SQLException {
        String plan = plan(IssueRepository.RAISED_BETWEEN);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    private String plan(String sql) throws SQLException {
        return Plans.of(database, "issue", FILL, sql);
    }
}
