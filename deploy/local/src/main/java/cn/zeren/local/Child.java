package cn.zeren.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One process of the suite, with its log and the address that says whether it is ready. */
final class Child {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final long POLL_MILLIS = 150;
    /** A process that a signal ended tells it as an exit value above this. */
    private static final int KILLED = 128;

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
                    name + " 在 " + limit.toSeconds() + " 秒内没有就绪 was not ready in time\n" + Logs.lastLines(log),
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

    CompletableFuture<Trouble> whenEnded() {
        return process.onExit().thenApply(gone -> ended());
    }

    private Trouble ended() {
        int signal = process.exitValue() - KILLED;
        if (signal > 0) {
            return new Trouble(
                    name + " 被终止 was killed (signal " + signal + ")",
                    "若是内存不足先腾出内存，再 ./zeren up | free memory if that was why, then ./zeren up again");
        }
        return Trouble.ended(name, " (exit " + process.exitValue() + ")", log);
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
