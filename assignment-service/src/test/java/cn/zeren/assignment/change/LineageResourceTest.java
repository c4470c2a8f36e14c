package cn.zeren.assignment.change;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.zeren.assignment.imports.Jingzhou;
import cn.zeren.assignment.testing.Office;
import cn.zeren.assignment.testing.Stored;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of units imported as facts, and the line of a unit read, over HTTP. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LineageResourceTest {

    private static final String CHANGE = "predecessorUnitCode,successorUnitCode,kind,day,basisDocNo\n";

    Database database;

    private final UUID root = UUID.randomUUID();
    private final String code = "L" + root.toString().substring(0, 8);
    private final String token = Tokens.system("personnel", root, Role.FACTS_PROVIDER);

    @BeforeEach
    void aCountyThatBecameACity() {
        send(
                        "units",
                        "id,code,name,type,parentCode,managedByCode,validFrom,validTo\n" + root + "," + code
                                + ",市委,PARTY_COMMITTEE,,,2010-01-01,\n"
                                + ",%1$s-X,监利县,COUNTY_LEVEL,%1$s,%1$s,2010-01-01,2020-06-12\n".formatted(code)
                                + ",%1$s-S,监利市,COUNTY_LEVEL,%1$s,%1$s,2020-06-12,\n".formatted(code))
                .statusCode(200);
    }

    @Test
    void theNewCountyHasTheOldOneForItsPastAndTheOldOneItForItsHeir() {
        renamed().statusCode(200).body("counts.new", equalTo(1));
        lineage("S", "on=2021-01-01")
                .statusCode(200)
                .body("stages.names[0].name", contains("监利县"))
                .body("stages.relation", contains("BEFORE", "ITSELF"))
                .body("stages[1].through.basisDocNo", contains("鄂民政〔2020〕1号"))
                .body("heir.reason", equalTo("STANDS"));
        lineage("X", "on=2021-01-01").body("heir.name", equalTo("监利市")).body("heir.reason", equalTo("SUCCESSOR"));
        lineage("X", "on=2020-06-11").body("stages.relation", contains("ITSELF"));
        lineage("S", "on=2021-01-01&asKnownAt=2009-01-01T00:00:00Z").statusCode(404);
        Contracts contracts = new Contracts(Path.of("src/main/resources/META-INF/resources/contracts"));
        database.column("select payload from journal where topic = 'zeren.assignment.succession.v1'")
                .forEach(value -> contracts.check("zeren.assignment.succession.v1", value.toString()));
    }

    @Test
    void aRingAndAUnitThatFollowsItselfAreRefused() {
        renamed().statusCode(200);
        send("successions", CHANGE + "%1$s-S,%1$s-X,RENAME,2021-01-01,\n".formatted(code))
                .statusCode(422)
                .body("errors.code", contains("SUCCESSION_RING"));
        send("successions", CHANGE + "%1$s-S,%1$s-S,RENAME,2021-01-01,\n".formatted(code))
                .statusCode(422)
                .body("errors.code", contains("SUCCESSION_OF_ITSELF"));
        send("successions", CHANGE + "%1$s-S,%1$s-X,BECOMES,,\n".formatted(code))
                .statusCode(422)
                .body("errors.code", hasItem("UNKNOWN_WORD"))
                .body("errors.code", hasItem("MISSING"));
        send(
                        "successions",
                        CHANGE + "%1$s-X,%1$s-S,RENAME,2020-06-12,\n%1$s-X,%1$s-S,RENAME,2020-07-12,\n".formatted(code))
                .statusCode(422)
                .body("errors.code", contains("OVERLAPS_ROW"));
    }

    @Test
    void strangersSeeNoLine() {
        renamed().statusCode(200);
        UUID stranger = new Stored(database).sees("stranger", UUID.randomUUID());
        String other = Tokens.person("stranger", stranger, Role.LG_OFFICE_HEAD);
        Office.get(other, "/units/" + unit("S") + "/lineage").statusCode(404);
    }

    private ValidatableResponse renamed() {
        return send("successions", CHANGE + "%1$s-X,%1$s-S,RENAME,2020-06-12,鄂民政〔2020〕1号\n".formatted(code));
    }

    private ValidatableResponse send(String kind, String file) {
        return Jingzhou.csv(token, kind, file.getBytes(StandardCharsets.UTF_8)).then();
    }

    private ValidatableResponse lineage(String suffix, String query) {
        return Office.get(token, "/units/" + unit(suffix) + "/lineage?" + query);
    }

    private Object unit(String suffix) {
        return database.value("select id from fact where kind = 'UNIT' and key = '" + code + "-" + suffix + "'");
    }
}
