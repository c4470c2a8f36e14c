package cn.zeren.assignment.responsibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.testing.ReadPlans;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every statement of a read of responsibility has an index for each table it reads, row scope included. That they are the
 * ones taken at the size of the nation is seen by {@code ReadsBench}.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ReadPlansTest {

    Database database;

    static Stream<Arguments> statements() {
        return Stream.concat(named("now", null), named("then", Instant.EPOCH));
    }

    private static Stream<Arguments> named(String known, Instant knownAt) {
        return PageStatements.of(knownAt).entrySet().stream()
                .map(statement -> Arguments.of(statement.getKey() + ", known " + known, statement.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void noTableIsReadFromEndToEnd(String what, String sql) throws SQLException {
        String plan = ReadPlans.ofSmallTables(database).of(sql);
        assertEquals(
                List.of(),
                plan.lines().filter(line -> line.contains("Seq Scan")).toList(),
                what + plan);
    }

    @Test
    void aReadWithoutAnIndexIsFound() throws SQLException {
        assertEquals(
                1,
                ReadPlans.walks(ReadPlans.ofSmallTables(database).of("select 1 from task f where f.measures = $1"))
                        .size());
    }

    @Test
    void aWalkOverAllRowsOfADayIsFoundThoughItGoesByAnIndex() {
        String walk = "  ->  Bitmap Index Scan on unit_by_first_day\n        Index Cond: (valid_from <= $1)\n";
        String leads =
                "  ->  Index Scan using unit_below\n   Index Cond: ((parent_id = f.id) AND (valid_from <= $1))\n";
        assertEquals(1, ReadPlans.walks(walk + leads).size());
    }
}
