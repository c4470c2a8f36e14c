package cn.zeren.assessment.unit;

import cn.zeren.assessment.UnitEvents;
import cn.zeren.platform.testing.Contracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitContractTest {

    private static final String TOPIC = "zeren.assignment.unit.v1";

    private final Contracts owner = Contracts.of("assignment-service");

    @Test
    void whatThisServiceReadsOfAUnitItsOwnerPromises() {
        owner.promises(TOPIC, UnitWire.class);
    }

    @Test
    void theEventsOfTheseTestsAreLawfulOnes() {
        String row = UnitEvents.row("2010-01-01", null, null, "JZ-GA", "COUNTY", UUID.randomUUID());
        owner.check(TOPIC, UnitEvents.value(UUID.randomUUID(), 1, row));
    }
}
