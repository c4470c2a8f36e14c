package cn.zeren.assessment.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeStatusTest {

    @ParameterizedTest
    @CsvSource({"DRAFT,REVISE,DRAFT", "DRAFT,PUBLISH,PUBLISHED", "PUBLISHED,SUPERSEDE,SUPERSEDED"})
    void whatIsOpen(SchemeStatus from, SchemeStatus.Verb verb, SchemeStatus to) {
        assertEquals(Optional.of(to), from.after(verb));
    }

    @Test
    void nothingElseIs() {
        long open = Arrays.stream(SchemeStatus.values())
                .flatMap(from -> Arrays.stream(SchemeStatus.Verb.values()).map(from::after))
                .filter(Optional::isPresent)
                .count();
        assertEquals(3, open);
    }

    @Test
    void theTableInTheReadmeIsThisTable() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        assertTrue(readme.contains(table()), () -> "README.md must contain\n" + table());
    }

    private static String table() {
        String verbs = Arrays.stream(SchemeStatus.Verb.values()).map(Enum::name).collect(Collectors.joining(" | "));
        String rows = Arrays.stream(SchemeStatus.values())
                .map(from -> "| " + from + " | "
                        + Arrays.stream(SchemeStatus.Verb.values())
                                .map(verb -> from.after(verb).map(Enum::name).orElse("—"))
                                .collect(Collectors.joining(" | "))
                        + " |")
                .collect(Collectors.joining("\n"));
        return "| status | " + verbs + " |\n| --- | --- | --- | --- |\n" + rows + "\n";
    }
}
