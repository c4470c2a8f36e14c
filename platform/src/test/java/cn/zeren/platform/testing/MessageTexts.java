package cn.zeren.platform.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of a service's refusals, {@code messages_zh.properties} and {@code messages_en.properties}, held against the
 * codes in its sources.
 */
public final class MessageTexts {

    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z0-9]+)+)\"");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Path sources;
    private final Properties zh;
    private final Properties en;
    private final Set<String> alsoSaid = new TreeSet<>();

    /** Reads a module's {@code src/main}. */
    public MessageTexts(Path main) throws IOException {
        this.sources = main.resolve("java");
        this.zh = read(main.resolve("resources/messages_zh.properties"));
        this.en = read(main.resolve("resources/messages_en.properties"));
    }

    /** Codes that are not written out as text where they are used, such as the names of an enum. */
    public MessageTexts alsoSaid(String... codes) {
        alsoSaid.addAll(Set.of(codes));
        return this;
    }

    /**
     * Every code has its text in both languages, with the same slots, and no text is left over.
     *
     * @param saidByPlatform codes used here whose text is the platform's
     */
    public void check(String... saidByPlatform) throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> used = codes();
        used.addAll(alsoSaid);
        used.removeAll(Set.of(saidByPlatform));
        missing(zh.stringPropertyNames(), en.stringPropertyNames()).forEach(code -> faults.add("not in en: " + code));
        missing(en.stringPropertyNames(), zh.stringPropertyNames()).forEach(code -> faults.add("not in zh: " + code));
        missing(used, zh.stringPropertyNames()).forEach(code -> faults.add("no text for " + code));
        missing(zh.stringPropertyNames(), used).forEach(code -> faults.add("nobody refuses by " + code));
        for (String code : zh.stringPropertyNames()) {
            if (!slots(zh.getProperty(code)).equals(slots(en.getProperty(code, "")))) {
                faults.add("other slots in zh than in en: " + code);
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    /** Codes in the code; the examples of the documentation speak of other things too. */
    private Set<String> codes() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
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

    private static Set<String> missing(Set<String> wanted, Set<String> there) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(there);
        return missing;
    }

    private static Set<String> slots(String text) {
        Set<String> slots = new TreeSet<>();
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            slots.add(slot.group(1));
        }
        return slots;
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
