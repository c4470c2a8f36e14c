package cn.zeren.assignment.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.testing.Stored;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Reads at the size of the nation, with three years of history and 390,000 tenures: over HTTP beside the bare SQL of the
 * same work, in the same run and on the same cores; by index only; and no dearer for a longer history. Run by
 * {@code ./zeren bench}.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ReadsBench {

    private static final double TARGET = 0.35;

    /** What a history three times as long may cost more. */
    private static final double FLAT = 0.75;

    private static final String TABLES = "'unit', 'post', 'official', 'tenure', 'assignment', 'task', 'scope_tree'";

    Database database;

    private Tenures tenures;
    private String office;
    private UUID reader;

    @BeforeEach
    void theNation() throws Exception {
        tenures = new Tenures(database);
        tenures.load();
        assertTrue(database.count("select count(*) from tenure") >= 300_000);
        reader = new Stored(database).sees("nation", Tenures.ROOT);
        office = Tokens.person("office", reader, Role.LG_OFFICE);
    }

    @AfterEach
    void nothingIsLeft() {
        tenures.unload();
    }

    @Test
    void readsBesideBareSql() throws Exception {
        List<String> faults = new ArrayList<>();
        String on = "on=" + Tenures.LAST + "-05-01";
        measure(
                "liability by id",
                tenures.counties(true),
                tenures.counties(false),
                "/liability?" + on + "&unitId=",
                BareReads.LIABILITY,
                faults);
        measure(
                "subtree list page",
                tenures.counties(true),
                tenures.counties(false),
                "/units?limit=50&" + on + "&parent=",
                BareReads.PAGE,
                faults);
        measure(
                "leader's page",
                tenures.leaders(true),
                tenures.leaders(false),
                "/officials/{}/responsibilities?" + on,
                BareReads.LEADER,
                faults);
        assertEquals(List.of(), faults);
    }

    private void measure(
            String what,
            List<Object> ids,
            List<Object> shortHistory,
            String path,
            List<String> sql,
            List<String> faults)
            throws Exception {
        HttpReads http = new HttpReads(office);
        try (BareReads bare = new BareReads(database, reader, Tenures.LAST)) {
            long before = sequential();
            http.perSecond(path, ids, 2);
            bare.perSecond(sql, ids, 1);
            double first = bare.perSecond(sql, ids, 3);
            double ours = http.perSecond(path, ids, 4);
            double shorter = http.perSecond(path, shortHistory, 4);
            double again = http.perSecond(path, ids, 4);
            double last = bare.perSecond(sql, ids, 3);
            long scans = settledSequential() - before;
            double ratio = (ours + again) / (first + last);
            double flat = (ours + again) / 2 / shorter;
            System.out.printf(
                    Locale.ROOT,
                    "BENCH %-20s %,8.0f reads/s   bare SQL %,8.0f reads/s   ratio %.2f (target ≥ %s)   against a third of"
                            + " the history %.2f (≥ %s)   sequential scans %d%n",
                    what,
                    (ours + again) / 2,
                    (first + last) / 2,
                    ratio,
                    TARGET,
                    flat,
                    FLAT,
                    scans);
            if (ratio < TARGET) {
                faults.add(what + String.format(Locale.ROOT, ": ratio %.2f", ratio));
            }
            if (flat < FLAT) {
                faults.add(what + String.format(Locale.ROOT, ": against a third of the history %.2f", flat));
            }
            if (scans > 0) {
                faults.add(what + ": sequential scans " + scans);
            }
        }
    }

    private long sequential() {
        return database.count(
                "select coalesce(sum(seq_scan), 0) from pg_stat_user_tables where relname in (" + TABLES + ")");
    }

    /** A connection tells its counts a second after its last statement at the latest. */
    private long settledSequential() {
        long begun = System.nanoTime();
        org.awaitility.Awaitility.await().until(() -> System.nanoTime() - begun > 1_500_000_000L);
        return sequential();
    }
}
