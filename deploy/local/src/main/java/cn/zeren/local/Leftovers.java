package cn.zeren.local;

import cn.zeren.local.RunFile.Run;
import cn.zeren.local.RunFile.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends what launchers that died without a word have left running, and removes their temporary data. */
final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final long POLL_MILLIS = 50;

    private Leftovers() {}

    /** Returns the names of what was ended. */
    static List<String> clean(Layout layout) {
        List<String> ended = new ArrayList<>();
        for (Run run : RunFile.all(layout)) {
            if (!run.hasLauncher()) {
                ended.addAll(end(run));
            }
        }
        return ended;
    }

    private static List<String> end(Run run) {
        List<String> ended = new ArrayList<>();
        List<Started> newestFirst = new ArrayList<>(run.children());
        Collections.reverse(newestFirst);
        // asked all at once, only the database last: it closes cleanly once nobody is connected
        Map<Started, ProcessHandle> running = new LinkedHashMap<>();
        for (Started process : newestFirst) {
            process.alive().ifPresent(handle -> running.put(process, handle));
        }
        running.forEach((process, handle) -> {
            if (!process.name().equals("postgres")) {
                handle.destroy();
            }
        });
        running.forEach((process, handle) -> {
            end(handle);
            ended.add(process.name() + " (pid " + process.pid() + ")");
        });
        if (run.ephemeral() && run.home() != null) {
            Home.delete(run.home());
        }
        try {
            Files.deleteIfExists(run.file());
        } catch (IOException e) {
            throw Trouble.of("删除 deleting " + run.file(), e);
        }
        return ended;
    }

    /** Asks, waits, insists. */
    static void end(ProcessHandle handle) {
        handle.destroy();
        if (!awaitGone(handle)) {
            handle.destroyForcibly();
            awaitGone(handle);
        }
    }

    private static boolean awaitGone(ProcessHandle handle) {
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (!isGone(handle) && System.nanoTime() < deadline) {
            try {
                handle.onExit().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // look again: a zombie never reports its end
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return isGone(handle);
    }

    /** Ended, or a zombie: where nobody collects orphans, a dead process keeps its number. */
    static boolean isGone(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return true;
        }
        Path stat = Path.of("/proc/" + handle.pid() + "/stat");
        try {
            String text = Files.isReadable(stat) ? Files.readString(stat) : "";
            return text.startsWith("Z", text.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return true;
        }
    }
}
