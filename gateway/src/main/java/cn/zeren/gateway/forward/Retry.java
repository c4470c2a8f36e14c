package cn.zeren.gateway.forward;

import cn.zeren.gateway.call.Call;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;

/**
 * Whether a request whose connection broke before any answer may be sent once more. A kept connection may have been
 * closed by the service just as it was used again, so this happens in the best of houses.
 *
 * <p>Safe requests may; PUT and DELETE may as long as the whole body is still here; a POST with an Idempotency-Key may
 * only while no service can have seen its body, lest it meet its own first try still running (409). Others never.
 */
final class Retry {

    private final Call call;
    private boolean used;
    private boolean bodyTaken;
    private boolean bodySent;

    Retry(Call call) {
        this.call = call;
    }

    /** Part of a streamed body has been passed on and is no longer here. */
    void bodyTaken() {
        bodyTaken = true;
    }

    /** The whole body has left this machine. */
    void bodySent() {
        bodySent = true;
    }

    /**
     * Whether connecting may be tried once more: when the connection was lost while it was being made, though nobody
     * refused it. Under many hang-ups epoll now and then hands a new socket the last event of an old one of the same
     * number. Nothing was sent, so the method does not matter.
     */
    boolean allowedToConnect(Throwable failure) {
        if (used || !(failure instanceof ClosedChannelException)) {
            return false;
        }
        used = true;
        return true;
    }

    boolean allowed(Throwable failure) {
        if (used || bodyTaken || !brokenConnection(failure)) {
            return false;
        }
        used = call.safe() || call.idempotentByMethod() || call.hasIdempotencyKey() && !bodySent;
        return used;
    }

    private static boolean brokenConnection(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof IOException;
    }
}
