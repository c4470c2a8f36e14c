package cn.zeren.assignment.plan;

import cn.zeren.assignment.derivation.DerivedAssignment;
import cn.zeren.assignment.derivation.Sponsor;
import cn.zeren.assignment.register.AssignmentDiff;
import cn.zeren.assignment.register.AssignmentDiff.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a draft would change for one who answers: how many more he would answer for, and how many less.
 *
 * @param postId null when a unit answers
 * @param unitId null when a post does
 * @param name of whoever answers, as drafted if he is in the draft
 */
public record Effect(UUID postId, UUID unitId, String name, int gains, int losses) {

    /** For all whom the changes touch, in the order of the changes. An assignment that is only changed is neither. */
    static List<Effect> of(AssignmentDiff diff) {
        Map<UUID, Effect> effects = new LinkedHashMap<>();
        for (var entry : diff.entries()) {
            if (entry.change() == Change.ADDED) {
                add(effects, entry.after(), 1, 0);
            } else if (entry.change() == Change.ENDED) {
                add(effects, entry.before(), 0, 1);
            }
        }
        return new ArrayList<>(effects.values());
    }

    private static void add(Map<UUID, Effect> effects, DerivedAssignment row, int gain, int loss) {
        Sponsor who = row.sponsor();
        UUID key = who.postId() == null ? who.unitId() : who.postId();
        Effect so = effects.getOrDefault(key, new Effect(who.postId(), who.unitId(), who.name(), 0, 0));
        String name = gain > 0 ? who.name() : so.name();
        effects.put(key, new Effect(so.postId(), so.unitId(), name, so.gains() + gain, so.losses() + loss));
    }
}
