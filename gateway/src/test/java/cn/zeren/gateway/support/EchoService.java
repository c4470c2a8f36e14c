package cn.zeren.gateway.support;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A service over real HTTP. It tells back what reached it, unless a test has said otherwise for a path. */
public final class EchoService implements AutoCloseable {

    private final String name;
    private final HttpServer server;
    private final Map<String, Handler<HttpServerRequest>> scripts = new ConcurrentHashMap<>();
    private final Set<Object> connections = ConcurrentHashMap.newKeySet();

    public EchoService(Vertx vertx, String name) {
        this.name = name;
        this.server = vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(128 * 1024))
                .connectionHandler(connection -> {
                    connections.add(connection);
                    connection.closeHandler(closed -> connections.remove(connection));
                })
                .requestHandler(this::serve)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public String url() {
        return "http://localhost:" + server.actualPort();
    }

    /** From here on, requests for this path are answered so. */
    public void on(String path, Handler<HttpServerRequest> script) {
        scripts.put(path, script);
    }

    public int openConnections() {
        return connections.size();
    }

    @Override
    public void close() {
        server.close();
    }

    private void serve(HttpServerRequest request) {
        Handler<HttpServerRequest> script = scripts.get(request.path());
        if (script != null) {
            script.handle(request);
            return;
        }
        request.body().onSuccess(body -> {
            JsonObject headers = new JsonObject();
            request.headers().forEach((key, value) -> headers.put(key.toLowerCase(java.util.Locale.ROOT), value));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("body", body.toString())
                            .toBuffer());
        });
    }
}
