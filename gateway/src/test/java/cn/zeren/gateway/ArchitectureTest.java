package cn.zeren.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.core.http.HttpClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

@AnalyzeClasses(packages = "cn.zeren.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int LONGEST_FILE = 400;

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("cn.zeren.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDoorHoldsNoDataAndKnowsNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.zeren.platform..",
                    "cn.zeren.assignment..",
                    "cn.zeren.notice..",
                    "cn.zeren.assessment..",
                    "cn.zeren.accountability..",
                    "org.hibernate..",
                    "jakarta.persistence..",
                    "org.apache.kafka..",
                    "io.vertx.httpproxy..");

    @ArchTest
    static final ArchRule onlyTheForwardAndTheInquiryTalkToServices = noClasses()
            .that()
            .resideOutsideOfPackages("cn.zeren.gateway.forward", "cn.zeren.gateway.suite")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(HttpClient.class);

    @ArchTest
    static final ArchRule nobodyReadsTheCalendarInPassing = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @org.junit.jupiter.api.Test
    void noFileIsTooLongToRead() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertTrue(sources.size() > 20);
            for (Path source : sources) {
                long lines = Files.readAllLines(source).size();
                assertTrue(lines <= LONGEST_FILE, source + " has " + lines + " lines");
            }
        }
    }
}
