package cn.zeren.gateway.call;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/** Which headers pass the door, either way. */
public final class HeaderRules {

    /** They speak of one connection only (RFC 9110 §7.6.1), or the client library sets them itself. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Set anew at the door, or answered by it. */
    private static final Set<String> SET_BY_THE_DOOR =
            Set.of("host", "content-length", "expect", "traceparent", "x-correlation-id");

    /** By such names careless services are told who calls: only the token may say that. */
    private static final Set<String> IDENTITY = Set.of("forwarded", "remote-user", "x-real-ip", "x-client-ip");

    private static final String[] IDENTITY_PREFIXES = {
        "x-user", "x-forwarded-", "x-remote-", "x-auth", "x-original-", "x-rewrite-", "x-actor", "x-official", "x-role"
    };

    private HeaderRules() {}

    /** Whether a header of the client goes on to the service. */
    public static boolean passesIn(String name, MultiMap headers) {
        if (harmlessIn(name)) {
            return true;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (HOP_BY_HOP.contains(lower) || SET_BY_THE_DOOR.contains(lower) || IDENTITY.contains(lower)) {
            return false;
        }
        for (String prefix : IDENTITY_PREFIXES) {
            if (lower.startsWith(prefix)) {
                return false;
            }
        }
        return !namedByConnection(lower, headers);
    }

    /** Whether a header of the service goes back to the client. */
    public static boolean passesOut(String name, MultiMap headers) {
        if (harmlessOut(name)) {
            return true;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return !HOP_BY_HOP.contains(lower)
                && !lower.startsWith("access-control-")
                && !lower.equals("x-correlation-id")
                && !namedByConnection(lower, headers);
    }

    /** Sum of the lengths of names and values. */
    public static long size(MultiMap headers) {
        long[] size = {0};
        headers.forEach((name, value) -> size[0] += name.length() + value.length());
        return size[0];
    }

    /** A header named by {@code Connection} is hop-by-hop too. */
    private static boolean namedByConnection(String lower, MultiMap headers) {
        String connection = headers.get(HttpHeaders.CONNECTION);
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return false;
        }
        for (String named : connection.toLowerCase(Locale.ROOT).split(",", -1)) {
            if (named.strip().equals(lower)) {
                return true;
            }
        }
        return false;
    }

    /** The headers nearly every request has, so that the rules need not be asked; a Connection header naming them is ignored. */
    private static boolean harmlessIn(String name) {
        return switch (name) {
            case "Authorization", "Accept", "Accept-Language", "Accept-Encoding", "User-Agent", "Content-Type" -> true;
            default -> false;
        };
    }

    private static boolean harmlessOut(String name) {
        return switch (name) {
            case "content-type", "content-length", "Content-Type", "Content-Length", "ETag", "Cache-Control" -> true;
            default -> false;
        };
    }
}
