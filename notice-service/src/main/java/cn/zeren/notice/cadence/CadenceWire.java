package cn.zeren.notice.cadence;

import cn.zeren.platform.journal.Entry;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An edition of the cadence policy as published; an edition never changes, so its version is 1.
 *
 * @param id the edition
 * @param version always 1
 * @param state all of it
 */
public record CadenceWire(UUID id, long version, State state) {

    public static final String TOPIC = "zeren.notice.cadence-policy.v1";
    public static final String TYPE = "cn.zeren.notice.cadence-policy.set.v1";

    public record State(int number, LocalDate validFrom, CadencePolicy policy, String clause) {}

    static Entry entry(UUID id, CadenceEdition edition) {
        State state = new State(edition.number(), edition.validFrom(), edition.policy(), edition.clause());
        return new Entry(TOPIC, id.toString(), TYPE, 1, new CadenceWire(id, 1, state));
    }
}
