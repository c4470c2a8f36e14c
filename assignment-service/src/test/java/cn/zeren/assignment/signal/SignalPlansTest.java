package cn.zeren.assignment.signal;

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

/** Every read of signals has its index, row scope included. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SignalPlansTest {

    private static final String FILL = """
            insert into signal (id, version, rule, unit_id, keeper_unit_id, window_from, window_to, evidence, suggestion, status,
                                addressee_post_id, explanation, found)
            select gen_random_uuid(), 1, 'MANY_ISSUES', md5('unit' || i % 10)::uuid, md5('unit' || i % 10)::uuid, date '2000-01-01' + i, date '2000-01-01' + i, '{}', '',
                   ('{FOUND,SENT,ANSWERED}'::text[])[1 + i % 3], md5('post' || i % 10)::uuid, '{}', '{}'
            from generate_series(1, 20000) i""";

    private static final String PROBLEMS = """
            insert into problem (id, unit_id, cause, found_on, recurrence_of, voided, signal_id)
            select gen_random_uuid(), md5('unit' || i % 10)::uuid, 'CONDUCT', date '2000-01-01' + i,
                   case when i % 3 = 0 then gen_random_uuid() end, i % 7 = 0,
                   case when i % 3 = 0 and i % 9 > 0 then gen_random_uuid() end
            from generate_series(1, 20000) i""";

    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"unit_id", "addressee_post_id", "status"})
    void aPageIsReadInOrderFromTheIndexOfItsCondition(String column) throws SQLException {
        String plan = plan(Plans.page("signal", column));
        assertTrue(plan.contains("(" + column + " = $2)"), plan);
        assertTrue(plan.contains("Index Cond: ((" + column + " = $2)"), plan);
        assertFalse(plan.contains("Sort"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    @Test
    void theLastWindowsAreReadByIndex() throws SQLException {
        String plan = plan(SignalRepository.LAST_WINDOWS);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {ProblemRepository.WAITING, ProblemRepository.WAITING_FOR})
    void problemsWithoutTheirSignalAreReadByIndexHoweverManyHaveTheirs(String sql) throws SQLException {
        String plan = Plans.of(database, "problem", PROBLEMS, sql);
        assertTrue(plan.contains("problem_waiting"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    @Test
    void theDraftsOfWhatIsVoidAreReadByIndex() throws SQLException {
        String plan = Plans.of(database, "problem", PROBLEMS, ProblemRepository.DRAFTS_OF_VOIDED);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    private String plan(String sql) throws SQLException {
        return Plans.of(database, "signal", FILL, sql);
    }
}
