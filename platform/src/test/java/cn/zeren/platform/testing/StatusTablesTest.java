package cn.zeren.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is found in a journal whose statuses leave their table. */
class StatusTablesTest {

    private static final String TOPIC = "zeren.demo.lamp.v1";

    private enum Lamp {
        OFF,
        ON,
        BROKEN
    }

    private enum Verb {
        SWITCH
    }

    private static List<String> faults(String... payloads) {
        List<String> faults = new ArrayList<>();
        new StatusTables()
                .with(TOPIC, "lamp", Set.of(Lamp.OFF), Verb.class, StatusTablesTest::after)
                .check(TOPIC, List.of(payloads), faults);
        return faults;
    }

    private static Optional<Lamp> after(Lamp from, Verb verb) {
        return switch (from) {
            case OFF -> Optional.of(Lamp.ON);
            case ON -> Optional.of(Lamp.OFF);
            case BROKEN -> Optional.empty();
        };
    }

    private static String lamp(String id, Lamp status) {
        return "{\"id\":\"" + id + "\",\"version\":1,\"state\":{\"status\":\"" + status + "\"}}";
    }

    @Test
    void whatKeepsToTheTableHasNoFault() {
        assertEquals(
                List.of(), faults(lamp("a", Lamp.OFF), lamp("a", Lamp.ON), lamp("a", Lamp.OFF), lamp("b", Lamp.OFF)));
    }

    @Test
    void aStepThatIsInNoTableIsFound() {
        assertEquals(
                List.of(TOPIC + " a version 1: OFF -> BROKEN", TOPIC + " b version 1: null -> ON"),
                faults(lamp("a", Lamp.OFF), lamp("a", Lamp.BROKEN), lamp("b", Lamp.ON)));
    }

    @Test
    void ofAHistoryTheRowStillKnownCounts() {
        String history =
                "{\"id\":\"a\",\"version\":2,\"state\":{\"history\":[{\"status\":\"OFF\",\"recordedTo\":\"x\"},"
                        + "{\"status\":\"BROKEN\",\"recordedTo\":null}]}}";
        assertEquals(List.of(TOPIC + " a version 2: OFF -> BROKEN"), faults(lamp("a", Lamp.OFF), history));
    }

    @Test
    void aStatusWithoutATableIsFound() {
        List<String> faults = new ArrayList<>();
        new StatusTables().check(TOPIC, List.of(lamp("a", Lamp.OFF)), faults);
        assertEquals(List.of(TOPIC + ": no table for its statuses"), faults);
    }
}
