package cn.zeren.assignment.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.register.AssignmentStatus.Verb;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The transition table, every cell. */
class AssignmentStatusTest {

    @Test
    void aVerbLeadsWhereTheTableSaysOrNowhere() {
        List<String> led = Stream.of(AssignmentStatus.values())
                .flatMap(from -> Stream.of(Verb.values())
                        .filter(verb -> from.after(verb).isPresent())
                        .map(verb -> from + " " + verb + " " + from.after(verb).orElseThrow()))
                .toList();
        assertEquals(
                List.of(
                        "DRAFT CONFIRM CONFIRMED",
                        "CONFIRMED CONFIRM CONFIRMED",
                        "CONFIRMED ACTIVATE ACTIVE",
                        "CONFIRMED CARRY_OVER CARRY_OVER",
                        "ACTIVE CONFIRM CONFIRMED",
                        "ACTIVE CARRY_OVER CARRY_OVER",
                        "CARRY_OVER CONFIRM CARRY_OVER",
                        "CARRY_OVER RELEASE RELEASED",
                        "RELEASED CONFIRM RELEASED",
                        "RELEASED REATTACH CARRY_OVER"),
                led);
    }
}
