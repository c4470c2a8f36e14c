package cn.zeren.gateway.call;

import cn.zeren.gateway.GatewayConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Map;

/** The one place where the door answers by itself: RFC 9457, with this suite's own members. */
@Singleton
public class Refuse {

    private static final String RETRY_SOON = "1";

    private final long bodyLimit;

    public Refuse(GatewayConfig config) {
        this.bodyLimit = config.limits().body().asLongValue();
    }

    public void with(Call call, Trouble trouble) {
        with(call, trouble, Map.of());
    }

    public void with(Call call, Trouble trouble, Map<String, String> headers) {
        HttpServerResponse out = call.out();
        if (out.ended() || out.closed()) {
            return;
        }
        MultiMap answer = out.headers();
        String language = call.in().getHeader("Accept-Language");
        boolean english = language != null && language.strip().regionMatches(true, 0, "en", 0, 2);
        call.mark(answer);
        answer.set("Content-Type", "application/problem+json");
        answer.set("Content-Language", english ? "en" : "zh-CN");
        answer.set("Cache-Control", "no-store");
        if (trouble.status() == 503) {
            answer.set("Retry-After", RETRY_SOON);
        }
        headers.forEach(answer::set);
        out.setStatusCode(trouble.status());
        out.end(new JsonObject()
                .put("type", "/problems/" + trouble.name())
                .put("title", trouble.title(english))
                .put("status", trouble.status())
                .put("detail", trouble.detail(english))
                .put("code", trouble.name())
                .put("retryable", trouble.retryable(call.idempotent()))
                .put("traceId", call.traceId())
                .toBuffer());
        call.discardBody(bodyLimit);
    }
}
