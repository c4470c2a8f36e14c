package cn.zeren.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path repo;

    private Process orphan;

    @AfterEach
    void endTheProcessOfTheTest() {
        if (orphan != null) {
            orphan.destroyForcibly();
        }
    }

    @Test
    void whatAKilledLauncherLeftIsEndedAndItsRunForgotten() throws Exception {
        orphan = new ProcessBuilder("sleep", "600").start();
        Path run = write(gone(), entry("notice-service", orphan.toHandle(), 0));

        List<String> ended = Leftovers.clean(new Layout(repo));

        assertEquals(List.of("notice-service (pid " + orphan.pid() + ")"), ended);
        assertTrue(orphan.waitFor(5, TimeUnit.SECONDS));
        assertFalse(Files.exists(run));
    }

    @Test
    void aProcessThatOnlyGotTheSameNumberLaterIsLeftAlone() throws Exception {
        orphan = new ProcessBuilder("sleep", "600").start();
        write(gone(), entry("notice-service", orphan.toHandle(), -3_600_000));

        assertEquals(List.of(), Leftovers.clean(new Layout(repo)));
        assertTrue(orphan.isAlive());
    }

    @Test
    void aSuiteWhoseLauncherLivesIsLeftAlone() throws Exception {
        orphan = new ProcessBuilder("sleep", "600").start();
        Path run = write(entry("launcher", ProcessHandle.current(), 0), entry("notice-service", orphan.toHandle(), 0));

        assertEquals(List.of(), Leftovers.clean(new Layout(repo)));
        assertTrue(orphan.isAlive());
        assertTrue(Files.exists(run));
    }

    @Test
    void aProcessThatIgnoresTheRequestIsEndedByForce() throws Exception {
        orphan = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done").start();
        assertEquals('r', orphan.getInputStream().read());
        write(gone(), entry("keycloak", orphan.toHandle(), 0));

        assertEquals(1, Leftovers.clean(new Layout(repo)).size());
        assertTrue(orphan.waitFor(5, TimeUnit.SECONDS));
    }

    @Test
    void theTemporaryDataOfAnEphemeralSuiteIsRemovedWithIt() throws Exception {
        Path data = Files.createDirectories(repo.resolve("temporary/pg"));
        Files.writeString(data.resolve("file"), "x");
        Path file = write(gone());
        Files.writeString(file, "home\t" + data.getParent() + "\ttrue\n" + gone());

        Leftovers.clean(new Layout(repo));

        assertFalse(Files.exists(data.getParent()));
    }

    private Path write(String... lines) throws IOException {
        Path folder = Files.createDirectories(new Layout(repo).runs());
        return Files.writeString(folder.resolve("8080"), "home\t" + repo + "\tfalse\n" + String.join("", lines));
    }

    /** A launcher that has ended: the start time is not that of this process. */
    private static String gone() {
        return entry("launcher", ProcessHandle.current(), -3_600_000);
    }

    private static String entry(String name, ProcessHandle process, long shift) {
        return "process\t" + name + "\t" + process.pid() + "\t" + (RunFile.startOf(process) + shift) + "\n";
    }
}
