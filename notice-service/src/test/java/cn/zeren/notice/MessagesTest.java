package cn.zeren.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern REFUSED = Pattern.compile(
            "(?:refused|Refusal\\.\\w+|new Refusal|new FieldError)\\(\\s*(?:\"/[^\"]*\",\\s*)?\"([A-Z][A-Z_]+)\"");

    @Test
    void everyCodeHasATextInBothLanguagesAndNoneIsLeftOver() throws IOException {
        Set<String> ours = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher code = REFUSED.matcher(Files.readString(file));
                while (code.find()) {
                    ours.add(code.group(1));
                }
            }
        }
        // the platform's own
        ours.removeAll(Set.of("CURSOR_MALFORMED", "CONCURRENT_CHANGE"));

        assertTrue(ours.size() > 10);
        assertEquals(ours, codes("zh"));
        assertEquals(ours, codes("en"));
    }

    private static Set<String> codes(String language) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages_" + language + ".properties"))) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
