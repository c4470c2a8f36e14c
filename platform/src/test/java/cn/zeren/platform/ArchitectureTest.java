package cn.zeren.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.zeren.platform.testing.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** Lines without imports: those say again what the code below them says. */
    private static final int LARGEST_PLATFORM = 3_200;

    private static final Path SOURCES = Path.of("src/main/java");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.zeren.platform");

    @Test
    void theKernelKnowsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("cn.zeren.platform.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "cn.zeren.platform.kernel..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("cn.zeren.platform.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void platformStaysSmallAndSoDoItsFiles() throws IOException {
        HouseRules.checkFiles(SOURCES);
        long lines = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                lines += Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("import "))
                        .count();
            }
        }
        Assertions.assertTrue(
                lines < LARGEST_PLATFORM, "platform has " + lines + " lines: something wants to be deleted");
    }
}
