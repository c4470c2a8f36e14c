package cn.zeren.assignment.region;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.assignment.imports.Jingzhou;
import cn.zeren.assignment.testing.Office;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Regions and contact points over HTTP: on any day, as known then; every unit in one. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RegionResourceTest {

    Database database;

    private RegionCity city() {
        return new RegionCity(database, new Office(database));
    }

    @Test
    void theEightRegionsOfJingzhouCoverEveryManagedUnitOnEachDay() {
        Jingzhou.load();
        String city = Jingzhou.personnel();
        Office.get(city, "/regions?on=2016-04-11&managerUnitId=" + Jingzhou.ROOT)
                .body("items", hasSize(8))
                .body("items.divisionCode", hasItem("421023"));
        Office.get(city, "/regions?on=2021-01-01&managerUnitId=" + Jingzhou.ROOT)
                .body("items", hasSize(8))
                .body("items.name", hasItem("监利市区域"));
        for (String day : new String[] {"2015-06-01", "2016-04-11", "2020-06-12", "2024-01-01"}) {
            Office.get(city, "/regions/coverage?managerUnitId=" + Jingzhou.ROOT + "&on=" + day)
                    .body("complete", is(true))
                    .body("units", empty());
        }
        Office.get(city, "/regions/coverage?managerUnitId=" + Jingzhou.ROOT + "&on=2014-12-31")
                .body("complete", is(false));
        Office.get(city, "/contact-points?on=2016-04-11&limit=500").body("items", hasSize(8));
    }

    @Test
    void aUnitInNoRegionIsFound() {
        RegionCity city = city();
        Office.get(city.office.clerk, "/regions/coverage?managerUnitId=" + city.unit("市委"))
                .body("complete", is(false))
                .body("code", equalTo("UNIT_IN_NO_REGION"))
                .body("clause", equalTo("JZ-2.1"))
                .body("units.name", hasItem("教育局"))
                .body("units.name", not(hasItem("公安县")));
    }

    @Test
    void aUnitMovesFromRegionToRegionOnADay() {
        RegionCity city = city();
        String other = "R-" + city.unit("市委");
        city.load(
                "regions",
                "code,name,managerCode,leaderPostCode,validFrom",
                other + ",另一区域," + city.unit("市委") + ",,2015-01-01");
        city.load(
                "region-members",
                "unitCode,regionCode,validFrom,validTo",
                city.unit("公安县") + ",Q-" + city.unit("市委") + ",2015-01-01,2016-07-01",
                city.unit("公安县") + "," + other + ",2016-07-01,");
        String path = "/regions/" + city.region;
        Office.get(city.office.clerk, path + "?on=2016-06-30").body("units.name", contains("公安县"));
        Office.get(city.office.clerk, path + "?on=2016-07-01").body("units", empty());
    }

    @Test
    void aUnitIsInOneRegionOnADayWhateverIsWritten() {
        RegionCity city = city();
        assertThrows(
                RuntimeException.class,
                () -> database.run(
                        "insert into region_member (id, valid_from, recorded_from, region_id, unit_id)"
                                + " values (gen_random_uuid(), date '2016-01-01', now(), gen_random_uuid(), ?)",
                        city.office.city.of("公安县")));
        UUID id = UUID.randomUUID();
        String region = ",Q-" + city.unit("市委");
        city.send(
                        "region-members",
                        "id,unitCode,regionCode,validFrom,validTo",
                        id + "," + city.unit("教育局") + region + ",2015-01-01,2016-01-01",
                        id + "," + city.unit("财政局") + region + ",2016-01-01,")
                .then()
                .statusCode(200);
        city.send(
                        "region-members",
                        "id,unitCode,regionCode,validFrom",
                        UUID.randomUUID() + "," + city.unit("教育局") + region + ",2015-06-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNIT_IN_TWO_REGIONS"));
        assertEquals(
                1, database.count("select count(*) from region_member where unit_id = ?", city.office.city.of("教育局")));
    }

    @Test
    void aRegionIsSeenByItsLeaderAndByItsUnits() {
        RegionCity city = city();
        String county = Tokens.system("county", city.office.city.of("公安县"), Role.COUNTY);
        String elsewhere = Tokens.system("other", city.office.city.of("教育局"), Role.UNIT_LIAISON);
        String path = "/regions/" + city.region + "?on=2016-04-11";
        Office.get(city.leader, path).statusCode(200).body("region.name", equalTo("区域"));
        Office.get(county, path).statusCode(200).body("units.name", contains("公安县"));
        Office.get(city.counterpart, path).statusCode(200).body("region.name", equalTo("区域"));
        Office.get(elsewhere, path).statusCode(404);
        Office.get(city.counterpart, "/contact-points?unitId=" + city.unit("公安县"))
                .body("items", hasSize(1));
        Office.get(elsewhere, "/contact-points?unitId=" + city.unit("公安县")).body("items", empty());
    }

    @Test
    void whatWasNotKnownThenIsNotTold() {
        RegionCity city = city();
        Office.get(city.office.clerk, "/regions/" + city.region + "?on=2016-04-11&asKnownAt=2001-01-01T00:00:00Z")
                .statusCode(404);
        Office.get(city.office.clerk, "/regions?cursor=!").statusCode(400);
    }
}
