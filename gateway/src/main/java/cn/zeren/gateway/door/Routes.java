package cn.zeren.gateway.door;

import cn.zeren.gateway.GatewayConfig;
import cn.zeren.gateway.forward.Upstream;
import cn.zeren.gateway.forward.Upstreams;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Which path leads where. */
@Singleton
public class Routes {

    /** The sandbox clock belongs to assignment-service, which tells the others. */
    private static final String CLOCK = "/sandbox/clock";

    private static final String CLOCK_OWNER = "assignment";
    private static final Set<HttpMethod> API_METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);
    private static final Set<HttpMethod> CLOCK_METHODS = Set.of(HttpMethod.GET, HttpMethod.PUT);

    private final List<Route> api;
    private final List<Route> clock;
    private final List<String> publicPaths;

    /**
     * A way through the door.
     *
     * @param prefix paths that begin so go this way
     * @param replacement what stands in place of the prefix at the service
     */
    public record Route(Upstream upstream, String prefix, String replacement, Set<HttpMethod> methods) {

        String uri(String uri) {
            return prefix.equals(replacement) ? uri : replacement + uri.substring(prefix.length());
        }
    }

    Routes(GatewayConfig config, Upstreams upstreams) {
        this.api = upstreams.all().stream()
                .map(upstream -> {
                    String prefix = "/api/" + upstream.name() + "/v1/";
                    return new Route(upstream, prefix, prefix, API_METHODS);
                })
                .toList();
        this.clock = upstreams.named(CLOCK_OWNER).stream()
                .map(owner -> new Route(owner, CLOCK, "/api/" + CLOCK_OWNER + "/v1" + CLOCK, CLOCK_METHODS))
                .toList();
        this.publicPaths = config.publicPaths().orElse(List.of());
    }

    /** The way of this path, or null when none leads on. */
    Route find(String path) {
        for (Route route : api) {
            if (path.startsWith(route.prefix())) {
                return route;
            }
        }
        return path.equals(CLOCK) && !clock.isEmpty() ? clock.get(0) : null;
    }

    /** Whether this path needs no token. */
    public boolean isPublic(String path) {
        for (String prefix : publicPaths) {
            if (path.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Pages the door serves itself: contract, Swagger page, health. */
    static boolean isOwn(String path) {
        return path.startsWith("/q/health")
                || path.equals("/openapi")
                || path.startsWith("/openapi/")
                || path.equals("/swagger")
                || path.startsWith("/swagger/");
    }
}
