package cn.zeren.assignment.region;

import cn.zeren.assignment.imports.Jingzhou;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A city with one region, led by 常委二, in which 公安县 lies: the contact point of 常委一, patrolled by 财政局. */
public final class RegionCity {

    public final Office office;
    public final UUID region;
    public final UUID point;

    /** Of the counterpart unit. */
    public final String counterpart;

    /** Holds the post of the region's leader. */
    public final String leader;

    /** Loads the facts of the city, who sees all of it. */
    public final String provider;

    private final Database database;

    public RegionCity(Database database, Office office) {
        this.database = database;
        this.office = office;
        provider = Tokens.system("provider", office.city.of("市委"), Role.FACTS_PROVIDER);
        String code = "Q-" + office.city.of("市委");
        load(
                "regions",
                "code,name,managerCode,leaderPostCode,validFrom",
                code + ",区域," + unit("市委") + "," + unit("常委二") + ",2015-01-01");
        load("region-members", "unitCode,regionCode,validFrom", unit("公安县") + "," + code + ",2015-01-01");
        load(
                "contact-points",
                "postCode,unitCode,counterpartUnitCodes,validFrom",
                unit("常委一") + "," + unit("公安县") + "," + unit("财政局") + ",2015-01-01");
        region = (UUID) database.value("select id from fact where kind = 'REGION' and key = ?", code);
        point = (UUID) database.value("select id from contact_point where unit_id = ?", office.city.of("公安县"));
        counterpart = liaison("财政局");
        leader = Tokens.person("region-leader", office.city.of("丙"), Role.STANDING_COMMITTEE);
    }

    /** The code of a fact arranged by hand. */
    public String unit(String name) {
        return office.city.of(name).toString();
    }

    public void load(String kind, String header, String... rows) {
        send(kind, header, rows).then().statusCode(200);
    }

    public Response send(String kind, String header, String... rows) {
        String file = header + "\n" + String.join("\n", rows) + "\n";
        return Jingzhou.csv(provider, kind, file.getBytes(StandardCharsets.UTF_8));
    }

    private String liaison(String unit) {
        UUID official = UUID.randomUUID();
        database.run(
                "insert into official (id, valid_from, recorded_from, code, name, party_member, home_unit_id)"
                        + " values (?, date '2010-01-01', now(), ?, '联络员', true, ?)",
                official,
                official.toString(),
                office.city.of(unit));
        database.run(
                "insert into scope_unit (official_id, unit_id, valid_from, reason)"
                        + " values (?, ?, date '2000-01-01', 'POST')",
                official,
                office.city.of(unit));
        return Tokens.person("liaison " + official, official, Role.UNIT_LIAISON);
    }
}
