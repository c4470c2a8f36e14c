package cn.zeren.assignment.bench;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.imports.Jingzhou;
import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.Stored;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.HeapWatch;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All divisions of China imported over HTTP, and the plans of all their managers derived from them in one command, each
 * beside COPY; and what one change of post costs then. Run by {@code ./zeren bench}.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NationBench {

    private static final double TARGET = 0.2;

    /** What deriving again after one change may take of the time all plans take. */
    private static final double SHARE = 0.05;

    Database database;

    @Test
    void importAndDerivationBesideCopy() throws Exception {
        Nation nation = new Nation();
        String provider = Tokens.system("national-personnel", Nation.ROOT, Role.FACTS_PROVIDER);
        byte[] divisions = nation.divisions();
        BesideCopy.Times imported;
        BesideCopy.Times derived;
        try (HeapWatch heap = new HeapWatch()) {
            imported = new BesideCopy(database, importing())
                    .time("import of all divisions", () -> Jingzhou.csv(provider, "units", divisions)
                            .then()
                            .statusCode(200));
            heap.print("importing");
        }
        nation.others()
                .forEach((kind, file) ->
                        Jingzhou.csv(provider, kind, file).then().statusCode(200));
        // as autovacuum would within a minute
        database.run("analyze fact, unit, post, official, tenure, group_member, inspection_lead, scope_tree");

        String office = Tokens.person("office", new Stored(database).sees("nation", Nation.ROOT), Role.LG_OFFICE);
        try (HeapWatch heap = new HeapWatch()) {
            derived = new BesideCopy(database, deriving()).time("derivation of all plans", () -> Office.as(office)
                    .body(Map.of("year", 2023, "managerUnitId", Nation.ROOT, "includeBelow", true))
                    .post(Office.PLANS)
                    .then()
                    .statusCode(201)
                    .body("findings", equalTo(0)));
            heap.print("deriving");
        }
        assertEquals(nation.managers(), database.count("select count(*) from plan where year = 2023"));
        imported.print(TARGET);
        derived.print(TARGET);
        followChanges(provider, office, derived);
        assertTrue(imported.ratio() >= TARGET, "import " + imported.ratio());
        assertTrue(derived.ratio() >= TARGET, "derivation " + derived.ratio());
    }

    /**
     * The secretaries of counties change, one after the other: of all plans of the country two depend on each, with one
     * unit each. A service runs for months: what counts is the change in the middle, not the first.
     */
    private void followChanges(String provider, String office, BesideCopy.Times whole) {
        double[] seconds = Stream.of("D421002", "D421003", "D421022", "D421024", "D421081", "D421083", "D421087")
                .mapToDouble(county -> followOneChange(provider, office, county))
                .sorted()
                .toArray();
        double middle = seconds[seconds.length / 2];
        System.out.printf(
                Locale.ROOT,
                "BENCH %-38s %,10.3f s   %-28s %,10.3f s   ratio %.3f (target ≤ %s; slowest of %d %.3f s)%n",
                "derivation after one change of post",
                middle,
                "derivation of all plans",
                whole.command(),
                middle / whole.command(),
                SHARE,
                seconds.length,
                seconds[seconds.length - 1]);
        assertTrue(middle <= SHARE * whole.command(), "derived again in " + middle + " s");
    }

    private double followOneChange(String provider, String office, String county) {
        String next = county + "-Q";
        changed(
                provider,
                "officials",
                "code,name,partyMember,homeUnitCode,validFrom\n" + next + ",书记乙,true," + county + ",2010-01-01\n");
        changed(
                provider,
                "tenures",
                "officialCode,postCode,kind,validFrom,validTo\n" + county + "-P," + county
                        + "-1,REGULAR,2010-01-01,2023-07-01\n" + next + "," + county + "-1,REGULAR,2023-07-01,\n");
        List<String> plans = database.column("select plan_id from plan_drift").stream()
                .map(plan -> Office.PLANS + "/" + plan)
                .toList();
        assertEquals(2, plans.size());
        List<String> versions = plans.stream()
                .map(plan -> Office.as(office).get(plan).header("ETag"))
                .toList();
        long begun = System.nanoTime();
        for (int i = 0; i < plans.size(); i++) {
            Office.as(office)
                    .header("If-Match", versions.get(i))
                    .post(plans.get(i) + "/rederive")
                    .then()
                    .statusCode(200);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertEquals(0, database.count("select count(*) from plan_drift"));
        return seconds;
    }

    private static void changed(String provider, String kind, String file) {
        Jingzhou.csv(provider, kind, file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200);
    }

    private static Map<String, String> importing() {
        Map<String, String> stored = new LinkedHashMap<>();
        // what the service ships itself is not imported
        stored.put("fact", "select * from fact where kind <> 'COVERAGE_RULE'");
        stored.put("unit", "select * from unit");
        stored.put("scope_parent", "select * from scope_parent");
        stored.put("scope_tree", "select * from scope_tree");
        stored.put("journal", "select * from journal");
        stored.put("outbox", "select seq from journal");
        return stored;
    }

    private static Map<String, String> deriving() {
        String ofPlans = " where plan_id in (select id from plan where year = 2023)";
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("plan", "select * from plan where year = 2023");
        stored.put("plan_finding", "select * from plan_finding" + ofPlans);
        stored.put("assignment_draft", "select * from assignment_draft" + ofPlans);
        stored.put("journal", "select * from journal where purpose = 'plan.draft'");
        stored.put("outbox", "select seq from journal where purpose = 'plan.draft'");
        return stored;
    }
}
