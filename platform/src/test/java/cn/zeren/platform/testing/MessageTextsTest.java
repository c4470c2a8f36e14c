package cn.zeren.platform.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of the texts is seen failing on a module that is broken in one place. */
class MessageTextsTest {

    @TempDir
    Path main;

    @BeforeEach
    void aWholeModule() throws IOException {
        Files.createDirectories(main.resolve("java"));
        Files.createDirectories(main.resolve("resources"));
        Files.writeString(main.resolve("java/Rule.java"), "refuse(\"TOO_LATE\"); refuse(\"TOO_MANY\");");
        Files.writeString(main.resolve("java/SomeViews.java"), "\"AN_EXAMPLE\"");
        Files.writeString(main.resolve("resources/messages_zh.properties"), "TOO_LATE=晚了{days}天\nTOO_MANY=太多\n");
        Files.writeString(main.resolve("resources/messages_en.properties"), "TOO_LATE={days} late\nTOO_MANY=Many\n");
    }

    @Test
    void aWholeModulePasses() throws IOException {
        new MessageTexts(main).check();
    }

    @ParameterizedTest
    @CsvSource({
        "java/Rule.java,TOO_MANY,TOO_FEW,no text for TOO_FEW",
        "java/Rule.java,TOO_MANY,TOO_LATE,nobody refuses by TOO_MANY",
        "resources/messages_zh.properties,TOO_MANY,TOO_FEW,not in zh: TOO_MANY",
        "resources/messages_en.properties,TOO_MANY,TOO_FEW,not in en: TOO_MANY",
        "resources/messages_en.properties,{days},{hours},other slots in zh than in en: TOO_LATE"
    })
    void aFaultIsNamed(String file, String there, String instead, String fault) throws IOException {
        Path broken = main.resolve(file);
        Files.writeString(broken, Files.readString(broken).replace(there, instead));
        AssertionError failure = assertThrows(AssertionError.class, () -> new MessageTexts(main).check());
        assertTrue(failure.getMessage().contains(fault), failure.getMessage());
    }

    @Test
    void aCodeOfThePlatformNeedsNoTextHere() throws IOException {
        Files.writeString(main.resolve("java/Other.java"), "refuse(\"CURSOR_MALFORMED\")");
        assertThrows(AssertionError.class, () -> new MessageTexts(main).check());
        new MessageTexts(main).check("CURSOR_MALFORMED");
    }
}
