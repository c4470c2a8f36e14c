package cn.zeren.gateway.door;

import cn.zeren.gateway.GatewayConfig;
import cn.zeren.gateway.call.Call;
import cn.zeren.gateway.call.HeaderRules;
import cn.zeren.gateway.call.Refuse;
import cn.zeren.gateway.call.Trouble;
import cn.zeren.gateway.forward.Forwarder;
import cn.zeren.gateway.quota.Quotas;
import cn.zeren.gateway.token.Caller;
import cn.zeren.gateway.token.TokenCheck;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** The order of checks every request goes through, cheapest first; what passes all of them is forwarded. */
@Singleton
public class Door {

    /** After Quarkus' CORS filter (300), before its authentication (200), which the door does itself and remembers. */
    private static final int AFTER_CORS = 250;

    private final Routes routes;
    private final TokenCheck tokens;
    private final Quotas quotas;
    private final Forwarder forwarder;
    private final Refuse refuse;
    private final long bodyLimit;
    private final long headerLimit;

    Door(GatewayConfig config, Routes routes, TokenCheck tokens, Quotas quotas, Forwarder forwarder, Refuse refuse) {
        this.routes = routes;
        this.tokens = tokens;
        this.quotas = quotas;
        this.forwarder = forwarder;
        this.refuse = refuse;
        this.bodyLimit = config.limits().body().asLongValue();
        this.headerLimit = config.limits().headers().asLongValue();
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, AFTER_CORS);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest in = context.request();
        String path = in.path();
        Routes.Route route = routes.find(path);
        if (route == null && Routes.isOwn(path)) {
            context.next();
            return;
        }
        Call call = new Call(in);
        long weight = HeaderRules.size(in.headers());
        if (route == null) {
            refuse.with(call, Trouble.NOT_FOUND);
        } else if (!PlainPath.is(path)) {
            refuse.with(call, Trouble.PATH_REFUSED);
        } else if (weight == HeaderRules.MALFORMED) {
            refuse.with(call, Trouble.HEADERS_REFUSED);
        } else if (weight > headerLimit) {
            refuse.with(call, Trouble.HEADERS_TOO_LARGE);
        } else if (!route.methods().contains(in.method())) {
            refuse.with(call, Trouble.METHOD_REFUSED);
        } else if (call.bodyLength() > bodyLimit) {
            refuse.with(call, Trouble.BODY_TOO_LARGE);
        } else if (routes.isPublic(path)) {
            admit(call, route, quotas.ofAddress(address(in)));
        } else {
            identify(call, route);
        }
    }

    private void identify(Call call, Routes.Route route) {
        String authorization = call.in().headers().get(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            refuseStranger(call, "Bearer");
            return;
        }
        Caller known = tokens.remembered(authorization);
        if (known != null) {
            admit(call, route, known);
            return;
        }
        call.in().pause();
        tokens.verify(authorization).subscribe().with(caller -> admit(call, route, caller), failure -> {
            if (tokens.isUnable(authorization)) {
                refuse.with(call, Trouble.KEYS_UNAVAILABLE);
            } else {
                refuseStranger(call, "Bearer error=\"invalid_token\"");
            }
        });
    }

    /** Failed attempts count against the address, so that guessing is slow. */
    private void refuseStranger(Call call, String challenge) {
        Quotas.Allowance allowance = quotas.ofAddress(address(call.in()));
        if (allowance.granted()) {
            refuse.with(call, Trouble.UNAUTHENTICATED, Map.of("WWW-Authenticate", challenge));
        } else {
            refuseHasty(call, allowance);
        }
    }

    private void admit(Call call, Routes.Route route, Caller caller) {
        call.authorization(caller.authorization());
        admit(call, route, quotas.of(caller));
    }

    private void admit(Call call, Routes.Route route, Quotas.Allowance allowance) {
        if (allowance.granted()) {
            call.rateLimit(allowance.policy(), allowance.left());
            forwarder.forward(call, route.upstream(), route.uri(call.in().uri()));
        } else {
            refuseHasty(call, allowance);
        }
    }

    private void refuseHasty(Call call, Quotas.Allowance allowance) {
        call.rateLimit(allowance.policy(), allowance.left());
        refuse.with(call, Trouble.TOO_MANY_REQUESTS, Map.of("Retry-After", allowance.retryAfter()));
    }

    private static String address(HttpServerRequest in) {
        return in.remoteAddress().hostAddress();
    }
}
