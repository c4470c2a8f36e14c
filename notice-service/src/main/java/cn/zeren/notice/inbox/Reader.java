package cn.zeren.notice.inbox;

import cn.zeren.notice.delivery.RecipientKind;
import cn.zeren.platform.kernel.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who reads an inbox.
 *
 * @param units those he belongs to or holds a post of today
 * @param roots the roots of all he may see today
 */
record Reader(Actor actor, Set<UUID> units, Set<UUID> roots) {

    /** A duty in a unit. */
    record Duty(RecipientKind kind, UUID unit) {}

    /** The duties he has, each in each of his units; the office's is not of a unit. */
    List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        for (RecipientKind kind : List.of(RecipientKind.HEAD, RecipientKind.LIAISON)) {
            if (kind.heldBy(actor)) {
                units.forEach(unit -> duties.add(new Duty(kind, unit)));
            }
        }
        return duties;
    }

    /** Whether what is told to the office is told to him. */
    boolean ofTheOffice() {
        return RecipientKind.OFFICE.heldBy(actor);
    }

    /** Whether something that is told to that recipient may be told to him; what he sees of it is another matter. */
    boolean mayBe(RecipientKind kind, UUID official, UUID unit) {
        if (official != null) {
            return official.equals(actor.officialId());
        }
        return kind.heldBy(actor) && (kind == RecipientKind.OFFICE || units.contains(unit));
    }

    /** Whether he has lost a unit or a root of his sight since: what he reads must be asked for anew. */
    boolean hasLostSince(Reader before) {
        return !units.containsAll(before.units()) || !roots.containsAll(before.roots());
    }
}
