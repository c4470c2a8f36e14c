package cn.zeren.assignment.bench;

import cn.zeren.assignment.table.Table;
import cn.zeren.assignment.table.TableFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All divisions of China as files of facts. Each is managed by the one above it, which has a head and an office that led
 * last year's inspections of all below: so every province, prefecture and county has a plan, and nobody is forgotten.
 */
final class Nation {

    static final UUID ROOT = UUID.fromString("0151f8c4-6800-7000-8001-999999999999");

    private static final Path DIVISIONS = Path.of("../deploy/local/data/divisions.csv");
    private static final Map<String, String> TYPES = Map.of(
            "province", "PROVINCE_LEVEL",
            "prefecture", "CITY_LEVEL",
            "county", "COUNTY_LEVEL",
            "township", "TOWNSHIP_LEVEL");

    private record Division(String code, String name, String type, String above, String number) {}

    private final List<Division> divisions;
    private final Set<String> managers = new LinkedHashSet<>(List.of("CN"));

    Nation() throws IOException {
        divisions = TableFormat.CSV.read(Files.readAllBytes(DIVISIONS)).rows().stream()
                .map(Nation::division)
                .toList();
        divisions.forEach(division -> managers.add(division.above()));
    }

    private static Division division(Table.Row row) {
        String[] cell = row.cells();
        // three cities without counties stand in the file twice, the second time as their own county
        String code = cell[0].equals(cell[3]) ? cell[0] + "-COUNTY" : cell[0];
        String above = cell[3].isEmpty() ? "CN" : "D" + cell[3];
        return new Division("D" + code, cell[1], TYPES.get(cell[2]), above, cell[0]);
    }

    int managers() {
        return managers.size();
    }

    byte[] divisions() {
        StringBuilder file = new StringBuilder("id,code,name,type,parentCode,managedByCode,divisionCode,validFrom\n"
                + ROOT + ",CN,全国,PARTY_COMMITTEE,,,,2010-01-01\n");
        for (Division one : divisions) {
            line(file, "", one.code(), one.name(), one.type(), one.above(), one.above(), one.number(), "2010-01-01");
        }
        return bytes(file);
    }

    /** The other files, by kind, in the order in which they refer to each other. */
    Map<String, byte[]> others() {
        StringBuilder offices = new StringBuilder("code,name,type,parentCode,managedByCode,validFrom\n");
        StringBuilder posts = new StringBuilder("code,unitCode,title,rank,validFrom\n");
        StringBuilder officials = new StringBuilder("code,name,partyMember,homeUnitCode,validFrom\n");
        StringBuilder tenures = new StringBuilder("officialCode,postCode,kind,validFrom\n");
        StringBuilder members = new StringBuilder("unitCode,groupUnitCode,validFrom\n");
        for (String manager : managers) {
            line(offices, manager + "-O", "办公室", "LG_OFFICE", manager, manager, "2010-01-01");
            line(posts, manager + "-1", manager, "书记", "HEAD", "2010-01-01");
            line(officials, manager + "-P", "书记甲", "true", manager, "2010-01-01");
            line(tenures, manager + "-P", manager + "-1", "REGULAR", "2010-01-01");
            line(members, manager + "-O", manager, "2010-01-01");
        }
        StringBuilder leads = new StringBuilder("year,leadUnitCode,targetUnitCode\n");
        divisions.forEach(one -> line(leads, "2022", one.above() + "-O", one.code()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("units", bytes(offices));
        files.put("posts", bytes(posts));
        files.put("officials", bytes(officials));
        files.put("tenures", bytes(tenures));
        files.put("group-members", bytes(members));
        files.put("inspection-leads", bytes(leads));
        return files;
    }

    private static void line(StringBuilder file, String... cells) {
        file.append(String.join(",", cells)).append('\n');
    }

    private static byte[] bytes(StringBuilder file) {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
