package cn.zeren.notice.contact;

import cn.zeren.notice.channel.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * How one official can be reached, and as what.
 *
 * @param version 0 when none was ever set
 * @param standing as what he is reached; null when none was ever set
 * @param language {@code zh} or {@code en}: in which he is written to
 * @param ciphers what is stored of each address, without the channels he has none for
 * @param setAt null when none was ever set
 */
public record Contact(
        UUID officialId,
        long version,
        Standing standing,
        String language,
        Map<Channel, String> ciphers,
        Instant setAt) {

    /**
     * As what an official is reached.
     *
     * @param unitId his unit
     * @param liaison whether he is its liaison
     * @param office whether he is of the leading group's office
     */
    public record Standing(UUID unitId, boolean liaison, boolean office) {}

    public Contact {
        ciphers = Map.copyOf(ciphers);
    }

    /** One not yet set. */
    static Contact none(UUID officialId) {
        return new Contact(officialId, 0, null, "zh", Map.of(), null);
    }

    /** The next version, whole: a channel without an address is one less. */
    Contact with(Standing now, String newLanguage, Map<Channel, String> newlySealed, Instant at) {
        return new Contact(officialId, version + 1, now, newLanguage, newlySealed, at);
    }
}
