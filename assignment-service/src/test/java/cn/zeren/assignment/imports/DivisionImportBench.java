package cn.zeren.assignment.imports;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.table.Table;
import cn.zeren.assignment.table.TableFormat;
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
import java.nio.charset.StandardCharsets;
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
 * All divisions of China through the service, beside a plain COPY of the very rows it stored into the same tables with the
 * same indexes and constraints, in the same run. Not part of the test suite:
 *
 * <pre>./mvnw -pl assignment-service test -Dtest=DivisionImportBench</pre>
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DivisionImportBench {

    private static final UUID NATION = UUID.fromString("0151f8c4-6800-7000-8001-999999999999");
    private static final double TARGET = 0.2;

    /** What the import stores, and how its rows are told from others. */
    private static final Map<String, String> STORED = new LinkedHashMap<>();

    static {
        String below = "select unit_id from scope_tree where ancestor_id = '" + NATION + "'";
        STORED.put("fact", "select * from fact where id in (" + below + ")");
        STORED.put("unit", "select * from unit where id in (" + below + ")");
        STORED.put("scope_parent", "select * from scope_parent where unit_id in (" + below + ")");
        STORED.put("scope_tree", "select * from scope_tree where unit_id in (" + below + ")");
        STORED.put("journal", "select * from journal where key in (select unit_id::text from (" + below + ") b)");
        STORED.put("outbox", "select seq from journal where key in (select unit_id::text from (" + below + ") b)");
    }

    Database database;

    @Test
    void rowsPerSecondBesideCopy() throws Exception {
        byte[] file = units(Files.readAllBytes(Path.of("../deploy/local/data/divisions.csv")));
        int rows = TableFormat.CSV.read(file).rows().size();
        String provider = Tokens.system("national-personnel", NATION, Role.FACTS_PROVIDER);
        Jingzhou.send(provider, "units", "text/csv", file, true).then().statusCode(200);

        forgetPeaks();
        long begun = System.nanoTime();
        Jingzhou.csv(provider, "units", file).then().statusCode(200);
        double imported = seconds(begun);
        long peak = peakMegabytes();

        double copied = copy(rows);
        double ratio = copied / imported;
        System.out.printf(
                "%,d units | import %.2f s = %,.0f rows/s | COPY of the same rows (fact, unit, scope, journal, outbox) %.2f s ="
                        + " %,.0f rows/s | ratio %.2f (target %.1f) | file %,d KiB | heap peak %,d MiB%n",
                rows, imported, rows / imported, copied, rows / copied, ratio, TARGET, file.length >> 10, peak);
        assertTrue(ratio >= TARGET, "ratio " + ratio);
    }

    /** Takes the rows the import stored, empties the tables and copies them in again, in one transaction. */
    private double copy(int rows) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            Map<String, byte[]> stored = new LinkedHashMap<>();
            for (var table : STORED.entrySet()) {
                var out = new ByteArrayOutputStream();
                long taken = copies.copyOut("copy (" + table.getValue() + ") to stdout", out);
                assertTrue(taken >= rows, table.getKey() + ": " + taken + " rows");
                stored.put(table.getKey(), out.toByteArray());
            }
            try (var statement = connection.createStatement()) {
                statement.execute("truncate " + String.join(", ", STORED.keySet()));
            }
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            for (var table : stored.entrySet()) {
                copies.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
            return seconds(begun);
        }
    }

    /** The file of divisions as a file of units, under one root. */
    private static byte[] units(byte[] divisions) {
        Map<String, String> types = Map.of(
                "province", "PROVINCE_LEVEL",
                "prefecture", "CITY_LEVEL",
                "county", "COUNTY_LEVEL",
                "township", "TOWNSHIP_LEVEL");
        StringBuilder units = new StringBuilder("id,code,name,type,parentCode,divisionCode,validFrom\n");
        units.append(NATION).append(",CN,全国,GOVERNMENT,,,2010-01-01\n");
        for (Table.Row row : TableFormat.CSV.read(divisions).rows()) {
            String[] cell = row.cells();
            // three cities without counties stand in the file twice, the second time as their own county
            String code = cell[0].equals(cell[3]) ? cell[0] + "-COUNTY" : cell[0];
            units.append(",D")
                    .append(code)
                    .append(',')
                    .append(cell[1])
                    .append(',')
                    .append(types.get(cell[2]));
            units.append(',').append(cell[3].isEmpty() ? "CN" : "D" + cell[3]);
            units.append(',').append(cell[0]).append(",2010-01-01\n");
        }
        return units.toString().getBytes(StandardCharsets.UTF_8);
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
