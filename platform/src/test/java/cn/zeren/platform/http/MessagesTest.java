package cn.zeren.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.kernel.Labelled;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A text says the words of what its refusal carries as codes. */
class MessagesTest {

    private enum Colour implements Labelled {
        RED("红", "red"),
        BLUE("蓝", "blue");

        private final Words words;

        Colour(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    @Test
    void aCodeIsSaidInTheWordsOfTheLanguage() {
        assertEquals("数据已更新,当前版本为 红", said("zh", Colour.RED));
        assertEquals("This has changed; its version is now red", said("en", Colour.RED));
    }

    @Test
    void severalCodesAreSaidOneAfterAnother() {
        assertEquals("数据已更新,当前版本为 红、蓝", said("zh", List.of(Colour.RED, Colour.BLUE)));
        assertEquals("This has changed; its version is now red, blue", said("en", List.of(Colour.RED, Colour.BLUE)));
    }

    @Test
    void anythingElseIsSaidAsItIs() {
        assertEquals("This has changed; its version is now 7", said("en", 7L));
    }

    private static String said(String language, Object value) {
        return new Messages().text("STALE_VERSION", language, Map.of("currentVersion", value));
    }
}
