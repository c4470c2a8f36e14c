package cn.zeren.gateway.forward;

import cn.zeren.gateway.call.Call;
import cn.zeren.gateway.call.Trouble;
import io.vertx.core.AsyncResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import org.jboss.logging.Logger;

/**
 * One request on its way to a service and its answer on the way back. Everything here runs on the event loop of the
 * client's connection. Whichever side ends early, the other is told at once: the upstream request is reset, which gives
 * its connection back unused if nothing was sent on it and closes it if something was. So none stays taken for a client
 * that has gone.
 */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final Forwarder home;
    private final Call call;
    private final Upstream upstream;
    private final Forwarder.Loop loop;
    private final RequestOptions target;
    private final HttpServerRequest in;
    private final Retry retry;
    private final Silence silence;

    private HttpClientRequest sent;
    private Download download;
    private Buffer collected;
    private long received;
    private boolean uploaded;
    private boolean over;

    Exchange(Forwarder home, Call call, Upstream upstream, Forwarder.Loop loop, RequestOptions target) {
        this.home = home;
        this.call = call;
        this.upstream = upstream;
        this.loop = loop;
        this.target = target;
        this.in = call.in();
        this.retry = new Retry(call);
        this.silence = new Silence(this::limitNanos, this::silent);
    }

    void start() {
        if (call.out().closed()) {
            // gone while its token was being verified
            return;
        }
        call.out().closeHandler(gone -> clientGone());
        call.out().exceptionHandler(failure -> clientGone());
        loop.watch().add(silence);
        if (!call.hasBody()) {
            loop.together().send(() -> open(loop.first(call)));
            return;
        }
        in.pause();
        in.exceptionHandler(failure -> clientGone());
        if ("100-continue".equalsIgnoreCase(in.getHeader("Expect"))) {
            call.out().writeContinue();
        }
        if (call.bodyLength() > 0 && call.bodyLength() <= home.replayLimit) {
            collect();
        } else {
            open(loop.first(call));
        }
    }

    /** A small body is read whole first: it costs little, holds no upstream while it arrives, and can be sent again. */
    private void collect() {
        collected = Buffer.buffer((int) call.bodyLength());
        in.handler(chunk -> {
            silence.broken();
            collected.appendBuffer(chunk);
        });
        in.endHandler(end -> open(loop.first(call)));
        in.resume();
    }

    private void open(HttpClient client) {
        if (over) {
            return;
        }
        silence.broken();
        client.request(target).onComplete(this::opened);
    }

    private void opened(AsyncResult<HttpClientRequest> opened) {
        if (over) {
            if (opened.succeeded()) {
                opened.result().exceptionHandler(expected -> {}).reset();
            }
        } else if (opened.failed() && retry.allowedToConnect(opened.cause())) {
            open(loop.fresh());
        } else if (opened.failed()) {
            refuse(Failures.ofConnecting(opened.cause()), opened.cause());
        } else {
            send(opened.result());
        }
    }

    private void send(HttpClientRequest request) {
        sent = request;
        silence.broken();
        request.exceptionHandler(failure -> failed(request, failure));
        request.response().onComplete(answer -> {
            if (answer.succeeded()) {
                answered(request, answer.result());
            } else {
                failed(request, answer.cause());
            }
        });
        Heads.toService(call, request);
        if (!call.hasBody()) {
            uploaded = true;
            request.end();
        } else if (collected != null) {
            uploaded = true;
            request.end(collected, written -> {
                if (written.succeeded()) {
                    retry.bodySent();
                }
            });
        } else {
            request.sendHead();
            stream(request);
        }
    }

    private void stream(HttpClientRequest request) {
        in.handler(chunk -> {
            silence.broken();
            received += chunk.length();
            if (received > home.bodyLimit) {
                refuse(Trouble.BODY_TOO_LARGE, null);
                return;
            }
            retry.bodyTaken();
            request.write(chunk);
            if (request.writeQueueFull()) {
                in.pause();
                request.drainHandler(drained -> {
                    silence.broken();
                    in.resume();
                });
            }
        });
        in.endHandler(end -> {
            silence.broken();
            uploaded = true;
            request.end();
        });
        in.resume();
    }

    private void answered(HttpClientRequest request, HttpClientResponse answer) {
        if (over || request != sent) {
            return;
        }
        silence.broken();
        if (answer.statusCode() < 200) {
            refuse(Trouble.UPSTREAM_DIED, null);
            return;
        }
        download = new Download(call, answer, silence, loop.together(), this::finished, this::broken);
        download.start();
    }

    private void finished() {
        if (!over) {
            end();
            if (!uploaded) {
                // the service has answered without hearing the client out, as it may
                sent.reset();
                call.discardBody(home.bodyLimit);
            }
        }
    }

    /** The answer broke off. What the client has of it can't be taken back, but it must not look complete. */
    private void broken(Throwable failure) {
        if (over) {
            return;
        }
        if (call.out().headWritten()) {
            LOG.warnf("%s broke off in its answer to %s, trace %s", upstream.name(), in.path(), call.traceId());
            end();
            sent.reset();
            in.connection().close();
        } else {
            call.out().headers().clear();
            refuse(Trouble.UPSTREAM_DIED, failure);
        }
    }

    private void failed(HttpClientRequest request, Throwable failure) {
        if (over || request != sent || download != null) {
            return;
        }
        if (retry.allowed(failure)) {
            LOG.debugf("%s hung up on %s, asking once more", upstream.name(), in.path());
            sent = null;
            in.pause();
            open(loop.fresh());
        } else {
            refuse(Failures.ofExchange(failure), failure);
        }
    }

    private void refuse(Trouble trouble, Throwable failure) {
        end();
        if (trouble.status() >= 500) {
            LOG.warnf("%s: %s on %s, trace %s (%s)", upstream.name(), trouble, in.path(), call.traceId(), failure);
        }
        if (sent != null) {
            sent.reset();
        }
        home.refuse.with(call, trouble);
    }

    private void silent() {
        if (over) {
            return;
        }
        if (download != null) {
            // head or more is out already: nothing better can be said than nothing
            end();
            download.abandon(sent);
            in.connection().close();
        } else if (uploaded) {
            refuse(Trouble.UPSTREAM_TIMEOUT, null);
        } else {
            boolean serviceDoesNotRead = sent != null && sent.writeQueueFull();
            refuse(serviceDoesNotRead ? Trouble.UPSTREAM_TIMEOUT : Trouble.REQUEST_TIMEOUT, null);
        }
    }

    private void clientGone() {
        if (over) {
            return;
        }
        end();
        if (download != null) {
            download.abandon(sent);
        } else if (sent != null) {
            sent.reset();
        }
    }

    private void end() {
        over = true;
        silence.over();
    }

    private long limitNanos() {
        return uploaded && download == null ? home.responseNanos : home.idleNanos;
    }
}
