package cn.zeren.assignment.proof;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who did a thing and when, without what was said to it: a topic carries no words a person wrote, for they may name
 * somebody. They stay in the row, where row scope says who reads them.
 *
 * @param by account name
 * @param officialId the official behind the account, or null
 */
public record Doer(String by, UUID officialId, Instant at) {

    /** Null where nothing was done yet. */
    public static Doer of(Deed deed) {
        return deed == null ? null : new Doer(deed.by(), deed.officialId(), deed.at());
    }

    public static List<Doer> of(Deeds deeds) {
        return deeds.list().stream().map(Doer::of).toList();
    }
}
