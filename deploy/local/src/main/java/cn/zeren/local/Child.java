package cn.zeren.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One process of the suite, with its log and the address that says whether it is ready. */
final class Child {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final int SHOWN_LINES = 12;
    private static final long POLL_MILLIS = 150;

    private final String name;
    private final Process process;
    private final Path log;
    private final URI health;

    private Child(String name, Process process, Path log, URI health) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.health = health;
    }

    static Child start(String name, List<String> command, Map<String, String> environment, Path log, URI health) {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        try {
            return new Child(name, builder.start(), log, health);
        } catch (IOException e) {
            throw Trouble.of("启动 starting " + name, e);
        }
    }

    String name() {
        return name;
    }

    Process process() {
        return process;
    }

    /**
     * Waits until each answers its health address with a 200.
     *
     * @throws Trouble as soon as one of them ends, or when the time is over
     */
    static void awaitReady(List<Child> children, Duration limit, Consumer<Child> whenReady) {
        long deadline = System.nanoTime() + limit.toNanos();
        List<Child> waiting = new ArrayList<>(children);
        try {
            while (!waiting.isEmpty()) {
                for (Child child : List.copyOf(waiting)) {
                    if (child.isReady()) {
                        waiting.remove(child);
                        whenReady.accept(child);
                    }
                }
                for (Child child : children) {
                    if (!child.process.isAlive()) {
                        throw child.ended();
                    }
                }
                if (!waiting.isEmpty()) {
                    waiting.get(0).rest(deadline, limit);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void rest(long deadline, Duration limit) throws InterruptedException {
        if (System.nanoTime() > deadline) {
            throw new Trouble(
                    name + " 在 " + limit.toSeconds() + " 秒内没有就绪 was not ready in time\n" + lastLines(),
                    "看日志 read ./zeren logs " + name);
        }
        process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** This child has ended by itself: why, as far as its log says. */
    Trouble ended() {
        String lines = lastLines();
        if (Trouble.isDiskFull(lines)) {
            return Trouble.diskFull(name);
        }
        return new Trouble(
                name + " 已退出 has ended (exit " + process.exitValue() + ")\n" + lines,
                "看日志 read ./zeren logs " + name + "；修好后重新 ./zeren up | mend it, then ./zeren up again");
    }

    /** The end of the log; of a stack trace only what it says, not where. */
    private String lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t...") && !line.isBlank())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    void stop() {
        Leftovers.end(process.toHandle());
    }

    /** As a power cut would: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
