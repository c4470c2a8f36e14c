package cn.zeren.notice.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EscalationStatusTest {

    @Test
    void whatIsNotInTheTableCannotHappen() {
        for (EscalationStatus status : EscalationStatus.values()) {
            for (EscalationVerb verb : EscalationVerb.values()) {
                assertEquals(
                        EscalationStatus.TABLE.stream()
                                .filter(row -> row.from() == status && row.verb() == verb)
                                .count(),
                        status.after(verb).stream().count(),
                        status + " " + verb);
            }
        }
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
