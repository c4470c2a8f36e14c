package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.UnitType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A country: 45,000 divisions under 3,000 managers. Nested scans would take minutes here. */
class NationalSizeTest {

    private static final int MANAGERS = 3_000;
    private static final int UNITS_EACH = 15;

    @Test
    void aCountryIsDerivedInOnePassOverItsFacts() {
        var country = new FactsFixture();
        for (int m = 0; m < MANAGERS; m++) {
            String county = "县" + m;
            country.unit(county, UnitType.COUNTY_LEVEL, null).head("书记" + m, county, "甲" + m);
            country.unit("办" + m, UnitType.LG_OFFICE, county).groupMember("办" + m, county);
            for (int u = 0; u < UNITS_EACH; u++) {
                String town = county + "乡" + u;
                country.unit(town, UnitType.TOWNSHIP_LEVEL, county).lead(2015, "办" + m, town);
            }
        }
        var facts = country.facts();
        int rows = assertTimeout(Duration.ofSeconds(30), () -> {
            var derivation = new Derivation(facts, 2016);
            int sum = 0;
            for (int m = 0; m < MANAGERS; m++) {
                sum += derivation.derive(id("县" + m)).rows().size();
            }
            return sum;
        });
        assertEquals(MANAGERS * (UNITS_EACH + 1), rows);
    }
}
