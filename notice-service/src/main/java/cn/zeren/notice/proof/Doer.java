package cn.zeren.notice.proof;

import java.time.Instant;
import java.util.UUID;

/**
 * Who did a thing and when, without what was said to it: what a topic carries of a {@link Deed}.
 *
 * @param by account name
 * @param officialId the official behind the account, or null
 * @param at when
 */
public record Doer(String by, UUID officialId, Instant at) {

    /** Null where nothing was done yet. */
    public static Doer of(Deed deed) {
        return deed == null ? null : new Doer(deed.by(), deed.officialId(), deed.at());
    }
}
