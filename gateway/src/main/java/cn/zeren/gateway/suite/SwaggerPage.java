package cn.zeren.gateway.suite;

import cn.zeren.gateway.GatewayConfig;
import cn.zeren.gateway.call.Call;
import cn.zeren.gateway.call.Refuse;
import cn.zeren.gateway.call.Trouble;
import cn.zeren.gateway.forward.Upstream;
import cn.zeren.gateway.forward.Upstreams;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** {@code /swagger/}: the suite's contract to read and try out, logged in through the realm; everything from this machine. */
@ApplicationScoped
class SwaggerPage {

    private static final String OURS = "swagger/";
    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "init.js", "text/javascript; charset=utf-8",
            "index.css", "text/css; charset=utf-8",
            "swagger-ui.css", "text/css; charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
            "swagger-ui-standalone-preset.js", "text/javascript; charset=utf-8",
            "favicon-32x32.png", "image/png",
            "oauth2-redirect.html", "text/html; charset=utf-8",
            "oauth2-redirect.js", "text/javascript; charset=utf-8");

    private final Refuse refuse;
    private final String webjar;
    private final String contentPolicy;
    private final Buffer settings;
    private final Map<String, Buffer> files = new ConcurrentHashMap<>();

    SwaggerPage(GatewayConfig config, Upstreams upstreams, Refuse refuse) {
        this.refuse = refuse;
        this.webjar = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
        URI realm = config.login().realmUrl();
        this.contentPolicy =
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' "
                        + realm.getScheme() + "://" + realm.getAuthority() + "; frame-ancestors 'none'";
        JsonArray documents =
                new JsonArray().add(new JsonObject().put("name", "zeren").put("url", "/openapi"));
        for (Upstream upstream : upstreams.all()) {
            documents.add(new JsonObject().put("name", upstream.name()).put("url", "/openapi/" + upstream.name()));
        }
        this.settings = new JsonObject()
                .put("documents", documents)
                .put("clientId", config.login().clientId())
                .toBuffer();
    }

    void open(@Observes Router router) {
        router.route(HttpMethod.GET, "/swagger").handler(context -> {
            if (context.request().path().endsWith("/")) {
                file(context, "index.html");
            } else {
                context.redirect("/swagger/");
            }
        });
        router.route(HttpMethod.GET, "/swagger/settings.json")
                .handler(context -> send(context, "application/json", settings));
        router.route(HttpMethod.GET, "/swagger/:file").handler(context -> file(context, context.pathParam("file")));
    }

    private void file(RoutingContext context, String name) {
        String type = TYPES.get(name);
        if (type == null) {
            refuse.with(new Call(context.request()), Trouble.NOT_FOUND);
        } else {
            send(context, type, files.computeIfAbsent(name, this::load));
        }
    }

    private void send(RoutingContext context, String type, Buffer content) {
        context.response()
                .putHeader("Content-Type", type)
                .putHeader("Content-Security-Policy", contentPolicy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-cache")
                .end(content);
    }

    private Buffer load(String name) {
        String folder = name.equals("index.html") || name.equals("init.js") ? OURS : webjar;
        try (InputStream in = resource(folder + name)) {
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The webjar keeps its files in a folder named after its version, and tells the version here. */
    private static String version() {
        try (InputStream in = resource(WEBJAR)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String path) throws IOException {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IOException("Not on the class path: " + path);
        }
        return in;
    }
}
