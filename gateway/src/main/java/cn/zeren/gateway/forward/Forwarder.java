package cn.zeren.gateway.forward;

import cn.zeren.gateway.GatewayConfig;
import cn.zeren.gateway.door.Call;
import cn.zeren.gateway.door.Refuse;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes requests on and answers back, streaming both ways; one {@link Exchange} each. */
@ApplicationScoped
public class Forwarder {

    private static final int KEEP_ALIVE_SECONDS = 60;
    private static final int LARGEST_ANSWER_HEAD = 64 * 1024;

    final Vertx vertx;
    final Refuse refuse;
    final HttpClient pooled;

    /** Never keeps a connection, so a second try can't meet another stale one. */
    final HttpClient fresh;

    final long bodyLimit;
    final long replayLimit;
    final long responseNanos;
    final long idleNanos;
    private final long connectMillis;

    Forwarder(GatewayConfig config, Vertx vertx, Refuse refuse) {
        GatewayConfig.Forward settings = config.forward();
        this.vertx = vertx;
        this.refuse = refuse;
        this.bodyLimit = config.limits().body().asLongValue();
        this.replayLimit = settings.replayLimit().asLongValue();
        this.responseNanos = settings.responseTimeout().toNanos();
        this.idleNanos = settings.idleTimeout().toNanos();
        this.connectMillis = settings.connectTimeout().toMillis();
        PoolOptions pool =
                new PoolOptions().setHttp1MaxSize(settings.poolSize()).setMaxWaitQueueSize(settings.waitQueue());
        this.pooled = vertx.createHttpClient(options().setKeepAlive(true), pool);
        this.fresh = vertx.createHttpClient(options().setKeepAlive(false), new PoolOptions(pool));
    }

    /** @param uri path and query as the service knows them */
    public void forward(Call call, Upstream upstream, String uri) {
        new Exchange(
                        this,
                        call,
                        upstream,
                        upstream.request(call.in().method(), uri).setConnectTimeout(connectMillis))
                .start();
    }

    private HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout((int) connectMillis)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxHeaderSize(LARGEST_ANSWER_HEAD);
    }
}
