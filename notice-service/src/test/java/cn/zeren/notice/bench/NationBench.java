package cn.zeren.notice.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City;
import cn.zeren.notice.cadence.CadenceService;
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
 * A national month: a 督办卡 for each of the units of all divisions of China that bear tasks, drafted from their facts in one
 * run, beside a bare INSERT … SELECT of the same rows. Run by {@code ./zeren bench}.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NationBench {

    private static final double TARGET = 0.1;
    private static final long HEAP_MIB = 512;
    private static final LocalDate FIRST_OF_JUNE = LocalDate.of(2016, 6, 1);

    @Inject
    CadenceService cadence;

    Database database;

    private Nation nation;

    @BeforeEach
    void theNation() throws Exception {
        City.found(database);
        nation = new Nation(database);
        nation.unload();
        nation.load();
    }

    @AfterEach
    void nothingIsLeft() {
        nation.unload();
    }

    @Test
    void aMonthOfTheNationBesideABareInsertOfTheSameRows() throws Exception {
        long units = nation.units();
        BesideInsert bare = new BesideInsert(database, List.of("notice"));
        bare.settle();
        double run;
        long heap;
        try (HeapWatch watch = new HeapWatch()) {
            run = timed();
            watch.print("drafting a national month");
            heap = watch.growthMiB();
        }
        assertEquals(units, database.count("select count(*) from notice where kind = 'SUPERVISION_CARD'"));
        assertEquals(units, database.count("select count(*) from journal"));
        double again = timed();
        assertEquals(units, database.count("select count(*) from notice"), "drafted again");
        double insert = bare.seconds();
        double ratio = insert / run;
        System.out.printf(
                Locale.ROOT,
                "BENCH %-38s %,10.0f rows/s   %-28s %,10.0f rows/s   ratio %.2f (target ≥ %s) %,d 督办卡 of %,d divisions in"
                        + " %.1f s; asked again, nothing to do: %.1f s%n",
                "督办卡 of a national month",
                units / run,
                "INSERT … SELECT of the same",
                units / insert,
                ratio,
                TARGET,
                units,
                nation.divisions(),
                run,
                again);
        assertTrue(ratio >= TARGET, "ratio " + ratio);
        assertTrue(heap <= HEAP_MIB, "heap grew by MiB " + heap);
    }

    private double timed() {
        long begun = System.nanoTime();
        try {
            VertxContextSupport.subscribeAndAwait(() -> cadence.draftDue(FIRST_OF_JUNE));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
