package cn.zeren.gateway.token;

import io.vertx.core.http.HttpHeaders;

/**
 * Who calls, as the token says: the client, and the end user it acts for.
 *
 * @param key both in one, under which requests are counted
 * @param authorization the header it came in, encoded once for all requests it will be passed on with
 */
public record Caller(String clientId, String key, CharSequence authorization) {

    static Caller of(String clientId, String subject, String authorization) {
        return new Caller(clientId, clientId + ' ' + subject, HttpHeaders.createOptimized(authorization));
    }
}
