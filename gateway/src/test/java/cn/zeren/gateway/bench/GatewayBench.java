package cn.zeren.gateway.bench;

import cn.zeren.gateway.support.Realm;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What checking tokens at the door costs, as a share of what a plain HAProxy forwards on the same machine in the same
 * minutes: {@code GatewayBench <quarkus-app> [seconds] [rounds]}.
 *
 * <p>Exit 0 when the target is met, 1 when not, 2 when haproxy or wrk is missing.
 */
public final class GatewayBench {

    private static final double TARGET = 0.6;
    private static final int WARM_UP_SECONDS = 15;
    private static final int UPSTREAM_LOOPS = 2;
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final Buffer KILOBYTE = Buffer.buffer("{\"items\":[\"" + "x".repeat(1000) + "\"],\"next\":null}");

    private final Path app;
    private final int seconds;
    private final int rounds;

    private GatewayBench(Path app, int seconds, int rounds) {
        this.app = app;
        this.seconds = seconds;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        List<String> missing = new ArrayList<>();
        for (String tool : List.of("haproxy", "wrk")) {
            if (!Tools.present(tool)) {
                missing.add(tool);
            }
        }
        if (!missing.isEmpty()) {
            System.out.println("gateway: not measured, missing: " + String.join(", ", missing)
                    + " (Debian: apt-get install haproxy wrk)");
            System.exit(2);
        }
        var bench = new GatewayBench(
                Path.of(args[0]),
                args.length > 1 ? Integer.parseInt(args[1]) : 8,
                args.length > 2 ? Integer.parseInt(args[2]) : 3);
        System.exit(bench.run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Vertx vertx = Vertx.vertx();
        int upstream = freePort();
        await(vertx.deployVerticle(() -> new Kilobyte(upstream), new DeploymentOptions().setInstances(UPSTREAM_LOOPS)));
        int plain = freePort();
        int cached = freePort();
        int uncached = freePort();
        try (Realm realm = new Realm(vertx);
                Tools tools = new Tools()) {
            ProcessHandle haproxy = tools.haproxy(plain, upstream).toHandle();
            ProcessHandle remembering =
                    tools.gateway(app, cached, upstream, realm.url(), 10_000).toHandle();
            ProcessHandle forgetful =
                    tools.gateway(app, uncached, upstream, realm.url(), 0).toHandle();
            String token = realm.token("frontend", "bench", Duration.ofHours(1));
            List<Subject> subjects = List.of(
                    new Subject("upstream itself", upstream, ProcessHandle.current()),
                    new Subject("haproxy, no token check", plain, haproxy),
                    new Subject("gateway, verified-token cache", cached, remembering),
                    new Subject("gateway, every token verified", uncached, forgetful));
            for (Subject subject : subjects) {
                Tools.awaitAnswer(subject.port(), token);
                Tools.wrk(subject.port(), token, WARM_UP_SECONDS);
            }
            for (int round = 0; round < rounds; round++) {
                for (Subject subject : subjects) {
                    subject.measure(token, seconds);
                }
            }
            return report(subjects);
        } finally {
            await(vertx.close());
        }
    }

    /** What is measured: 64 connections, one token, a kilobyte of JSON. */
    private record Subject(
            String name, int port, ProcessHandle process, List<Double> rates, List<Double> microsPerRequest) {

        Subject(String name, int port, ProcessHandle process) {
            this(name, port, process, new ArrayList<>(), new ArrayList<>());
        }

        void measure(String token, int seconds) throws IOException {
            Duration before = cpu();
            double rate = Tools.wrk(port, token, seconds);
            rates.add(rate);
            microsPerRequest.add(cpu().minus(before).toNanos() / 1e3 / (rate * seconds));
        }

        double rate() {
            return median(rates);
        }

        double micros() {
            return median(microsPerRequest);
        }

        private Duration cpu() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }

        private static double median(List<Double> values) {
            return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
        }
    }

    private static boolean report(List<Subject> subjects) {
        double baseline = subjects.get(1).rate();
        System.out.printf(
                Locale.ROOT, "%-32s %12s %8s %16s%n", "gateway bench", "requests/s", "share", "its CPU µs each");
        for (Subject subject : subjects) {
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %12.0f %8.2f %16.1f%n",
                    subject.name(),
                    subject.rate(),
                    subject.rate() / baseline,
                    subject.micros());
        }
        double share = subjects.get(2).rate() / baseline;
        System.out.printf(
                Locale.ROOT,
                "target: the gateway with its cache at least %.2f of haproxy: %.2f, %s%n",
                TARGET,
                share,
                share >= TARGET ? "met" : "NOT met");
        return share >= TARGET;
    }

    /** The service behind both: the least an HTTP server can do. */
    private static final class Kilobyte extends AbstractVerticle {

        private final int port;

        Kilobyte(int port) {
            this.port = port;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer()
                    .requestHandler(request -> request.response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                            .end(KILOBYTE))
                    .listen(port)
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
