package cn.zeren.accountability.fact;

import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.accountability.FactEvents;
import cn.zeren.accountability.FactEvents.Times;
import cn.zeren.accountability.WireContract;
import cn.zeren.accountability.fact.FactWire.AssignmentWire;
import cn.zeren.accountability.fact.FactWire.OfficialWire;
import cn.zeren.accountability.fact.FactWire.PostWire;
import cn.zeren.accountability.fact.FactWire.TenureWire;
import cn.zeren.accountability.fact.FactWire.UnitWire;
import cn.zeren.platform.testing.Contracts;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactContractTest {

    /** A member nobody promises. */
    record Wishful(UUID id, String colour) {}

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
        new WireContract(kind).promises(wire);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theEventsOfTheseTestsAreLawfulOnes(String kind, Class<? extends Record> wire, String row) {
        new Contracts(WireContract.OWNER)
                .check("zeren.assignment." + kind + ".v1", FactEvents.value(UUID.randomUUID(), 1, row));
    }

    @Test
    void whatNobodyPromisesIsNoticed() {
        WireContract contract = new WireContract("assignment");
        assertThrows(AssertionError.class, () -> contract.promises(Wishful.class));
    }
}
