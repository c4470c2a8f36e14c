package cn.zeren.notice.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.kernel.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether somebody can still be summoned or handed over for a limit that reached its last rung on 7 April. */
class GroundTest {

    private static final LocalDate TAKEN = LocalDate.of(2016, 4, 7);

    @ParameterizedTest
    @CsvSource({
        "false,false,2016-03-07,TALK,false",
        "false,false,2016-03-07,HAND_OVER,false",
        "true,false,2016-03-07,TALK,true",
        "true,false,2016-03-07,HAND_OVER,true",
        "true,false,2016-03-07,DISMISS,false",
        "false,true,2016-03-07,TALK,true",
        "false,true,2016-03-07,HAND_OVER,true",
        "false,true,2016-03-07,DISMISS,false",
        "false,false,2016-04-06,HAND_OVER,false",
        "false,false,2016-04-07,HAND_OVER,true",
        "false,false,2016-05-01,HAND_OVER,true",
        "false,false,2016-05-01,DISMISS,false"
    })
    void whatHasEndedStandsStillOrBegunAnewCanOnlyBeDismissed(
            boolean ended, boolean suspended, LocalDate startedOn, EscalationVerb verb, boolean moot) {
        var refusal = new Ground(ended, suspended, startedOn).refuses(verb, TAKEN);

        assertEquals(moot ? "ESCALATION_MOOT" : "", refusal.map(Refusal::code).orElse(""));
    }
}
