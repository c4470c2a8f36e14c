package cn.zeren.gateway.call;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Set;

/** One request at the door: what it carries, and by which ids it is followed. */
public final class Call {

    /** A body whose length is not announced. */
    public static final long STREAMED = -1;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<HttpMethod> IDEMPOTENT = Set.of(HttpMethod.PUT, HttpMethod.DELETE);
    private static final int LONGEST_CORRELATION_ID = 64;

    private final HttpServerRequest in;
    private final String traceparent;
    private final boolean traceIsOurs;
    private final String correlationId;
    private final long bodyLength;
    private String rateLimit;
    private CharSequence rateLimitPolicy;
    private CharSequence authorization;

    public Call(HttpServerRequest in) {
        this.in = in;
        MultiMap headers = in.headers();
        String given = headers.get(Names.TRACEPARENT);
        this.traceIsOurs = !TraceParent.valid(given);
        this.traceparent = traceIsOurs ? TraceParent.fresh() : given;
        String correlation = headers.get(Names.CORRELATION_ID);
        this.correlationId = plain(correlation) ? correlation : traceId();
        this.bodyLength = length(headers);
    }

    public HttpServerRequest in() {
        return in;
    }

    public HttpServerResponse out() {
        return in.response();
    }

    public String traceparent() {
        return traceparent;
    }

    /** True when the caller sent no usable trace context: its {@code tracestate} means nothing then. */
    public boolean traceIsOurs() {
        return traceIsOurs;
    }

    public String traceId() {
        return TraceParent.traceId(traceparent);
    }

    public String correlationId() {
        return correlationId;
    }

    /** Announced length of the body, 0 for none, {@link #STREAMED} when not announced. */
    public long bodyLength() {
        return bodyLength;
    }

    public boolean hasBody() {
        return bodyLength != 0;
    }

    /** Whether the client asks for a stream of events: an answer that stays open as long as both sides live. */
    public boolean wantsEvents() {
        String accepted = in.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.startsWith("text/event-stream");
    }

    public boolean safe() {
        return SAFE.contains(in.method());
    }

    public boolean idempotentByMethod() {
        return IDEMPOTENT.contains(in.method());
    }

    /** Safe, idempotent by method, or made idempotent by its key: sending it twice does it once. */
    public boolean idempotent() {
        return safe() || idempotentByMethod() || hasIdempotencyKey();
    }

    public boolean hasIdempotencyKey() {
        return in.headers().contains("Idempotency-Key");
    }

    /** Says that the caller is known, by this header. */
    public void authorization(CharSequence value) {
        authorization = value;
    }

    /** The header by which the caller is known, or null when nobody asked who it is. */
    public CharSequence authorization() {
        return authorization;
    }

    public void rateLimit(CharSequence policy, String left) {
        rateLimitPolicy = policy;
        rateLimit = left;
    }

    /** What the door adds to every answer, whoever gives it. */
    public void mark(MultiMap headers) {
        headers.set(Names.CORRELATION_ID, correlationId);
        if (rateLimit != null) {
            headers.set(Names.RATE_LIMIT_POLICY, rateLimitPolicy);
            headers.set(Names.RATE_LIMIT, rateLimit);
        }
    }

    /**
     * Reads and drops what is left of the body, so that a client still sending gets to read its answer; one that goes on
     * beyond {@code limit} is cut off.
     */
    public void discardBody(long limit) {
        if (!hasBody() || in.isEnded()) {
            return;
        }
        long[] dropped = {0};
        in.handler(chunk -> {
            dropped[0] += chunk.length();
            if (dropped[0] > limit) {
                in.connection().close();
            }
        });
        in.endHandler(end -> {});
        in.exceptionHandler(gone -> {});
        in.resume();
    }

    private static long length(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            // the decoder has refused anything that is no number
            return Long.parseLong(length);
        }
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) ? STREAMED : 0;
    }

    private static boolean plain(String id) {
        if (id == null || id.isEmpty() || id.length() > LONGEST_CORRELATION_ID) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!word && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
