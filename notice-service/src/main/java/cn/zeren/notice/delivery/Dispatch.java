package cn.zeren.notice.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something to be told to somebody, once.
 *
 * @param id what makes it once: a second dispatch of the id is passed over. See {@link #key}
 * @param aboutNotice the notice it is about, or null
 * @param aboutRectification the rectification it is about, or null
 * @param unitId the unit it concerns: who sees that unit may see that it was told
 * @param params values of the template's slots; those it always tells must be there
 */
public record Dispatch(
        UUID id,
        Template template,
        UUID aboutNotice,
        UUID aboutRectification,
        UUID unitId,
        Recipient recipient,
        Map<String, String> params) {

    /**
     * Keeps words out of messages, and holes.
     *
     * @throws IllegalArgumentException for a value that the template has no slot for, or not of its slot's form; or when one
     *     is missing that the template always tells
     */
    public Dispatch {
        params = Map.copyOf(params);
        Map<String, Slot> slots = template.slots().stream().collect(Collectors.toMap(Slot::key, slot -> slot));
        params.forEach((key, value) -> {
            Slot slot = slots.get(key);
            if (slot == null || !slot.takes(value)) {
                throw new IllegalArgumentException(template + " tells nothing of the form given for " + key);
            }
        });
        for (Slot slot : template.always()) {
            if (!params.containsKey(slot.key())) {
                throw new IllegalArgumentException(template + " can't be told without " + slot.key());
            }
        }
    }

    /**
     * The id of what is told once.
     *
     * @param about the notice, rectification or limit
     * @param round what tells one time from another: {@code "2"}, {@code "2016-03-01"}; empty for only once ever
     */
    public static UUID key(Template template, UUID about, Recipient recipient, String round) {
        String name = Stream.of(template.name(), about.toString(), recipient.toString(), round)
                .collect(Collectors.joining("|"));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is for a head, and of the units that have one theirs is not. */
    boolean vacantWith(Set<UUID> headed) {
        return recipient instanceof Recipient.Head head && !headed.contains(head.unitId());
    }

    /** What the office is told of a dispatch whose recipient's post is empty. */
    Dispatch alert() {
        Recipient office = new Recipient.Office();
        return new Dispatch(
                key(Template.OPS_ALERT, id, office, ""),
                Template.OPS_ALERT,
                aboutNotice,
                aboutRectification,
                unitId,
                office,
                Map.of());
    }
}
