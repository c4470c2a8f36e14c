package cn.zeren.assignment;

import cn.zeren.assignment.visit.ThreeMusts;
import cn.zeren.platform.testing.MessageTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everyCodeHasItsTextInBothLanguagesAndNoTextIsLeftOver() throws IOException {
        new MessageTexts(Path.of("src/main"))
                .alsoSaid("MISSING")
                .alsoSaid(Stream.of(ThreeMusts.MissingWhy.values())
                        .map(Enum::name)
                        .toArray(String[]::new))
                .check("BODY_UNREADABLE", "CURSOR_MALFORMED", "CONCURRENT_CHANGE");
    }
}
