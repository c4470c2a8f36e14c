package cn.zeren.gateway.forward;

import cn.zeren.gateway.call.Trouble;
import io.netty.channel.ConnectTimeoutException;
import java.util.concurrent.TimeoutException;

/** What a failure on the way to a service is called before the client. */
final class Failures {

    private Failures() {}

    /** No connection was had, so the service has not seen the request. */
    static Trouble ofConnecting(Throwable failure) {
        return timedOut(failure) ? Trouble.UPSTREAM_TIMEOUT : Trouble.UPSTREAM_REFUSED;
    }

    /** A connection was had, and then no whole answer head. */
    static Trouble ofExchange(Throwable failure) {
        return timedOut(failure) ? Trouble.UPSTREAM_TIMEOUT : Trouble.UPSTREAM_DIED;
    }

    private static boolean timedOut(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof ConnectTimeoutException;
    }
}
