package cn.zeren.notice.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City;
import cn.zeren.notice.escalation.LadderService;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.HeapWatch;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A day's work of the ladder at the size of a nation: each unit of all divisions of China has an open limit; on the day a tenth
 * of them comes near its last day and another tenth has just passed it. Beside a bare INSERT … SELECT and UPDATE of the same
 * rows. Run by {@code ./zeren bench}.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LadderBench {

    private static final double TARGET = 0.1;
    private static final long HEAP_MIB = 512;
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);

    private static final List<String> LOAD = List.of("""
            insert into post_fact (id, valid_from, unit_id, title, rank)
            select md5('p' || id)::uuid, '2010-01-01', id, '主要负责人', 'HEAD' from unit_fact where code like 'N%'
            """, """
            insert into tenure_fact (id, valid_from, official_id, post_id, kind)
            select md5('h' || id)::uuid, '2010-01-01', md5('o' || id)::uuid, md5('p' || id)::uuid, 'REGULAR'
            from unit_fact where code like 'N%'
            """, """
            insert into official_fact (id, valid_from, name, home_unit_id)
            select md5('l' || id)::uuid, '2010-01-01', '联络员甲', id from unit_fact where code like 'N%'
            """, """
            insert into contact (official_id, version, unit_id, liaison, office, language, set_by, set_at)
            select md5('l' || id)::uuid, 1, id, true, false, 'zh', 'bench', now() from unit_fact where code like 'N%'
            """, """
            insert into limit_clock (id, version, subject_kind, subject_id, about_id, unit_id, clause, counting, started_on,
                anchor_on, anchor_days, first_due_on, due_on, suspended_days, extended_times, extended_days, returns, status,
                level, round, explanation)
            select gen_random_uuid(), 1, 'FEEDBACK', n.id, n.id, n.unit, 'DESIGN-NOTICE-LIMIT', 'NATURAL', '2016-05-01', n.due,
                0, n.due, n.due, 0, 0, 0, 0, 'RUNNING', case when n.due < '2016-06-01' then 1 else 0 end, 1, '{"steps":[]}'
            from (select gen_random_uuid() as id, u.id as unit,
                    (array['2016-06-06', '2016-05-31'])[1 + abs(hashtext(u.code)) % 10]::date as near
                from unit_fact u where u.code like 'N%') d
            cross join lateral (select d.id, d.unit, coalesce(d.near, '2016-07-20'::date) as due) n
            """);

    @Inject
    LadderService ladder;

    Database database;

    private Nation nation;

    @BeforeEach
    void eachUnitOfTheNationHasALimit() throws Exception {
        City.found(database);
        nation = new Nation(database);
        nation.unload();
        nation.load();
        LOAD.forEach(database::run);
        database.run("vacuum analyze limit_clock, post_fact, tenure_fact, official_fact, contact");
    }

    @AfterEach
    void nothingIsLeft() {
        nation.unload();
        database.run(
                "truncate limit_clock, escalation, delivery, alert, post_fact, tenure_fact, official_fact, contact");
    }

    @Test
    void aDayOfTheNationBesideBareSql() throws Exception {
        long limits = database.count("select count(*) from limit_clock");
        long rising = database.count("select count(*) from limit_clock where due_on < '2016-07-01'");
        BesideInsert bare = new BesideInsert(
                database,
                List.of("escalation", "delivery"),
                "update limit_clock l set level = h.level, last_on = h.last_on, version = l.version + 1"
                        + " from held_escalation h where h.limit_id = l.id");
        bare.settle();
        double run;
        long heap;
        try (HeapWatch watch = new HeapWatch()) {
            run = timed();
            watch.print("a day of the nation's ladder");
            heap = watch.growthMiB();
        }
        assertEquals(rising, database.count("select count(*) from escalation"));
        long stored = database.count("select (select count(*) from escalation) + (select count(*) from delivery)"
                + " + (select count(*) from journal)");
        double again = timed();
        assertEquals(rising, database.count("select count(*) from escalation"), "taken again");
        double insert = bare.seconds();
        double ratio = insert / run;
        System.out.printf(
                Locale.ROOT,
                "BENCH %-38s %,10.0f rows/s   %-28s %,10.0f rows/s   ratio %.2f (target ≥ %s) %,d rungs among %,d limits in"
                        + " %.1f s; asked again, nothing to do: %.1f s%n",
                "a day of the ladder, of the nation",
                stored / run,
                "INSERT … SELECT of the same",
                stored / insert,
                ratio,
                TARGET,
                rising,
                limits,
                run,
                again);
        assertTrue(ratio >= TARGET, "ratio " + ratio);
        assertTrue(heap <= HEAP_MIB, "heap grew by MiB " + heap);
    }

    private double timed() {
        long begun = System.nanoTime();
        try {
            VertxContextSupport.subscribeAndAwait(() -> ladder.press(DAY));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
