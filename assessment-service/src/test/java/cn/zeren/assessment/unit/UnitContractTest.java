package cn.zeren.assessment.unit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.assessment.UnitEvents;
import cn.zeren.assessment.WireContract;
import cn.zeren.platform.testing.Contracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitContractTest {

    private static final String TOPIC = "zeren.assignment.unit.v1";

    /** A member nobody promises. */
    record Wishful(UUID id, String colour) {}

    @Test
    void whatThisServiceReadsOfAUnitItsOwnerPromises() {
        new WireContract("unit").promises(UnitWire.class);
    }

    @Test
    void whatNobodyPromisesIsNoticed() {
        assertThrows(AssertionError.class, () -> new WireContract("unit").promises(Wishful.class));
    }

    @Test
    void theEventsOfTheseTestsAreLawfulOnes() {
        String row = UnitEvents.row("2010-01-01", null, null, "JZ-GA", "COUNTY", UUID.randomUUID());
        String value = UnitEvents.value(UUID.randomUUID(), 1, row);
        new Contracts(WireContract.OWNER).check(TOPIC, value);
    }
}
