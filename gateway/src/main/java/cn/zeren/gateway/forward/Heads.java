package cn.zeren.gateway.forward;

import cn.zeren.gateway.door.Call;
import cn.zeren.gateway.door.HeaderRules;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;

/** The heads of requests and answers as they pass the door. */
final class Heads {

    private Heads() {}

    static void toService(Call call, HttpClientRequest request) {
        HttpServerRequest in = call.in();
        MultiMap given = in.headers();
        MultiMap headers = request.headers();
        given.forEach((name, value) -> {
            if (HeaderRules.passesIn(name, given)) {
                headers.add(name, value);
            }
        });
        if (call.traceIsOurs()) {
            headers.remove("tracestate");
        }
        headers.set("traceparent", call.traceparent());
        headers.set("X-Correlation-Id", call.correlationId());
        headers.set("X-Forwarded-For", in.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", in.scheme());
        if (in.authority() != null) {
            headers.set("X-Forwarded-Host", in.authority().toString());
        }
        if (call.bodyLength() == Call.STREAMED) {
            request.setChunked(true);
        } else if (call.hasBody() || given.contains("Content-Length")) {
            headers.set("Content-Length", Long.toString(call.bodyLength()));
        }
    }

    static void toClient(Call call, HttpClientResponse answer, MultiMap headers) {
        MultiMap given = answer.headers();
        given.forEach((name, value) -> {
            if (HeaderRules.passesOut(name, given)) {
                headers.add(name, value);
            }
        });
        call.mark(headers);
    }
}
