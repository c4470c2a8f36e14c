package cn.zeren.notice.cadence;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run over many units that is cut off: for the database a process that is killed is a connection that breaks. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CadenceResumeTest {

    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
    private static final int UNITS = 12_000;

    @Inject
    CadenceService service;

    Database database;

    @BeforeEach
    void manyUnitsThatBearOneTask() {
        UUID task = City.found(database).task("1", LocalDate.of(2016, 5, 20), UUID.randomUUID());
        database.run(
                "insert into unit_fact (id, valid_from, code, name, type)"
                        + " select gen_random_uuid(), '2010-01-01', 'U' || n, '单位' || n, 'GOV_DEPARTMENT' from generate_series(1, ?) n",
                UNITS);
        database.run(
                "insert into task_unit select ?, '2016-01-01', id, false from unit_fact where code like 'U%'", task);
        database.run("analyze unit_fact, task_unit, task_fact");
    }

    @Test
    void whatWasCommittedBeforeTheCutStaysAndTheNextRunDraftsTheRestAndNothingTwice() {
        CompletableFuture<Void> run = CompletableFuture.runAsync(this::run);
        await().pollInterval(Duration.ofMillis(2)).until(() -> drafted() > 0);
        while (!run.isDone()) {
            database.column("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'zeren_app'");
        }
        assertThrows(CompletionException.class, run::join);
        List<Object> before = database.column("select id from notice where kind = 'SUPERVISION_CARD'");
        assertTrue(before.size() < UNITS, "all were drafted before the cut");
        assertEquals(0, before.size() % 1_000, "a chunk is one transaction");

        // as the timer does: what failed is tried again
        await().ignoreExceptions().atMost(Duration.ofMinutes(1)).until(() -> {
            run();
            return true;
        });

        assertEquals(UNITS, drafted());
        assertEquals(UNITS, database.count("select count(distinct addressee_id) from notice where period = '2016-06'"));
        assertEquals(
                UNITS,
                database.count("select count(distinct j.key) from journal j join notice n on n.id::text = j.key"
                        + " where n.kind = 'SUPERVISION_CARD' and j.type like '%drafted%'"));
        assertEquals(before.size(), database.count("select count(*) from notice where id = any (?)", (Object)
                before.toArray(UUID[]::new)));
    }

    private long drafted() {
        return database.count("select count(*) from notice where kind = 'SUPERVISION_CARD'");
    }

    private void run() {
        try {
            VertxContextSupport.subscribeAndAwait(() -> service.draftDue(DAY));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
