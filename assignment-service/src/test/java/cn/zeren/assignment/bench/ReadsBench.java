package cn.zeren.assignment.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.responsibility.PageStatements;
import cn.zeren.assignment.testing.ReadPlans;
import cn.zeren.assignment.testing.Stored;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.HttpReads;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongFunction;
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

    /** Rounds of two seconds after which a rate that still rises is taken as it is. */
    private static final int WARM_UPS = 8;

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
    void readsBesideBareSqlByIndexOnlyAndNoDearerForALongerHistory() throws Exception {
        List<String> faults = new ArrayList<>(walks());
        String on = "on=" + Tenures.LAST + "-05-01";
        List<Object> counties = tenures.counties(true);
        List<Object> countiesOfAYear = tenures.counties(false);
        List<Read> reads = List.of(
                new Read(
                        "liability by id",
                        "/liability?" + on + "&unitId=",
                        BareReads.LIABILITY,
                        counties,
                        countiesOfAYear),
                new Read(
                        "subtree list page",
                        "/units?limit=50&" + on + "&parent=",
                        BareReads.PAGE,
                        counties,
                        countiesOfAYear),
                new Read(
                        "leader's page",
                        "/officials/{}/responsibilities?" + on,
                        BareReads.LEADER,
                        tenures.leaders(true),
                        tenures.leaders(false)));
        HttpReads http = new HttpReads(office);
        try (BareReads bare = new BareReads(database, reader, Tenures.LAST)) {
            for (Read read : reads) {
                steady(() -> http.perSecond(asking(read, read.ids()), 2));
                bare.perSecond(read.sql(), read.ids(), 2);
            }
            for (Read read : reads) {
                measure(read, http, bare, faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    /** A read over HTTP, and the statements of the same work. */
    private record Read(String what, String path, List<String> sql, List<Object> ids, List<Object> idsOfShortHistory) {}

    /** The read of each of these in turn: the id is added to the path, or takes the place of braces in it. */
    private static LongFunction<String> asking(Read read, List<Object> ids) {
        String path = "/api/assignment/v1" + read.path() + (read.path().contains("{}") ? "" : "{}");
        return n -> path.replace("{}", ids.get((int) (n % ids.size())).toString());
    }

    private interface Rate {
        double measured() throws Exception;
    }

    /** A service runs for months: it is measured when the compiler has done with what is asked of it. */
    private static void steady(Rate rate) throws Exception {
        double best = 0;
        for (int since = 0, all = 0; since < 2 && all < WARM_UPS; all++) {
            double now = rate.measured();
            since = now > best * 1.05 ? 0 : since + 1;
            best = Math.max(best, now);
        }
    }

    private void measure(Read read, HttpReads http, BareReads bare, List<String> faults) throws Exception {
        long before = sequential();
        double first = bare.perSecond(read.sql(), read.ids(), 3);
        double ours = http.perSecond(asking(read, read.ids()), 4);
        double shorter = http.perSecond(asking(read, read.idsOfShortHistory()), 4);
        double again = http.perSecond(asking(read, read.ids()), 4);
        double last = bare.perSecond(read.sql(), read.ids(), 3);
        long scans = settledSequential() - before;
        double ratio = (ours + again) / (first + last);
        double flat = (ours + again) / 2 / shorter;
        System.out.printf(
                Locale.ROOT,
                "BENCH %-20s %,8.0f reads/s   bare SQL %,8.0f reads/s   ratio %.2f (target ≥ %s)   against a third of"
                        + " the history %.2f (≥ %s)   sequential scans %d%n",
                read.what(),
                (ours + again) / 2,
                (first + last) / 2,
                ratio,
                TARGET,
                flat,
                FLAT,
                scans);
        if (ratio < TARGET) {
            faults.add(String.format(Locale.ROOT, "%s: ratio %.2f", read.what(), ratio));
        }
        if (flat < FLAT) {
            faults.add(String.format(Locale.ROOT, "%s: against a third of the history %.2f", read.what(), flat));
        }
        if (scans > 0) {
            faults.add(read.what() + ": sequential scans " + scans);
        }
    }

    /** What PostgreSQL would walk through at this size, whichever values are asked for. */
    private List<String> walks() throws SQLException {
        List<String> walks = new ArrayList<>();
        for (Instant knownAt : new Instant[] {null, Instant.EPOCH}) {
            for (var statement : PageStatements.of(knownAt).entrySet()) {
                ReadPlans.walks(ReadPlans.asTheyAre(database).of(statement.getValue()))
                        .forEach(walk -> walks.add(statement.getKey() + ": " + walk));
            }
        }
        return walks;
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
