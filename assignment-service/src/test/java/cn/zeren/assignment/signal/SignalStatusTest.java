package cn.zeren.assignment.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.assignment.signal.SignalStatus.Verb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalStatusTest {

    @ParameterizedTest
    @CsvSource({
        "FOUND, SEND, SENT",
        "FOUND, ANSWER,",
        "FOUND, DROP, DROPPED",
        "SENT, SEND, SENT",
        "SENT, ANSWER, ANSWERED",
        "SENT, DROP,",
        "ANSWERED, SEND,",
        "ANSWERED, ANSWER,",
        "ANSWERED, DROP,",
        "DROPPED, SEND,",
        "DROPPED, ANSWER,",
        "DROPPED, DROP,",
    })
    void aVerbLeadsWhereTheTableSaysOrNowhere(SignalStatus from, Verb verb, SignalStatus to) {
        assertEquals(to, from.after(verb).orElse(null));
    }
}
