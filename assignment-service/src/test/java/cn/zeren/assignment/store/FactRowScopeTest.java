package cn.zeren.assignment.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.imports.Jingzhou;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.tx.SqlState;
import cn.zeren.platform.tx.Tx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row scope is the database's: with every filter left out nobody reads or writes a row of another unit. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class FactRowScopeTest {

    private static final String COUNTY = "0151f8c4-6800-7000-8001-000000000103";

    Database database;

    @Inject
    Tx tx;

    @Inject
    FactRepository facts;

    @BeforeEach
    void theCityIsKnown() {
        Jingzhou.load();
    }

    @Test
    void aReadWithoutAnyFilterGivesOnlyTheSubtreeInSight() throws Throwable {
        Set<String> seen = codes(official(17));
        var subtree = new TreeSet<>(database.column(
                "select distinct u.code from unit u join scope_tree t on t.unit_id = u.id where t.ancestor_id = ?::uuid",
                COUNTY));
        assertFalse(subtree.isEmpty());
        assertEquals(subtree, seen);
        for (FactTable<?> table : List.of(FactTables.POST, FactTables.TENURE, FactTables.PORTFOLIO, FactTables.TASK)) {
            long foreign = count(
                    official(17),
                    "select count(*) from " + table.name() + " f where not exists"
                            + " (select 1 from scope_tree t where t.ancestor_id = '" + COUNTY
                            + "'::uuid and t.unit_id = f."
                            + (table.equals(FactTables.TASK) ? "lead_unit_id" : "unit_id") + ")");
            assertEquals(0, foreign, table.name());
        }
    }

    @Test
    void twoHundredConcurrentReadsOfTwoPeopleNeverMix() throws Exception {
        Set<String> county = Unchecked.codes(this, official(17));
        Set<String> bureau = Unchecked.codes(this, official(15));
        var pool = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<Boolean>> reads = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                boolean first = i % 2 == 0;
                reads.add(CompletableFuture.supplyAsync(
                        () -> Unchecked.codes(this, official(first ? 17 : 15)).equals(first ? county : bureau), pool));
            }
            for (var read : reads) {
                assertTrue(read.get());
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aRowOfAnotherUnitCannotBeWritten() {
        var failure = assertThrows(
                Throwable.class,
                () -> count(
                        official(17),
                        "with written as (insert into post (id, valid_from, recorded_from, code, unit_id, title, rank)"
                                + " values (gen_random_uuid(), '2016-01-01', now(), 'X', '"
                                + Jingzhou.ROOT + "', '某职', 'STAFF') returning 1) select count(*) from written"));
        assertEquals("42501", SqlState.of(failure));
    }

    @Test
    void noFactSaysTwoThingsOfOneDay() {
        for (FactTable<?> table : List.of(
                FactTables.UNIT,
                FactTables.POST,
                FactTables.OFFICIAL,
                FactTables.TENURE,
                FactTables.PORTFOLIO,
                FactTables.GROUP_MEMBER,
                FactTables.INSPECTION_LEAD,
                FactTables.TASK,
                FactTables.COVERAGE_RULE)) {
            String columns = database
                    .column(
                            "select column_name from information_schema.columns where table_name = ?"
                                    + " and column_name <> 'valid_from'",
                            table.name())
                    .stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            var refused = assertThrows(
                    IllegalStateException.class,
                    () -> database.run(
                            "insert into " + table.name() + " (valid_from, " + columns + ") select valid_from + 1, "
                                    + columns + " from " + table.name() + " where recorded_to is null limit 1"));
            assertTrue(refused.getCause().getMessage().contains(table.name() + "_says_one_thing"), table.name());
        }
    }

    private static Actor official(int number) {
        UUID id = UUID.fromString(String.format("0151f8c4-6800-7000-8003-%012d", number));
        return new Actor("persona", id, null, Set.of(), false);
    }

    private Set<String> codes(Actor actor) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> tx.read(actor, work -> facts.rows(work, FactTables.UNIT, "true"))
                        .map(FactRowScopeTest::codesOf));
    }

    private static Set<String> codesOf(List<FactRow<Unit>> rows) {
        return rows.stream().map(row -> row.content().code()).collect(Collectors.toCollection(TreeSet::new));
    }

    private long count(Actor actor, String sql) throws Throwable {
        Uni<Long> counted = tx.write(actor, "test", work -> work.sql(sql)
                .map(rows -> rows.iterator().next().getLong(0)));
        return VertxContextSupport.subscribeAndAwait(() -> counted);
    }

    /** Reads whose failures are unchecked, for lambdas. */
    private static final class Unchecked {
        static Set<String> codes(FactRowScopeTest test, Actor actor) {
            try {
                return test.codes(actor);
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
