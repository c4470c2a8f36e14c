package cn.zeren.notice.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EscalationStatusTest {

    @Test
    void noPairOfStatusAndVerbIsThereTwice() {
        Set<String> pairs = EscalationStatus.TABLE.stream()
                .map(row -> row.from() + " " + row.verb())
                .collect(Collectors.toSet());

        assertEquals(EscalationStatus.TABLE.size(), pairs.size());
    }

    @Test
    void nothingIsHandedOverButWhatAPersonTookUp() {
        assertEquals(
                2,
                EscalationStatus.TABLE.stream()
                        .filter(row -> row.to() == EscalationStatus.HANDED_OVER)
                        .count());
        assertEquals(
                0,
                EscalationStatus.TABLE.stream()
                        .filter(row -> row.from() == EscalationStatus.TAKEN)
                        .count());
    }
}
