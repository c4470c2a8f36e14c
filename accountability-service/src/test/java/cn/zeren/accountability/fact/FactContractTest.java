package cn.zeren.accountability.fact;

import cn.zeren.accountability.FactEvents;
import cn.zeren.accountability.FactEvents.Times;
import cn.zeren.accountability.fact.FactWire.AssignmentWire;
import cn.zeren.accountability.fact.FactWire.OfficialWire;
import cn.zeren.accountability.fact.FactWire.PostWire;
import cn.zeren.accountability.fact.FactWire.TenureWire;
import cn.zeren.accountability.fact.FactWire.UnitWire;
import cn.zeren.platform.testing.Contracts;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactContractTest {

    private final Contracts owner = Contracts.of("assignment-service");

    static Stream<Arguments> facts() {
        UUID id = UUID.randomUUID();
        String leads = FactEvents.leads(Times.of("2016-01-01", "2017-01-01"), "HEAD_TO_TEAM", "ACTIVE", id, id, "市长甲");
        return Stream.of(
                Arguments.of("unit", UnitWire.class, FactEvents.unitRow("市委", id)),
                Arguments.of("post", PostWire.class, FactEvents.postRow(id, "局长", "HEAD")),
                Arguments.of("official", OfficialWire.class, FactEvents.officialRow("局长甲")),
                Arguments.of("tenure", TenureWire.class, FactEvents.tenureRow(id, id)),
                Arguments.of("assignment", AssignmentWire.class, leads));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void whatThisServiceReadsItsOwnerPromises(String kind, Class<? extends Record> wire) {
        owner.promises(topic(kind), wire);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theEventsOfTheseTestsAreLawfulOnes(String kind, Class<? extends Record> wire, String row) {
        owner.check(topic(kind), FactEvents.value(UUID.randomUUID(), 1, row));
    }

    private static String topic(String kind) {
        return "zeren.assignment." + kind + ".v1";
    }
}
