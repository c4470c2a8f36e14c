package cn.zeren.notice.inbox;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a reader of the stream has come: the transaction and the row in it. Nothing is shown of a transaction as long as
 * an older one is open, so what comes after a position never turns up before it.
 */
record Position(long tx, UUID row) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-([0-9a-f-]{36})");
    private static final UUID LAST = new UUID(-1, -1);

    /** Before all of a transaction. */
    static Position before(long tx) {
        return new Position(tx - 1, LAST);
    }

    /** As the id of an event. */
    String text() {
        return tx + "-" + row;
    }

    /**
     * The position a client has seen last.
     *
     * @return null when it names none
     * @throws Refused 400 for one that was not given out here
     */
    static Position of(String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return null;
        }
        Matcher id = FORM.matcher(lastEventId);
        try {
            if (id.matches()) {
                return new Position(Long.parseLong(id.group(1)), UUID.fromString(id.group(2)));
            }
        } catch (IllegalArgumentException forged) {
            // refused as any other that was not given out here
        }
        throw new Refused(
                Refusal.malformed("CURSOR_MALFORMED", List.of(new FieldError("/Last-Event-ID", "CURSOR_MALFORMED"))));
    }
}
