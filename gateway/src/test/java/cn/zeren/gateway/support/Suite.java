package cn.zeren.gateway.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** What stands around the gateway in its tests: an identity service, services that echo, one that is raw, one that is gone. */
public final class Suite implements QuarkusTestResourceLifecycleManager {

    private static Suite running;

    public final Vertx vertx = Vertx.vertx();
    public final Realm realm = new Realm(vertx);
    public final EchoService assignment = new EchoService(vertx, "assignment");
    public final EchoService notice = new EchoService(vertx, "notice");
    public final EchoService assessment = new EchoService(vertx, "assessment");
    public final EchoService accountability = new EchoService(vertx, "accountability");
    public final RawService raw = new RawService(vertx);

    public static Suite running() {
        return running;
    }

    @Override
    public Map<String, String> start() {
        running = this;
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.oidc.auth-server-url", realm.url());
        config.put("zeren.gateway.upstreams.assignment", assignment.url());
        config.put("zeren.gateway.upstreams.notice", notice.url());
        config.put("zeren.gateway.upstreams.assessment", assessment.url());
        config.put("zeren.gateway.upstreams.accountability", accountability.url());
        config.put("zeren.gateway.upstreams.raw", raw.url());
        config.put("zeren.gateway.upstreams.gone", "http://localhost:" + closedPort());
        return config;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    public static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
