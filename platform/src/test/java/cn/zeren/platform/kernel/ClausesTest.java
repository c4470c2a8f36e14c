package cn.zeren.platform.kernel;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {

    static List<Clause> all() {
        return List.copyOf(Clauses.all().values());
    }

    @Test
    void everyParagraphOfTheSeedIsRegistered() {
        assertEquals(
                List.of(
                        "JZ-0", "JZ-1.0", "JZ-1.1", "JZ-1.2", "JZ-1.3", "JZ-2.0", "JZ-2.1", "JZ-2.2", "JZ-2.3",
                        "JZ-3.0", "JZ-3.1", "JZ-3.2", "JZ-3.3"),
                Clauses.all().keySet().stream()
                        .filter(id -> id.startsWith("JZ-"))
                        .toList());
    }

    @Test
    void theEightDutiesOfTheResponsibilitySystemAreClausesOfTheirOwn() {
        IntStream.rangeClosed(1, 8).forEach(duty -> assertDoesNotThrow(() -> Clauses.get("GD2010-7." + duty)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GD2010-6",
                "GD2010-28",
                "WZ2019-8",
                "WZ2009-22",
                "JDZJ2019-21",
                "CF2023-39",
                "ZWCF2020-15",
                "ZZCL2021-6",
                "JJKG2020-15",
                "ZTZR2020-6",
                "GW2012-8",
                "GB32100",
                "GBT2260",
                "DESIGN-NOTICE-CADENCE",
                "DESIGN-SCHEME-7X19",
                "DESIGN-COVERAGE",
                "DESIGN-DOCNO"
            })
    void whatTheRulesCiteCanBeRead(String id) {
        assertEquals(id, Clauses.get(id).id());
    }

    @Test
    void anIdNobodyCanReadIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> Clauses.get("JZ-9.9"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aClauseIsCompleteAndItsDatesAreSane(Clause clause) {
        assertAll(
                clause.id(),
                () -> assertTrue(clause.id().matches("[A-Z]+[A-Z0-9]*(-[A-Z0-9.]+)*"), "id"),
                () -> assertFalse(clause.title().isBlank(), "title"),
                () -> assertFalse(clause.meaning().isBlank(), "meaning"),
                () -> assertTrue(clause.from().isAfter(LocalDate.of(1990, 1, 1)), "from"),
                () -> assertTrue(clause.to() == null || clause.from().isBefore(clause.to()), "to after from"));
    }

    @Test
    void ourOwnDesignIsNeverDressedUpAsARegulation() {
        all().forEach(clause ->
                assertEquals(clause.id().startsWith("DESIGN-"), clause.title().startsWith("本系统设计 "), clause.id()));
    }

    @Test
    void everyLineHasItsFiveColumnsAndNoIdStandsTwice() throws IOException {
        List<String> lines;
        try (var in = Clauses.class.getResourceAsStream("/clauses.tsv")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        assertEquals("id\ttitle\tfrom\tto\tmeaning", lines.get(0));
        lines.forEach(line -> assertEquals(5, line.split("\t", -1).length, line));
        Set<String> ids =
                lines.stream().skip(1).map(line -> line.split("\t", -1)[0]).collect(Collectors.toSet());
        assertEquals(lines.size() - 1, ids.size());
        assertEquals(Clauses.all().keySet(), ids);
    }

    @Test
    void aClauseAppliesFromItsFirstDayUntilTheDayBeforeItEnds() {
        Clause clause = new Clause("X", "x", LocalDate.of(2016, 1, 1), LocalDate.of(2017, 1, 1), "x");
        assertFalse(clause.appliesOn(LocalDate.of(2015, 12, 31)));
        assertTrue(clause.appliesOn(LocalDate.of(2016, 1, 1)));
        assertTrue(clause.appliesOn(LocalDate.of(2016, 12, 31)));
        assertFalse(clause.appliesOn(LocalDate.of(2017, 1, 1)));
    }

    @Test
    void aClauseInForceHasNoLastDay() {
        Clause clause = new Clause("X", "x", LocalDate.of(2016, 1, 1), null, "x");
        assertTrue(clause.appliesOn(LocalDate.of(2100, 1, 1)));
    }
}
