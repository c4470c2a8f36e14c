package cn.zeren.notice.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.channel.Outcome.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN,",
        "202, TAKEN,",
        "408, LATER, HTTP_408",
        "429, LATER, HTTP_429",
        "500, LATER, HTTP_500",
        "503, LATER, HTTP_503",
        "301, REFUSED, HTTP_301",
        "400, REFUSED, HTTP_400",
        "404, REFUSED, HTTP_404"
    })
    void aCarriersStatusSaysWhetherToTryAgain(int status, Kind kind, String fault) {
        Outcome outcome = Outcome.ofHttp(status, "r");

        assertEquals(kind, outcome.kind());
        assertEquals(fault, outcome.fault());
    }

    @ParameterizedTest
    @CsvSource({"421, LATER, SMTP_421", "451, LATER, SMTP_451", "550, REFUSED, SMTP_550", "0, LATER, UNREACHABLE"})
    void soDoesAMailServersReply(int reply, Kind kind, String fault) {
        assertEquals(kind, Outcome.ofSmtpFailure(reply).kind());
        assertEquals(fault, Outcome.ofSmtpFailure(reply).fault());
    }
}
