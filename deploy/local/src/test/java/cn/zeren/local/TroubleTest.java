package cn.zeren.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class TroubleTest {

    @Test
    void aFullDiskIsRecognisedHoweverDeepItHides() {
        var hidden = new IllegalStateException(new RuntimeException(new IOException("No space left on device")));
        var trouble = Trouble.of("starting Kafka", hidden);
        assertTrue(trouble.getMessage().contains("磁盘已满"), trouble.getMessage());
        assertTrue(trouble.remedy().contains("GiB"), trouble.remedy());
    }

    @Test
    void aFolderOfAnotherUserIsNamedWithARemedy() {
        var trouble = Trouble.of("writing", new UncheckedIOException(new AccessDeniedException("/zeren/pg")));
        assertTrue(trouble.getMessage().contains("/zeren/pg"), trouble.getMessage());
        assertTrue(trouble.remedy().contains("chown"), trouble.remedy());
    }

    @Test
    void aTroubleStaysItself() {
        var trouble = new Trouble("what", "remedy");
        assertEquals(trouble, Trouble.of("anything", trouble));
    }

    @Test
    void itIsOneLineAndOneRemedyOnTheErrorStream() {
        var error = new ByteArrayOutputStream();
        var console = new Console(System.out, new PrintStream(error, true, StandardCharsets.UTF_8));
        console.trouble(new Trouble("端口 port 8080", "换端口"));
        assertEquals("zeren: 端口 port 8080\n  -> 换端口\n", error.toString(StandardCharsets.UTF_8));
    }
}
