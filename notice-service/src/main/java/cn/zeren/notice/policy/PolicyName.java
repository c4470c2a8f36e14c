package cn.zeren.notice.policy;

/**
 * A policy a feature declares, as a constant beside its content.
 *
 * @param name as in paths and in the id of an edition: {@code limits}
 * @param type of its content
 * @param initial what holds until a city sets something else: the content of edition 1
 * @param clause the clause that edition 1 rests on; where no rule says anything, one of {@code DESIGN-…}
 */
public record PolicyName<T extends Policy>(String name, Class<T> type, T initial, String clause) {

    public PolicyName {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("no name of a policy: " + name);
        }
        if (!initial.faults().isEmpty()) {
            throw new IllegalArgumentException(name + ": " + initial.faults());
        }
    }

    /** Edition 1, from the first day there is. */
    public Edition<T> first() {
        return new Edition<>(name, 1, null, Edition.BEGINNING, initial, clause);
    }
}
