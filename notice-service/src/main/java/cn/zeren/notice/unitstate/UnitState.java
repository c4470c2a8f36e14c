package cn.zeren.notice.unitstate;

import cn.zeren.notice.limit.SubjectKind;
import cn.zeren.notice.policy.Edition;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What colour a unit has, and by which limits.
 *
 * @param reasons the limits that press, the worst first; none for green
 */
public record UnitState(UnitColour colour, List<Pressing> reasons, Step why) {

    /**
     * A limit of the unit that runs.
     *
     * @param about the notice or the rectification it belongs to
     * @param level 0 to 4, as the ladder found it on its last day of work
     * @param dueOn the last day in time; null while the calendar does not reach it
     */
    public record Pressing(UUID limitId, SubjectKind subject, UUID about, int level, LocalDate dueOn) {}

    private static final Comparator<Pressing> WORST_FIRST = Comparator.comparingInt(Pressing::level)
            .reversed()
            .thenComparing(Pressing::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Pressing::limitId);

    /**
     * The worst limit gives the colour (DESIGN-OVERDUE-LADDER). Every limit that is not green itself is a reason; a unit of
     * which nothing is waited for is green.
     *
     * @param running the limits of the unit that run
     */
    public static UnitState of(List<Pressing> running, Edition<UnitColourPolicy> edition) {
        UnitColourPolicy policy = edition.content();
        int worst = running.stream().mapToInt(Pressing::level).max().orElse(0);
        UnitColour colour = worst >= policy.redFrom()
                ? UnitColour.RED
                : worst >= policy.yellowFrom() ? UnitColour.YELLOW : UnitColour.GREEN;
        List<Pressing> reasons = running.stream()
                .filter(limit -> limit.level() >= policy.yellowFrom())
                .sorted(WORST_FIRST)
                .toList();
        Step why = new Step(
                "UnitState.of",
                edition.clause(),
                edition.id(),
                reasons.stream()
                        .map(limit -> new Fact("limit", limit.limitId()))
                        .toList(),
                Map.of(
                        "worst", Integer.toString(worst),
                        "yellowFrom", Integer.toString(policy.yellowFrom()),
                        "redFrom", Integer.toString(policy.redFrom())),
                Map.of("colour", colour.name()));
        return new UnitState(colour, reasons, why);
    }
}
