package cn.zeren.gateway.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpHeaders;
import org.junit.jupiter.api.Test;

class HeaderRulesTest {

    @Test
    void aNameIsATokenOfRfc9110AndNothingElse() {
        String allowed = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        for (char c = 0; c < 0x200; c++) {
            assertEquals(allowed.indexOf(c) >= 0, HeaderRules.wellFormed("X" + c, "v"), "character " + (int) c);
        }
        assertFalse(HeaderRules.wellFormed("", "v"));
    }

    @Test
    void aValueHoldsNoControlCharacterButTheTab() {
        for (char c = 0; c < 0x200; c++) {
            boolean allowed = c == '\t' || c >= ' ' && c != 0x7f && c <= 0xff;
            assertEquals(allowed, HeaderRules.wellFormed("X-A", "a" + c), "character " + (int) c);
        }
        assertTrue(HeaderRules.wellFormed("X-A", ""));
    }

    @Test
    void theSizeIsThatOfNamesAndValuesUnlessOneIsMalformed() {
        var headers = HttpHeaders.headers().add("Accept", "text").add("X-A", "");
        assertEquals(13, HeaderRules.size(headers));
        assertEquals(
                HeaderRules.MALFORMED, HeaderRules.size(headers.add("X A", "1").add("X-B", "2")));
    }
}
