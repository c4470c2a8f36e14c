package cn.zeren.notice.proof;

import cn.zeren.platform.kernel.Actor;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Who did a thing, when, and what was said to it. The words stay in the row, where row scope says who reads them: a topic
 * carries a {@link Doer}.
 *
 * @param by account name
 * @param officialId the official behind the account, or null
 * @param at when
 * @param note reason or result, or null
 */
@Embeddable
public record Deed(String by, UUID officialId, Instant at, String note) {

    public static Deed of(Actor actor, String note, Instant now) {
        return new Deed(actor.name(), actor.officialId(), now, note);
    }

    /** The same person, by official where both are known, else by account. */
    public boolean wasDoneBy(Actor actor) {
        return officialId != null && actor.officialId() != null
                ? officialId.equals(actor.officialId())
                : by.equals(actor.name());
    }
}
