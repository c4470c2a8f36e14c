package cn.zeren.platform.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every rule of the house is seen failing on a small offence: a rule that can't fail guards nothing. */
class HouseRulesTest {

    private static final String OFFENCE = "cn.zeren.platform.testing.offence";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(OFFENCE);

    @Test
    void everySuffixRuleFailsOnItsOffence() {
        for (Map.Entry<String, ArchRule> rule : HouseRules.rules(OFFENCE).entrySet()) {
            AssertionError failure =
                    assertThrows(AssertionError.class, () -> rule.getValue().check(CLASSES), rule.getKey());
            assertTrue(failure.getMessage().contains("Offence" + rule.getKey()), failure.getMessage());
        }
    }

    @Test
    void frameworkInTheDomainFails() {
        assertFails(HouseRules.domainIsPure(OFFENCE), "ImpureRule");
    }

    @Test
    void aCycleBetweenFeaturesFails() {
        assertFails(HouseRules.noCycles(OFFENCE), "Cycle detected");
    }

    @Test
    void readingTheSystemClockFails() {
        assertFails(HouseRules.onlyPlatformReadsTheClock(OFFENCE), "ImpureRule");
    }

    @Test
    void aSuffixThatIsNotNamedFails() {
        assertThrows(AssertionError.class, () -> new HouseRules(OFFENCE, CLASSES).check());
    }

    private static void assertFails(ArchRule rule, String naming) {
        AssertionError failure = assertThrows(AssertionError.class, () -> rule.check(CLASSES));
        assertTrue(failure.getMessage().contains(naming), failure.getMessage());
    }
}
