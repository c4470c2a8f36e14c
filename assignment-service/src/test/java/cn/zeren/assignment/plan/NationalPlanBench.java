package cn.zeren.assignment.plan;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.Stored;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The plans of all managers of China, derived and stored in one command, beside a plain COPY of the very rows it stored
 * into the same indexed tables, in the same run. Each division is managed by the one above it, which has a head, and an
 * office that led the inspections. Not part of the test suite:
 *
 * <pre>./mvnw -pl assignment-service test -Dtest=NationalPlanBench</pre>
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NationalPlanBench {

    private static final double TARGET = 0.2;
    private static final Path DIVISIONS = Path.of("../deploy/local/data/divisions.csv");
    private static final String STORED_PLANS = " where year = 2023";
    private static final String OF_PLANS = " where plan_id in (select id from plan" + STORED_PLANS + ")";

    private static final Map<String, String> STORED = new LinkedHashMap<>();

    static {
        STORED.put("plan", "select * from plan" + STORED_PLANS);
        STORED.put("plan_finding", "select * from plan_finding" + OF_PLANS);
        STORED.put("assignment_draft", "select * from assignment_draft" + OF_PLANS);
        STORED.put("journal", "select * from journal where purpose = 'plan.draft'");
        STORED.put("outbox", "select seq from journal where purpose = 'plan.draft'");
    }

    Database database;

    @Test
    void assignmentsPerSecondBesideCopy() throws Exception {
        UUID nation = country();
        String office = Tokens.person("office", new Stored(database).sees("nation", nation), Role.LG_OFFICE);
        forgetPeaks();
        long begun = System.nanoTime();
        int rows = Office.as(office)
                .body(Map.of("year", 2023, "managerUnitId", nation, "includeBelow", true))
                .post(Office.PLANS)
                .then()
                .statusCode(201)
                .body("findings", equalTo(0))
                .extract()
                .path("assignments");
        double derived = seconds(begun);
        long peak = peakMegabytes();
        double copied = copy();
        System.out.printf(
                "%,d assignments in %,d plans | derived and stored %.2f s = %,.0f rows/s | COPY of the same rows %.2f s"
                        + " = %,.0f rows/s | ratio %.2f (target %.1f) | heap peak %,d MiB%n",
                rows,
                database.count("select count(*) from plan" + STORED_PLANS),
                derived,
                rows / derived,
                copied,
                rows / copied,
                copied / derived,
                TARGET,
                peak);
        assertTrue(copied / derived >= TARGET, "ratio " + copied / derived);
    }

    /** Writes the country's facts straight into the tables; the import has a bench of its own. */
    private UUID country() throws SQLException, IOException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("create temp table division (code text, name text, level text, parent text)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy division from stdin with (format csv, header true)", Files.newInputStream(DIVISIONS));
            for (String sql : COUNTRY.split(";\n", -1)) {
                statement.execute(sql);
            }
        }
        return (UUID) database.value("select md5('u')::uuid");
    }

    private static final String COUNTRY = """
            update division set parent = '' where parent is null;
            -- three cities without counties stand in the list twice, as their own county
            update division c set parent = c.parent || 'P' where c.level = 'county' and c.code = c.parent;
            update division p set code = p.code || 'P' where p.level = 'prefecture'
                and exists (select 1 from division c where c.level = 'county' and c.code = p.code);
            insert into unit (id, valid_from, recorded_from, code, name, type, parent_id, managed_by_id)
            select md5('u' || code)::uuid, date '2010-01-01', timestamptz '2023-01-01', code, name,
                   case level when 'province' then 'PROVINCE_LEVEL' when 'prefecture' then 'CITY_LEVEL'
                              when 'county' then 'COUNTY_LEVEL' else 'TOWNSHIP_LEVEL' end,
                   md5('u' || parent)::uuid, md5('u' || parent)::uuid from division;
            insert into unit (id, valid_from, recorded_from, code, name, type)
            select md5('u')::uuid, date '2010-01-01', timestamptz '2023-01-01', 'CN', '全国', 'PARTY_COMMITTEE';
            create temp table manager as select distinct parent as code from division;
            insert into unit (id, valid_from, recorded_from, code, name, type, parent_id, managed_by_id)
            select md5('o' || code)::uuid, date '2010-01-01', timestamptz '2023-01-01', code || '-O', '办公室', 'LG_OFFICE',
                   md5('u' || code)::uuid, md5('u' || code)::uuid from manager;
            insert into group_member (id, valid_from, recorded_from, unit_id, group_unit_id)
            select md5('m' || code)::uuid, date '2010-01-01', timestamptz '2023-01-01', md5('o' || code)::uuid,
                   md5('u' || code)::uuid from manager;
            insert into inspection_lead (id, valid_from, valid_to, recorded_from, year, lead_unit_id, target_unit_id)
            select md5('l' || code)::uuid, date '2022-01-01', date '2023-01-01', timestamptz '2023-01-01', 2022,
                   md5('o' || parent)::uuid, md5('u' || code)::uuid from division;
            insert into post (id, valid_from, recorded_from, code, unit_id, title, rank)
            select md5('p' || code)::uuid, date '2010-01-01', timestamptz '2023-01-01', code || '-1', md5('u' || code)::uuid,
                   '书记', 'HEAD' from manager;
            insert into official (id, valid_from, recorded_from, code, name, party_member, home_unit_id)
            select md5('f' || code)::uuid, date '2010-01-01', timestamptz '2023-01-01', code || '-甲', '书记甲', true,
                   md5('u' || code)::uuid from manager;
            insert into tenure (id, valid_from, recorded_from, official_id, post_id, kind, unit_id)
            select md5('t' || code)::uuid, date '2010-01-01', timestamptz '2023-01-01', md5('f' || code)::uuid,
                   md5('p' || code)::uuid, 'REGULAR', md5('u' || code)::uuid from manager;
            insert into scope_parent (unit_id, parent_id) select id, parent_id from unit on conflict do nothing;
            insert into scope_tree (unit_id, ancestor_id) with recursive up (unit_id, ancestor_id) as (
                select id, id from unit union
                select up.unit_id, p.parent_id from up join scope_parent p on p.unit_id = up.ancestor_id
                where p.parent_id is not null) select * from up on conflict do nothing;
            analyze""";

    /** Takes the rows the command stored away, and copies them in again in one transaction. */
    private double copy() throws SQLException, IOException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            Map<String, byte[]> stored = new LinkedHashMap<>();
            for (var table : STORED.entrySet()) {
                var out = new ByteArrayOutputStream();
                copies.copyOut("copy (" + table.getValue() + ") to stdout", out);
                stored.put(table.getKey(), out.toByteArray());
            }
            statement.execute("truncate " + String.join(", ", STORED.keySet()) + ", assignment");
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            for (var table : stored.entrySet()) {
                copies.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
            return seconds(begun);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
