package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.fact.FactsFixture.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The explanation alone, without the facts and without the row, gives every column of the row back. */
class RebuildPropertyTest {

    @Property(tries = 300)
    void aRowIsRebuiltFromItsExplanationAlone(@ForAll Random random) {
        var city = RandomCity.of(random);
        for (var row :
                Derivation.derive(city.facts(), 2016, id(RandomCity.MANAGER)).rows()) {
            assertEquals(row, Rebuilt.from(row.explanation()));
        }
    }
}
