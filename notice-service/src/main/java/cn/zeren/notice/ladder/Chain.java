package cn.zeren.notice.ladder;

import cn.zeren.notice.projection.Head;
import java.util.List;
import java.util.UUID;

/**
 * Who answers for a unit on a day.
 *
 * @param heads who holds a head post of it
 * @param sponsors who answers for it by an assignment that binds on the day, carried over ones among them (不脱钩)
 * @param group who is above all of them
 */
public record Chain(List<Head> heads, List<Sponsoring> sponsors, Group group) {

    /** Nobody at all. */
    public static final Chain EMPTY = new Chain(List.of(), List.of(), Group.EMPTY);

    /**
     * The leading group of the city and its office, the same for every unit.
     *
     * @param heads who heads the group
     * @param office who heads its office
     */
    public record Group(List<Head> heads, List<Head> office) {

        /** Neither has a head. */
        public static final Group EMPTY = new Group(List.of(), List.of());

        public Group {
            heads = List.copyOf(heads);
            office = List.copyOf(office);
        }
    }

    /**
     * An assignment by which a unit is answered for.
     *
     * @param officials the sponsor, or the heads of the sponsoring member unit; none where that has none
     */
    public record Sponsoring(UUID assignmentId, List<UUID> officials) {}

    public Chain {
        heads = List.copyOf(heads);
        sponsors = List.copyOf(sponsors);
    }
}
