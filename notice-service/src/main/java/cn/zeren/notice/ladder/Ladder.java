package cn.zeren.notice.ladder;

import cn.zeren.notice.projection.Head;
import cn.zeren.platform.kernel.Explanation.Fact;
import java.util.ArrayList;
import java.util.List;

/** Who stands on a rung on a day (DESIGN-OVERDUE-LADDER, JZ-1.1): it goes up the chain of those who answer for the unit. */
public final class Ladder {

    private Ladder() {}

    /**
     * Whom a target is on the day of the chain; nobody where the duty has no holder. Who has a duty twice is addressed once.
     * The office is told as a whole, where it has a head; that a unit lacks a liaison is looked after day by day, apart.
     */
    public static List<Addressed> addressees(Target target, Chain chain) {
        List<Addressed> found = new ArrayList<>();
        switch (target) {
            case HEAD -> addAll(found, target, chain.heads());
            case SPONSOR ->
                chain.sponsors().forEach(one -> one.officials()
                        .forEach(official -> add(
                                found, new Addressed(target, official, new Fact("assignment", one.assignmentId())))));
            case LEADING_GROUP -> addAll(found, target, chain.group().heads());
            case OFFICE ->
                chain.group().office().stream()
                        .findFirst()
                        .ifPresent(head -> found.add(new Addressed(target, null, new Fact("tenure", head.tenureId()))));
            case LIAISON -> found.add(new Addressed(target, null, null));
        }
        return found;
    }

    /** The targets of a rung that nobody is on the day: none is passed over in silence. */
    public static List<Target> missing(List<Target> targets, Chain chain) {
        return targets.stream()
                .filter(target -> addressees(target, chain).isEmpty())
                .toList();
    }

    private static void addAll(List<Addressed> found, Target target, List<Head> holders) {
        holders.forEach(one -> add(found, new Addressed(target, one.officialId(), new Fact("tenure", one.tenureId()))));
    }

    private static void add(List<Addressed> found, Addressed one) {
        if (found.stream().noneMatch(other -> other.officialId().equals(one.officialId()))) {
            found.add(one);
        }
    }
}
