package cn.zeren.gateway.suite;

import cn.zeren.gateway.GatewayConfig;
import cn.zeren.gateway.forward.Upstream;
import cn.zeren.gateway.forward.Upstreams;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks all services the same question at once, and remembers the answers for a moment. */
@ApplicationScoped
public class Inquiry {

    private final Upstreams upstreams;
    private final HttpClient client;
    private final Duration timeout;
    private final Duration cacheTtl;

    /**
     * What one service said.
     *
     * @param status HTTP status, empty when it could not be asked
     */
    public record Reply(String service, Optional<Integer> status, Buffer body) {

        public boolean ok() {
            return status.filter(code -> code == 200).isPresent();
        }
    }

    Inquiry(GatewayConfig config, Upstreams upstreams, Vertx vertx) {
        this.upstreams = upstreams;
        this.client = vertx.createHttpClient();
        this.timeout = config.suite().timeout();
        this.cacheTtl = config.suite().cacheTtl();
    }

    /** One reply for each service, in the order of their names; fetched when subscribed to, if the last are too old. */
    public Uni<List<Reply>> ofAll(String uri) {
        return Uni.join()
                .all(upstreams.all().stream().map(upstream -> of(upstream, uri)).toList())
                .andFailFast()
                .memoize()
                .atLeast(cacheTtl);
    }

    private Uni<Reply> of(Upstream upstream, String uri) {
        return Uni.createFrom()
                .completionStage(() -> client.request(upstream.request(HttpMethod.GET, uri)
                                .setTimeout(timeout.toMillis())
                                .putHeader("Accept", "application/json"))
                        .compose(HttpClientRequest::send)
                        .compose(answer -> answer.body()
                                .map(body -> new Reply(upstream.name(), Optional.of(answer.statusCode()), body)))
                        .toCompletionStage())
                .onFailure()
                .recoverWithItem(() -> new Reply(upstream.name(), Optional.empty(), Buffer.buffer()));
    }
}
