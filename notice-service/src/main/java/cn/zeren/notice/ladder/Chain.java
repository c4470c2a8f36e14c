package cn.zeren.notice.ladder;

import cn.zeren.notice.projection.Head;
import java.util.List;
import java.util.UUID;

/**
 * Who answers for a unit on a day.
 *
 * @param heads who holds a head post of it
 * @param sponsors who answers for it by an assignment that binds on the day, carried over ones among them (不脱钩)
 */
public record Chain(List<Head> heads, List<Sponsoring> sponsors) {

    /** Nobody at all. */
    public static final Chain EMPTY = new Chain(List.of(), List.of());

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
