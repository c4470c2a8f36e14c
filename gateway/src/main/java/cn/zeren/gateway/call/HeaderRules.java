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

    /** In place of a size. */
    public static final long MALFORMED = -1;

    private static final boolean[] IN_A_NAME = new boolean[0x7f];

    static {
        for (char c = '!'; c < IN_A_NAME.length; c++) {
            IN_A_NAME[c] = "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
        }
    }

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

    /** Sum of the lengths of names and values, or {@link #MALFORMED} when one of them is not {@linkplain #wellFormed so}. */
    public static long size(MultiMap headers) {
        long[] size = {0};
        headers.forEach((name, value) -> {
            if (size[0] != MALFORMED) {
                size[0] = wellFormed(name, value) ? size[0] + name.length() + value.length() : MALFORMED;
            }
        });
        return size[0];
    }

    /**
     * Whether name and value are made of the characters RFC 9110 allows them (§5.6.2 and §5.5). A line feed or a zero in
     * one of them would end the head early for one reader and not for another.
     */
    public static boolean wellFormed(String name, String value) {
        if (name.isEmpty()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > 0x7e || !IN_A_NAME[c]) {
                return false;
            }
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7f || c > 0xff) {
                return false;
            }
        }
        return true;
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
