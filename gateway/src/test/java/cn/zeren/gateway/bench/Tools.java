package cn.zeren.gateway.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The programs a measurement needs beside this one; whatever was started is stopped again. */
final class Tools implements AutoCloseable {

    private static final String PATH = "/api/notice/v1/things";
    private static final int CONNECTIONS = 64;
    private static final int PATIENCE_SECONDS = 60;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern ERRORS = Pattern.compile("(Non-2xx or 3xx responses|Socket errors):.*");

    private final List<Process> started = new ArrayList<>();

    static boolean present(String tool) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)))
                || Files.isExecutable(Path.of("/usr/sbin", tool));
    }

    Process haproxy(int port, int upstream) throws IOException {
        Path config = Files.createTempFile("haproxy", ".cfg");
        config.toFile().deleteOnExit();
        Files.writeString(config, """
                defaults
                  mode http
                  timeout connect 3s
                  timeout client 60s
                  timeout server 60s
                  option forwardfor
                frontend door
                  bind 127.0.0.1:%d
                  default_backend service
                backend service
                  http-reuse always
                  server one 127.0.0.1:%d
                """.formatted(port, upstream));
        String binary = Files.isExecutable(Path.of("/usr/sbin/haproxy")) ? "/usr/sbin/haproxy" : "haproxy";
        return start(binary, "-f", config.toString());
    }

    Process gateway(Path app, int port, int upstream, String realm, int cacheSize) throws IOException {
        String service = "http://127.0.0.1:" + upstream;
        return start(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.oidc.auth-server-url=" + realm,
                "-Dzeren.gateway.upstreams.assignment=" + service,
                "-Dzeren.gateway.upstreams.notice=" + service,
                "-Dzeren.gateway.upstreams.assessment=" + service,
                "-Dzeren.gateway.upstreams.accountability=" + service,
                "-Dzeren.gateway.token.cache-size=" + cacheSize,
                "-Dzeren.gateway.rate-limit.per-second=1000000",
                "-Dzeren.gateway.rate-limit.burst=1000000",
                "-jar",
                app.resolve("quarkus-run.jar").toString());
    }

    /** Requests a second; fails when any of them was not answered 200. */
    static double wrk(int port, String token, int seconds) throws IOException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t2",
                        "-c" + CONNECTIONS,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        "-H",
                        "Authorization: Bearer " + token,
                        "http://127.0.0.1:" + port + PATH)
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var errors = ERRORS.matcher(said);
        if (errors.find()) {
            throw new IOException("wrk against port " + port + ": " + errors.group());
        }
        var rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IOException("wrk said: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    static void awaitAnswer(int port, String token) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
                .header("Authorization", "Bearer " + token)
                .build();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String last = "";
        while (System.nanoTime() < until) {
            try {
                int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status == 200) {
                    return;
                }
                last = "status " + status;
            } catch (IOException notYet) {
                last = notYet.toString();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new IOException("Nothing answers on port " + port + ": " + last);
    }

    private Process start(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
        }
        for (Process process : started) {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
