package cn.zeren.gateway.token;

/**
 * Who calls, as the token says: the client, and the end user it acts for.
 *
 * @param key both in one, under which requests are counted
 */
public record Caller(String clientId, String key) {

    static Caller of(String clientId, String subject) {
        return new Caller(clientId, clientId + ' ' + subject);
    }
}
