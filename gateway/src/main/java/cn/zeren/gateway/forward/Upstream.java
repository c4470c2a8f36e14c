package cn.zeren.gateway.forward;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** A service behind the door. */
public record Upstream(String name, String host, int port, boolean ssl) {

    public static Upstream of(String name, URI base) {
        boolean ssl = "https".equals(base.getScheme());
        int port = base.getPort() != -1 ? base.getPort() : ssl ? 443 : 80;
        return new Upstream(name, base.getHost(), port, ssl);
    }

    public RequestOptions request(HttpMethod method, String uri) {
        return new RequestOptions()
                .setMethod(method)
                .setHost(host)
                .setPort(port)
                .setSsl(ssl)
                .setURI(uri);
    }
}
