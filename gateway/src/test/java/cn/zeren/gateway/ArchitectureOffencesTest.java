package cn.zeren.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of {@link ArchitectureTest} is seen failing on a small offence, compiled for it alone. */
class ArchitectureOffencesTest {

    @TempDir
    Path folder;

    @Test
    void featuresThatGoInCirclesFail() throws IOException {
        assertFails(
                ArchitectureTest.featuresDoNotGoInCircles,
                "Cycle detected",
                Map.of(
                        "cn.zeren.gateway.one.Forth",
                        "public class Forth { cn.zeren.gateway.two.Back back; }",
                        "cn.zeren.gateway.two.Back",
                        "public class Back { cn.zeren.gateway.one.Forth forth; }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cn.zeren.platform.tx.Tx",
                "cn.zeren.assignment.plan.Plan",
                "cn.zeren.notice.notice.Notice",
                "cn.zeren.assessment.scheme.Scheme",
                "cn.zeren.accountability.liability.Liability",
                "org.hibernate.Session",
                "jakarta.persistence.Entity",
                "org.apache.kafka.Producer",
                "io.vertx.httpproxy.HttpProxy"
            })
    void aDoorThatHoldsDataOrKnowsAServiceFails(String type) throws IOException {
        String name = type.substring(type.lastIndexOf('.') + 1);
        assertFails(
                ArchitectureTest.theDoorHoldsNoDataAndKnowsNoService,
                type,
                Map.of(
                        type,
                        "public class " + name + " {}",
                        "cn.zeren.gateway.door.Offence",
                        "class Offence { " + type + " known; }"));
    }

    @Test
    void aDoorThatTalksToServicesByItselfFails() throws IOException {
        assertFails(
                ArchitectureTest.onlyTheForwardAndTheInquiryTalkToServices,
                "io.vertx.core.http.HttpClient",
                Map.of("cn.zeren.gateway.door.Offence", "class Offence { io.vertx.core.http.HttpClient client; }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.time.Instant.now()", "java.time.LocalDate.now()", "System.currentTimeMillis()"})
    void eachWayOfReadingTheCalendarFails(String reading) throws IOException {
        assertFails(
                ArchitectureTest.nobodyReadsTheCalendarInPassing,
                reading,
                Map.of("cn.zeren.gateway.door.Offence", "class Offence { Object now() { return " + reading + "; } }"));
    }

    private void assertFails(ArchRule rule, String naming, Map<String, String> sources) throws IOException {
        JavaClasses offence = compiled(sources);
        AssertionError failure = assertThrows(AssertionError.class, () -> rule.check(offence));
        assertTrue(failure.getMessage().contains(naming), failure.getMessage());
    }

    /** The classes of these bodies by their names. */
    private JavaClasses compiled(Map<String, String> sources) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", folder.toString(), "-classpath", System.getProperty("java.class.path")));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            int dot = source.getKey().lastIndexOf('.');
            Path file = folder.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "package " + source.getKey().substring(0, dot) + ";\n" + source.getValue());
            arguments.add(file.toString());
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertEquals(0, status);
        return new ClassFileImporter().importPath(folder);
    }
}
