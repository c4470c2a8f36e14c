package cn.zeren.assignment.derivation;

import cn.zeren.assignment.fact.Period;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Step;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A row, worked out of its explanation and nothing else. */
public final class Rebuilt {

    private Rebuilt() {}

    public static DerivedAssignment from(Explanation explanation) {
        List<Step> steps = explanation.steps();
        Map<String, String> out = new HashMap<>();
        steps.forEach(step -> out.putAll(step.out()));
        int tier = Integer.parseInt(out.get("tier"));
        return new DerivedAssignment(
                AssignmentType.values()[tier - 1],
                new Sponsor(
                        uuid(out, "sponsorPost"),
                        uuid(out, "sponsorOfficial"),
                        uuid(out, "sponsorUnit"),
                        out.get("sponsorName"),
                        out.get("sponsorTitle")),
                new Target(
                        uuid(out, "targetUnit"),
                        uuid(out, "targetPost"),
                        uuid(out, "targetOfficial"),
                        out.get("targetName"),
                        out.get("targetUnitName")),
                days(steps.get(steps.size() - 1).in()),
                steps.get(steps.size() - 2).rule(),
                steps.stream().map(Step::clause).distinct().toList(),
                steps.stream()
                        .flatMap(step -> step.facts().stream())
                        .map(Explanation.Fact::id)
                        .distinct()
                        .toList(),
                explanation);
    }

    /** Recomputed: the year, cut by what bounds it, not read off the result. */
    private static Period days(Map<String, String> in) {
        Period days = Period.ofYear(Integer.parseInt(in.get("year")));
        for (String value : in.values()) {
            if (value.contains("/")) {
                days = days.intersect(interval(value)).orElseThrow();
            }
        }
        return new Period(
                in.containsKey("cutFrom") ? LocalDate.parse(in.get("cutFrom")) : days.from(),
                in.containsKey("cutTo") ? LocalDate.parse(in.get("cutTo")) : days.to());
    }

    private static Period interval(String text) {
        String[] ends = text.split("/", -1);
        return new Period(LocalDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1]));
    }

    private static UUID uuid(Map<String, String> out, String name) {
        return out.containsKey(name) ? UUID.fromString(out.get(name)) : null;
    }
}
