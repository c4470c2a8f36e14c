package cn.zeren.notice.delivery;

import java.util.UUID;

/** Whom something is told: a person, or whoever has a duty on that day. */
public sealed interface Recipient {

    /** One official. */
    record Official(UUID officialId) implements Recipient {}

    /** Whoever holds the head post of the unit, each of them where it has two. */
    record Head(UUID unitId) implements Recipient {}

    /** The liaison of the unit. */
    record Liaison(UUID unitId) implements Recipient {}

    /** 领导小组办公室. */
    record Office() implements Recipient {}

    /** The duty it names. */
    default RecipientKind kind() {
        if (this instanceof Head) {
            return RecipientKind.HEAD;
        }
        if (this instanceof Liaison) {
            return RecipientKind.LIAISON;
        }
        return this instanceof Office ? RecipientKind.OFFICE : RecipientKind.OFFICIAL;
    }
}
