package cn.zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code this service refuses by has its text in both languages, with the same slots, and no text is left over. */
class MessagesTest {

    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z0-9]+)+)\"");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private static final Set<String> SAID_BY_PLATFORM = Set.of("CURSOR_MALFORMED");

    @Test
    void bothLanguagesHaveTheSameCodesAndSlots() throws IOException {
        Properties zh = messages("zh");
        Properties en = messages("en");
        assertEquals(new TreeSet<>(zh.stringPropertyNames()), new TreeSet<>(en.stringPropertyNames()));
        for (String code : zh.stringPropertyNames()) {
            assertEquals(slots(zh.getProperty(code)), slots(en.getProperty(code)), code);
        }
    }

    @Test
    void everyCodeHasItsTextAndNoTextIsLeftOver() throws IOException {
        Set<String> used = codes();
        Set<String> ours = messages("zh").stringPropertyNames();
        Set<String> leftOver = new TreeSet<>(ours);
        leftOver.removeAll(used);
        assertTrue(leftOver.isEmpty(), () -> "nobody refuses by " + leftOver);
        Set<String> silent = new TreeSet<>(used);
        silent.removeAll(ours);
        silent.removeAll(SAID_BY_PLATFORM);
        assertTrue(silent.isEmpty(), () -> "no text for " + silent);
    }

    /** Codes in the code; the examples of the documentation speak of other things too. */
    private static Set<String> codes() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().matches(".*(Resource|Views|Examples)\\.java"))
                    .toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    used.add(code.group(1));
                }
            }
        }
        return used;
    }

    private static Set<String> slots(String text) {
        Set<String> slots = new TreeSet<>();
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            slots.add(slot.group(1));
        }
        return slots;
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        Path file = Path.of("src/main/resources/messages_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
