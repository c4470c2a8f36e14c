package cn.zeren.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The house as rules: what a file's suffix allows it to touch. A service's {@code ArchitectureTest} names the suffixes it
 * has; a rule that would match no class fails, and a suffix that is not named must not occur.
 */
public final class HouseRules {

    public static final int LONGEST_FILE = 400;

    private static final String ROLE =
            ".*(Resource|Views|Consumer|Listener|Timer|Service|Queries|Repository|Wire|Config|Converter|Gateway)(\\$.*)?";

    private final String root;
    private final JavaClasses classes;

    /** Rules over the compiled main classes below a package. */
    public HouseRules(String root) {
        this(
                root,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root));
    }

    HouseRules(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
    }

    /**
     * Checks every rule.
     *
     * @param suffixes the role suffixes this service has
     */
    public void check(String... suffixes) {
        Map<String, ArchRule> bySuffix = rules(root);
        for (Map.Entry<String, ArchRule> rule : bySuffix.entrySet()) {
            if (List.of(suffixes).contains(rule.getKey())) {
                rule.getValue().check(classes);
            } else {
                absent(rule.getKey()).check(classes);
            }
        }
        domainIsPure(root).check(classes);
        noCycles(root).check(classes);
        onlyPlatformReadsTheClock(root).check(classes);
        refusalsSpeakInWords(root).check(classes);
    }

    /** No source file is longer than the house allows, and none but those that open transactions says who sees what. */
    public static void checkFiles(Path sources) throws IOException {
        none(
                sources,
                "longer than " + LONGEST_FILE + " lines",
                file -> lines(file).size() > LONGEST_FILE);
        none(
                sources,
                "row scope set by hand, for which there is Work.pastScope",
                file -> !file.startsWith("src/test")
                        && !file.getParent().endsWith("platform/tx")
                        && lines(file).stream().anyMatch(line -> line.contains("set_config(")));
    }

    private static void none(Path sources, String offence, Predicate<Path> offends) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(offends)
                    .toList();
            if (!found.isEmpty()) {
                throw new AssertionError(offence + ": " + found);
            }
        }
    }

    static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "Resource",
                never(root, "Resource", "Repository", DATABASE.or(TRANSACTIONS).as("the database")));
        rules.put("Consumer", never(root, "Consumer", "Repository", HTTP));
        rules.put("Listener", never(root, "Listener", "(Resource|Views|Queries)", HTTP));
        rules.put("Timer", never(root, "Timer", "Repository", HTTP));
        rules.put("Service", never(root, "Service", "Resource", HTTP));
        rules.put("Queries", never(root, "Queries", "Service", JOURNAL));
        rules.put("Repository", never(root, "Repository", "(Service|Views|Resource|Queries)", HTTP));
        rules.put("Views", never(root, "Views", "(Service|Repository|Queries|Resource)", DATABASE));
        rules.put("Gateway", never(root, "Gateway", "(Service|Repository|Resource|Queries)", DATABASE));
        rules.put("Wire", wireIsItsRecord(root));
        return rules;
    }

    static ArchRule absent(String suffix) {
        return noClasses().should().haveNameMatching(".*" + suffix);
    }

    private static final DescribedPredicate<JavaClass> DATABASE = resideInAnyPackage(
                    "org.hibernate..", "io.vertx.sqlclient..", "javax.sql..", "java.sql..")
            .as("the database");

    private static final DescribedPredicate<JavaClass> TRANSACTIONS = resideInAPackage("cn.zeren.platform.tx..");

    private static final DescribedPredicate<JavaClass> HTTP = resideInAnyPackage(
                    "jakarta.ws.rs..", "io.quarkus.security..", "org.eclipse.microprofile.jwt..")
            .as("HTTP or the security identity");

    private static final DescribedPredicate<JavaClass> JOURNAL =
            resideInAPackage("cn.zeren.platform.journal..").as("the journal");

    private static ArchRule never(
            String root, String suffix, String otherSuffix, DescribedPredicate<JavaClass> technology) {
        return noClasses()
                .that()
                .haveNameMatching(".*" + suffix + "(\\$.*)?")
                .should()
                .dependOnClassesThat(technology.or(resideInAPackage(root + "..")
                        .and(nameMatching(".*" + otherSuffix + "(\\$.*)?"))
                        .as("any *" + otherSuffix)))
                .as("a " + suffix + " never touches " + technology.getDescription() + " or a " + otherSuffix);
    }

    private static ArchRule wireIsItsRecord(String root) {
        return classes()
                .that()
                .haveNameMatching(".*Wire(\\$.*)?")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "cn.zeren.platform.kernel..",
                                "cn.zeren.platform.journal..",
                                "com.fasterxml.jackson.annotation..")
                        .or(inTheDomain(root)))
                .as("a Wire knows the domain, the journal it is written to, and Jackson's annotations");
    }

    private static DescribedPredicate<JavaClass> inTheDomain(String root) {
        return resideInAPackage(root + "..")
                .and(DescribedPredicate.not(nameMatching(
                        ".*(Resource|Views|Consumer|Listener|Timer|Service|Queries|Repository|Gateway)(\\$.*)?")));
    }

    static ArchRule domainIsPure(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".*..")
                .and()
                .haveNameNotMatching(ROLE)
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..", "javax.crypto..", "cn.zeren.platform.kernel..", "jakarta.persistence..")
                        .or(nameMatching("cn\\.zeren\\.platform\\.time\\.WorkingCalendar(\\$.*)?"))
                        .or(inTheDomain(root)))
                .as("the domain knows java, the kernel, the calendar and mapping annotations, and nothing of the"
                        + " framework");
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule onlyPlatformReadsTheClock(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads the system clock",
                        call -> call.getTarget().getName().matches("now|currentTimeMillis|nanoTime")
                                && call.getTarget().getParameterTypes().isEmpty()
                                && call.getTargetOwner().getPackageName().matches("java\\.time|java\\.lang")))
                .as("only the business clock tells the time");
    }

    /**
     * What refuses puts its codes into the refusal as they are, and only such as have words: the name of one, or one
     * without words, would be printed bare in the text that people read.
     */
    static ArchRule refusalsSpeakInWords(String root) {
        return classes().that().resideInAPackage(root + "..").should(new SpeakInWords());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
