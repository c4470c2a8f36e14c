package cn.zeren.gateway.forward;

import cn.zeren.gateway.GatewayConfig;
import cn.zeren.gateway.call.Call;
import cn.zeren.gateway.call.Refuse;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.inject.Singleton;

/** Passes requests on and answers back, streaming both ways; one {@link Exchange} each. */
@Singleton
public class Forwarder {

    private static final int KEEP_ALIVE_SECONDS = 60;
    private static final int LARGEST_ANSWER_HEAD = 64 * 1024;

    final Vertx vertx;
    final Refuse refuse;
    final long bodyLimit;
    final long replayLimit;
    final long responseNanos;
    final long idleNanos;
    private final long connectMillis;
    private final PoolOptions pool;
    private final PoolOptions eventPool;

    /**
     * Every event loop has all of its own. A client shared by all loops hands out connections of other loops, and each
     * answer then wakes two threads instead of one.
     */
    private final ThreadLocal<Loop> loops = ThreadLocal.withInitial(this::open);

    /**
     * @param pooled keeps its connections
     * @param fresh never keeps one, so a second try can't meet another stale one
     * @param events of streams of events: each holds its connection for hours, which others must not wait for
     */
    record Loop(HttpClient pooled, HttpClient fresh, HttpClient events, Watch watch, Together together) {

        /** The client for a first try. */
        HttpClient first(Call call) {
            return call.wantsEvents() ? events : pooled;
        }
    }

    Forwarder(GatewayConfig config, Vertx vertx, Refuse refuse) {
        GatewayConfig.Forward settings = config.forward();
        this.vertx = vertx;
        this.refuse = refuse;
        this.bodyLimit = config.limits().body().asLongValue();
        this.replayLimit = settings.replayLimit().asLongValue();
        this.responseNanos = settings.responseTimeout().toNanos();
        this.idleNanos = settings.idleTimeout().toNanos();
        this.connectMillis = settings.connectTimeout().toMillis();
        this.pool = new PoolOptions().setHttp1MaxSize(settings.poolSize()).setMaxWaitQueueSize(settings.waitQueue());
        this.eventPool =
                new PoolOptions().setHttp1MaxSize(settings.eventStreams()).setMaxWaitQueueSize(0);
    }

    /**
     * To be called on the event loop of the client's connection.
     *
     * @param uri path and query as the service knows them
     */
    public void forward(Call call, Upstream upstream, String uri) {
        new Exchange(
                        this,
                        call,
                        upstream,
                        loops.get(),
                        upstream.request(call.in().method(), uri).setConnectTimeout(connectMillis))
                .start();
    }

    private Loop open() {
        return new Loop(
                vertx.createHttpClient(options().setKeepAlive(true), pool),
                vertx.createHttpClient(options().setKeepAlive(false), pool),
                vertx.createHttpClient(options().setKeepAlive(false), eventPool),
                Watch.start(vertx, Math.min(responseNanos, idleNanos)),
                new Together(VertxContext.getRootContext(Vertx.currentContext())));
    }

    private HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout((int) connectMillis)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxHeaderSize(LARGEST_ANSWER_HEAD);
    }
}
