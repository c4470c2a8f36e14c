package cn.zeren.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of the house is seen failing on a small offence: a rule that can't fail guards nothing. */
class HouseRulesTest {

    private static final String OFFENCE = "cn.zeren.platform.testing.offence";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(OFFENCE);

    /** What each role touches in the offences though it never may. */
    private static final Map<String, List<String>> OFFENCES = Map.of(
            "Resource", List.of("OffenceRepository", "cn.zeren.platform.tx.Tx"),
            "Views", List.of("OffenceService", "Mutiny$Session"),
            "Consumer", List.of("OffenceRepository", "jakarta.ws.rs.core.Response"),
            "Listener", List.of("OffenceResource", "OffenceViews", "OffenceQueries", "jakarta.ws.rs.core.Response"),
            "Timer", List.of("OffenceRepository", "jakarta.ws.rs.core.Response"),
            "Service", List.of("OffenceResource", "jakarta.ws.rs.core.Response", "SecurityIdentity"),
            "Queries", List.of("OffenceService", "cn.zeren.platform.journal.Entry"),
            "Repository", List.of("OffenceService", "OffenceViews", "jakarta.ws.rs.core.Response"),
            "Gateway", List.of("OffenceService", "OffenceRepository", "Mutiny$Session"),
            "Wire", List.of("OffenceViews", "ObjectMapper", "io.smallrye.mutiny.Uni"));

    @TempDir
    Path folder;

    @Test
    void everyRoleFailsOnEverythingItNeverMayTouch() {
        Map<String, ArchRule> rules = HouseRules.rules(OFFENCE);
        assertEquals(OFFENCES.keySet(), rules.keySet());
        OFFENCES.forEach((suffix, touched) -> touched.forEach(
                each -> assertFails(rules.get(suffix), "Offence" + suffix + "\\..*has type <[^>]*\\Q" + each + "\\E")));
    }

    @Test
    void eachKindOfFrameworkInTheDomainFailsAndSoDoesARole() {
        for (String impurity : List.of(
                "io.smallrye.mutiny.Uni",
                "org.hibernate.reactive.mutiny.Mutiny$Session",
                "io.quarkus.arc.Arc",
                "jakarta.enterprise.inject.Instance",
                "jakarta.ws.rs.core.Response",
                "com.fasterxml.jackson.databind.ObjectMapper",
                "OffenceRepository")) {
            assertFails(HouseRules.domainIsPure(OFFENCE), "ImpureRule\\..*has type <[^>]*\\Q" + impurity + "\\E");
        }
    }

    @Test
    void aCycleBetweenFeaturesFails() {
        assertFails(HouseRules.noCycles(OFFENCE), "Cycle detected");
    }

    @Test
    void eachWayOfReadingTheSystemClockFails() {
        for (String reading : List.of("Instant.now()", "System.nanoTime()", "System.currentTimeMillis()")) {
            assertFails(HouseRules.onlyPlatformReadsTheClock(OFFENCE), "ImpureRule.*\\Q" + reading + "\\E");
        }
    }

    @Test
    void aRefusalThatWouldPrintABareCodeFails() {
        for (String bare :
                List.of("BareRefusal.named", "BareRefusal.ofField", "BareRefusal.params", "BareRefusal.wordless")) {
            assertFails(HouseRules.refusalsSpeakInWords(OFFENCE), "\\Q" + bare + "\\E");
        }
    }

    @Test
    void aRefusalThatCarriesACodeWithWordsPasses() {
        HouseRules.refusalsSpeakInWords(OFFENCE + ".two").check(CLASSES);
    }

    @Test
    void aSuffixThatOccursButIsNotNamedFails() {
        OFFENCES.keySet().forEach(suffix -> assertFails(HouseRules.absent(suffix), "Offence" + suffix));
        assertThrows(AssertionError.class, () -> new HouseRules(OFFENCE, CLASSES).check());
    }

    @Test
    void aSuffixThatIsNamedButDoesNotOccurFails() {
        JavaClasses without = new ClassFileImporter().importPackages(OFFENCE + ".two");
        HouseRules.rules(OFFENCE)
                .forEach((suffix, rule) -> assertThrows(AssertionError.class, () -> rule.check(without), suffix));
    }

    @Test
    void aFileLongerThanTheHouseAllowsFails() throws IOException {
        Path file = folder.resolve("Long.java");
        Files.writeString(file, "//\n".repeat(HouseRules.LONGEST_FILE));
        HouseRules.checkFiles(folder);
        Files.writeString(file, "//\n".repeat(HouseRules.LONGEST_FILE + 1));
        assertThrows(AssertionError.class, () -> HouseRules.checkFiles(folder));
    }

    @Test
    void aFileThatWidensRowScopeByItselfFails() throws IOException {
        Files.writeString(folder.resolve("Wide.java"), "sql(\"select set_config('zeren.everywhere', 'on', true)\")");
        assertThrows(AssertionError.class, () -> HouseRules.checkFiles(folder));
    }

    private static void assertFails(ArchRule rule, String saying) {
        AssertionError failure = assertThrows(AssertionError.class, () -> rule.check(CLASSES));
        assertTrue(
                failure.getMessage().lines().anyMatch(line -> line.matches(".*" + saying + ".*")),
                () -> saying + " is not in " + failure.getMessage());
    }
}
