package cn.zeren.notice.contact;

import cn.zeren.notice.channel.Channel;
import cn.zeren.platform.journal.Entry;
import java.util.List;
import java.util.UUID;

/**
 * By which channels an official can be reached, as published: no address.
 *
 * @param id the official
 * @param version an older or equal one is to be ignored
 * @param state all of it
 */
public record ContactWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.notice.contact.v1";
    public static final String TYPE = "cn.zeren.notice.contact.set.v1";

    public record State(UUID unitId, boolean liaison, boolean office, String language, List<Channel> channels) {}

    static Entry entry(Contact contact) {
        State state = new State(
                contact.standing().unitId(),
                contact.standing().liaison(),
                contact.standing().office(),
                contact.language(),
                contact.ciphers().keySet().stream().sorted().toList());
        String key = contact.officialId().toString();
        return new Entry(
                TOPIC, key, TYPE, contact.version(), new ContactWire(contact.officialId(), contact.version(), state));
    }
}
