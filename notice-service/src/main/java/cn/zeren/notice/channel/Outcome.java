package cn.zeren.notice.channel;

/**
 * What a carrier said of a message.
 *
 * @param reference the carrier's own name for it; null when it gave none
 * @param fault a code, never the carrier's words; null when it was taken
 */
public record Outcome(Kind kind, String reference, String fault) {

    public enum Kind {
        /** The carrier has it. */
        TAKEN,
        /** Not now: worth another try. */
        LATER,
        /** Never: this address or this message will not do. */
        REFUSED
    }

    public static Outcome taken(String reference) {
        return new Outcome(Kind.TAKEN, reference, null);
    }

    public static Outcome later(String fault) {
        return new Outcome(Kind.LATER, null, fault);
    }

    public static Outcome refused(String fault) {
        return new Outcome(Kind.REFUSED, null, fault);
    }

    /**
     * What the status of an HTTP carrier means: 2xx has it; 408, 425, 429 and 5xx not now; all else never.
     *
     * @param reference from the answer, or null
     */
    public static Outcome ofHttp(int status, String reference) {
        if (status / 100 == 2) {
            return taken(reference);
        }
        boolean passing = status == 408 || status == 425 || status == 429 || status >= 500;
        return passing ? later("HTTP_" + status) : refused("HTTP_" + status);
    }

    /** What the reply of a mail server means (RFC 5321 §4.2.1): 4yz not now, 5yz never; without a reply, not now. */
    public static Outcome ofSmtpFailure(int reply) {
        if (reply / 100 == 5) {
            return refused("SMTP_" + reply);
        }
        return later(reply / 100 == 4 ? "SMTP_" + reply : "UNREACHABLE");
    }
}
