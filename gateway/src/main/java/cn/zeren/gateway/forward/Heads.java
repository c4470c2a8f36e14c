package cn.zeren.gateway.forward;

import cn.zeren.gateway.call.Call;
import cn.zeren.gateway.call.HeaderRules;
import cn.zeren.gateway.call.Names;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
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
        if (call.authorization() != null) {
            headers.set(HttpHeaders.AUTHORIZATION, call.authorization());
        }
        headers.set(Names.TRACEPARENT, call.traceparent());
        headers.set(Names.CORRELATION_ID, call.correlationId());
        headers.set(Names.FORWARDED_FOR, in.remoteAddress().hostAddress());
        headers.set(Names.FORWARDED_PROTO, in.scheme());
        if (in.authority() != null) {
            headers.set(Names.FORWARDED_HOST, in.authority().toString());
        }
        if (call.bodyLength() == Call.STREAMED) {
            request.setChunked(true);
        } else if (call.hasBody() || given.contains(HttpHeaders.CONTENT_LENGTH)) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Long.toString(call.bodyLength()));
        }
    }

    /** Whether the answer's head could be passed on; when a header of it is not well-formed it must not be. */
    static boolean toClient(Call call, HttpClientResponse answer, MultiMap headers) {
        MultiMap given = answer.headers();
        if (HeaderRules.size(given) == HeaderRules.MALFORMED) {
            return false;
        }
        given.forEach((name, value) -> {
            if (HeaderRules.passesOut(name, given)) {
                headers.add(name, value);
            }
        });
        call.mark(headers);
        return true;
    }
}
