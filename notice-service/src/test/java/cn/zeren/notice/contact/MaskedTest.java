package cn.zeren.notice.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.zeren.notice.channel.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource({
        "SMS, 13800001234, 138****1234",
        "SMS, 12345678, 123*5678",
        "EMAIL, jia@example.gov.cn, j***@example.gov.cn",
        "GOV_IM, jia.jz, j***"
    })
    void enoughToKnowOnesOwn(Channel channel, String address, String shown) {
        assertEquals(shown, Masked.of(channel, address));
    }

    @Test
    void noneIsNone() {
        assertNull(Masked.of(Channel.SMS, null));
    }
}
