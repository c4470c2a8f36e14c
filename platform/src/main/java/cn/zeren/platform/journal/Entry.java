package cn.zeren.platform.journal;

import cn.zeren.platform.kernel.Explanation;

/**
 * One event to be journaled and published.
 *
 * @param topic {@code zeren.<service>.<aggregate>.v1}
 * @param key the aggregate's id
 * @param type {@code cn.zeren.<service>.<aggregate>.<happened>.v1}
 * @param version the aggregate's version after the event
 * @param payload the wire record; becomes JSON
 * @param explanation how it was derived, or null where nothing was derived
 */
public record Entry(String topic, String key, String type, long version, Object payload, Explanation explanation) {

    public Entry(String topic, String key, String type, long version, Object payload) {
        this(topic, key, type, version, payload, null);
    }
}
