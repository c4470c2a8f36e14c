package cn.zeren.notice.policy;

import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An edition of a policy as published; an edition never changes, so its version is 1.
 *
 * @param id the edition
 * @param version always 1
 * @param state all of it
 */
public record PolicyWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.notice.policy.v1";
    public static final String TYPE = "cn.zeren.notice.policy.set.v1";

    public record State(
            String name, int number, String committeeCode, LocalDate validFrom, Policy content, String clause) {}

    public static Entry entry(UUID id, Edition<?> edition) {
        State state = new State(
                edition.name(),
                edition.number(),
                edition.committeeCode(),
                edition.validFrom(),
                edition.content(),
                edition.clause());
        return new Entry(TOPIC, id.toString(), TYPE, 1, new PolicyWire(id, 1, state));
    }
}
