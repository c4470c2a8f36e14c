package cn.zeren.gateway.quota;

import io.vertx.core.http.HttpHeaders;

/**
 * A rate that lasts and a burst on top of it.
 *
 * @param perSecond requests a second over time
 * @param burst requests at once after a rest
 */
record Policy(String name, int perSecond, int burst, CharSequence header) {

    private static final long SECOND = 1_000_000_000L;

    Policy(String name, int perSecond, int burst) {
        this(name, perSecond, burst, header(name, perSecond, burst));
    }

    long nanosPerRequest() {
        return SECOND / perSecond;
    }

    private static CharSequence header(String name, int perSecond, int burst) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "A rate limit needs at least 1 request a second and a burst of 1: " + name);
        }
        int window = Math.max(1, (burst + perSecond - 1) / perSecond);
        return HttpHeaders.createOptimized('"' + name + "\";q=" + burst + ";w=" + window);
    }
}
