package cn.zeren.gateway.forward;

import cn.zeren.gateway.call.Call;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.net.ProtocolException;
import java.util.function.Consumer;

/** The answer on its way to the client, no faster than the client reads. */
final class Download {

    private static final long UNKNOWN = -1;

    private final HttpServerResponse out;
    private final HttpClientResponse answer;
    private final Silence silence;
    private final Together together;
    private final Runnable finished;
    private final Consumer<Throwable> broken;
    private final Call call;

    private long length = UNKNOWN;
    private long passed;
    private boolean ending;
    private boolean ended;

    Download(
            Call call,
            HttpClientResponse answer,
            Silence silence,
            Together together,
            Runnable finished,
            Consumer<Throwable> broken) {
        this.call = call;
        this.out = call.out();
        this.answer = answer;
        this.silence = silence;
        this.together = together;
        this.finished = finished;
        this.broken = broken;
    }

    void start() {
        int status = answer.statusCode();
        out.setStatusCode(status);
        answer.exceptionHandler(broken::accept);
        if (!Heads.toClient(call, answer, out.headers())) {
            broken.accept(new ProtocolException("a header that is not well-formed"));
            return;
        }
        String announced = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null) {
            length = Long.parseLong(announced);
        } else if (status != 204
                && status != 304
                && !HttpMethod.HEAD.equals(call.in().method())) {
            out.setChunked(true);
        }
        answer.handler(this::pass);
        answer.endHandler(end -> {
            ended = true;
            if (!ending) {
                out.end();
            }
            finished.run();
        });
    }

    private void pass(Buffer chunk) {
        silence.broken();
        passed += chunk.length();
        if (passed == length) {
            // the last of it goes out together with the end, in one write
            ending = true;
            together.send(() -> out.end(chunk));
            return;
        }
        out.write(chunk);
        if (out.writeQueueFull()) {
            answer.pause();
            out.drainHandler(drained -> {
                silence.broken();
                answer.resume();
            });
        }
    }

    /**
     * The client has gone. The end of the answer may be waiting here unread while the connection it came on already
     * serves another request; resetting would cut that one off. So what is here is let out first, and only an answer
     * that does not end by that is reset.
     */
    void abandon(HttpClientRequest request) {
        answer.exceptionHandler(expected -> {});
        answer.handler(dropped -> {});
        answer.endHandler(end -> ended = true);
        answer.resume();
        Vertx.currentContext().runOnContext(afterwards -> {
            if (!ended) {
                request.reset();
            }
        });
    }
}
