package cn.zeren.notice.print;

import cn.zeren.notice.ofd.SealKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A sealing system over HTTP with a key of its own. What it was asked is read back from it under {@code /asked}, and
 * {@code /silent} makes it refuse until {@code /speaking}.
 */
public class SealingSystem implements QuarkusTestResourceLifecycleManager {

    static final String TOKEN = "of-the-test";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean silent;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/seal", this::seal);
        server.createContext("/asked", exchange -> {
            answer(exchange, 200, String.join("\n\n", asked).getBytes(StandardCharsets.UTF_8));
            asked.clear();
        });
        server.createContext("/silent", exchange -> turn(exchange, true));
        server.createContext("/speaking", exchange -> turn(exchange, false));
        server.start();
        String base = "http://localhost:" + server.getAddress().getPort();
        return Map.of("zeren.notice.seal.url", base + "/seal", "zeren.notice.seal.token", TOKEN);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void seal(HttpExchange exchange) throws IOException {
        byte[] description = exchange.getRequestBody().readAllBytes();
        asked.add(new String(description, StandardCharsets.UTF_8));
        boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (silent || !known) {
            answer(exchange, known ? 503 : 401, new byte[0]);
        } else {
            answer(exchange, 200, SealKey.sign(description));
        }
    }

    private void turn(HttpExchange exchange, boolean off) throws IOException {
        silent = off;
        answer(exchange, 200, new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
