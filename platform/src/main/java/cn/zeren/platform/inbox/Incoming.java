package cn.zeren.platform.inbox;

import java.util.UUID;

/**
 * One event as a consumer reads it.
 *
 * @param key the aggregate's id
 * @param version the aggregate's version after the event
 * @param eventId id of the event, the same however often it is sent
 * @param type what happened, as {@code cn.zeren.<service>.<aggregate>.<happened>.v1}
 * @param value the consumer's own small record of the value
 */
public record Incoming<W>(String topic, String key, long version, UUID eventId, String type, W value) {}
