package cn.zeren.notice.sending;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.delivery.Delivery;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The people behind recipients.
 *
 * @param officials by id
 * @param heads who heads each unit today, by unit
 * @param liaisons by unit
 * @param office of the leading group
 */
record People(
        Map<UUID, Person> officials,
        Map<UUID, List<UUID>> heads,
        Map<UUID, List<Person>> liaisons,
        List<Person> office) {

    /**
     * One to be reached.
     *
     * @param official null when nobody is known to have the duty
     * @param channels for which there is an address
     */
    record Person(UUID official, Set<Channel> channels) {

        /** The channels that are set up here and lead to the person. */
        Set<Channel> reachableBy(Set<Channel> ready) {
            Set<Channel> both = new HashSet<>(channels);
            both.retainAll(ready);
            return both;
        }
    }

    /** Whom a delivery is to reach: at least one, if only to show that nobody is known. */
    List<Person> of(Delivery delivery) {
        List<Person> found = known(delivery);
        return found.isEmpty() ? List.of(new Person(delivery.officialId(), Set.of())) : found;
    }

    private List<Person> known(Delivery delivery) {
        if (delivery.officialId() != null) {
            return List.of(person(delivery.officialId()));
        }
        return switch (delivery.recipient()) {
            case HEAD ->
                heads.getOrDefault(delivery.unitId(), List.of()).stream()
                        .map(this::person)
                        .toList();
            case LIAISON -> liaisons.getOrDefault(delivery.unitId(), List.of());
            case OFFICE -> office;
            case OFFICIAL -> List.of();
        };
    }

    private Person person(UUID official) {
        return officials.getOrDefault(official, new Person(official, Set.of()));
    }
}
