package cn.zeren.notice;

import cn.zeren.platform.testing.MessageTexts;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everyCodeHasItsTextInBothLanguagesAndNoTextIsLeftOver() throws IOException {
        new MessageTexts(Path.of("src/main"))
                .check(
                        "CURSOR_MALFORMED",
                        "CONCURRENT_CHANGE",
                        "FIELD_INVALID",
                        "PARAMETER_UNREADABLE",
                        "REQUEST_INVALID");
    }
}
