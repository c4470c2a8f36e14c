package cn.zeren.assignment.proof;

import cn.zeren.platform.kernel.Actor;
import jakarta.persistence.Embeddable;
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
@Embeddable
public record Doer(String by, UUID officialId, Instant at) {

    public static Doer of(Actor actor, Instant now) {
        return new Doer(actor.name(), actor.officialId(), now);
    }

    /** Null where nothing was done yet. */
    public static Doer of(Deed deed) {
        return deed == null ? null : new Doer(deed.by(), deed.officialId(), deed.at());
    }

    public static List<Doer> of(Deeds deeds) {
        return deeds.list().stream().map(Doer::of).toList();
    }
}
