package cn.zeren.assignment.deed;

import cn.zeren.platform.kernel.Actor;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Who did a thing, when, and what was said to it.
 *
 * @param by account name
 * @param officialId the official behind the account, or null
 * @param note reason or words, or null
 */
@Embeddable
public record Deed(String by, UUID officialId, Instant at, String note) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static Deed of(Actor actor, String note, Instant now) {
        return new Deed(actor.name(), actor.officialId(), now, note);
    }

    /** The same person, by official where both are known, else by account. */
    public boolean wasDoneBy(Actor actor) {
        return officialId != null && actor.officialId() != null
                ? officialId.equals(actor.officialId())
                : by.equals(actor.name());
    }

    /** The business day it was done on. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZONE);
    }
}
