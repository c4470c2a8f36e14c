package cn.zeren.assignment.derivation;

import cn.zeren.assignment.derivation.Claim.Gap;
import cn.zeren.assignment.fact.Facts;
import cn.zeren.assignment.fact.Period;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Who answers for whom in one year, from the facts alone. On every day each managed unit has exactly one sponsor in the
 * tier that applies to it ({@link Tiers}), or a blocking finding says why not. The year is cut at every change that
 * matters and nowhere else. The order of the facts does not matter, and the cost is near-linear in their number.
 */
public final class Derivation {

    private final FactIndex index;
    private final int year;

    /** Makes the facts of a year ready to derive from, for one manager or for all of a country. */
    public Derivation(Facts facts, int year) {
        this.index = new FactIndex(facts, year);
        this.year = year;
    }

    public static Derived derive(Facts facts, int year, UUID manager) {
        return new Derivation(facts, year).derive(manager);
    }

    /** The plan of one manager: its own leading body, and every unit it manages on any day of the year. */
    public Derived derive(UUID manager) {
        return derive(manager, unitsOf(manager));
    }

    /**
     * What the plan of one manager says of these units, each of them asked for itself: a plan is no more than what it says
     * of each unit, so that after a change of facts only the units that depend on it are asked again.
     */
    public Derived derive(UUID manager, Collection<UUID> units) {
        Spans<Claim> claims = new Spans<>();
        Spans<Gap> gaps = new Spans<>();
        units.forEach(unit -> ask(manager, unit, claims, gaps));
        return new Derived(
                claims.all().stream()
                        .map(span -> span.answer().over(span, year))
                        .toList(),
                gaps.all().stream().map(span -> span.answer().over(span)).toList());
    }

    /** The units the manager's plan has anything to say of. */
    private Set<UUID> unitsOf(UUID manager) {
        Set<UUID> units = new LinkedHashSet<>(List.of(manager));
        List<UUID> bodies = new ArrayList<>(List.of(manager));
        for (UUID unit : index.managedBy(manager)) {
            units.add(unit);
            if (index.isEverGovernment(unit)) {
                bodies.add(unit);
            }
        }
        for (UUID body : bodies) {
            index.portfoliosOfBody(body)
                    .forEach(portfolio -> units.add(portfolio.content().unitId()));
        }
        index.leadsOfMembers(manager).forEach(lead -> units.add(lead.content().targetUnitId()));
        return units;
    }

    private void ask(UUID manager, UUID unit, Spans<Claim> claims, Spans<Gap> gaps) {
        if (unit.equals(manager)) {
            sweep(manager, claims, gaps, (view, verdict) -> judgeManager(view, manager, verdict));
        }
        if (index.isManaged(unit, manager)) {
            sweep(manager, claims, gaps, (view, verdict) -> judgeManaged(view, unit, manager, verdict));
        }
        // what the leaders' division of work and the members' inspections reach that this manager does not manage
        for (var portfolio : FactIndex.at(index.portfoliosOfUnit, unit)) {
            sweep(
                    manager,
                    claims,
                    gaps,
                    (view, verdict) -> PortfolioToPrincipal.reportUnmanaged(view, portfolio, manager, verdict));
        }
        for (var lead : FactIndex.at(index.leadsOfTarget, unit)) {
            sweep(
                    manager,
                    claims,
                    gaps,
                    (view, verdict) -> GroupMemberToCounty.reportUnmanaged(view, lead, manager, verdict));
        }
    }

    /** Whether the unit manages another on any day of the year. */
    public boolean manages(UUID unit) {
        return index.managedBy(unit).iterator().hasNext();
    }

    /** That manager and all managers below it, each once, from the top down. */
    public List<UUID> managersUnder(UUID top) {
        Set<UUID> found = new LinkedHashSet<>(List.of(top));
        Deque<UUID> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (UUID unit : index.managedBy(open.remove())) {
                if (manages(unit) && found.add(unit)) {
                    open.add(unit);
                }
            }
        }
        return List.copyOf(found);
    }

    private void judgeManager(DayView view, UUID manager, Verdict verdict) {
        view.unit(manager).ifPresent(unit -> HeadToTeam.headAnswersForTeam(view, unit, verdict));
    }

    private void judgeManaged(DayView view, UUID unitId, UUID manager, Verdict verdict) {
        view.unit(unitId)
                .filter(unit -> manager.equals(unit.content().managedById()))
                .ifPresent(unit -> Tiers.of(unit.content().type()).ifPresent(tier -> {
                    switch (tier) {
                        case HEAD_TO_TEAM -> HeadToTeam.headAnswersForTeam(view, unit, verdict);
                        case PORTFOLIO_TO_PRINCIPAL ->
                            PortfolioToPrincipal.leaderAnswersForPrincipal(view, unit, manager, verdict);
                        case GROUP_MEMBER_TO_COUNTY ->
                            GroupMemberToCounty.memberAnswersForCounty(view, unit, manager, year, verdict);
                    }
                }));
    }

    /** Asks a rule once for each stretch of days on which its looks at the facts give the same answers. */
    private void sweep(UUID manager, Spans<Claim> claims, Spans<Gap> gaps, BiConsumer<DayView, Verdict> rule) {
        Period whole = Period.ofYear(year);
        LocalDate day = whole.from();
        while (day.isBefore(whole.to())) {
            DayView view = new DayView(index, day, whole.to());
            Verdict verdict = new Verdict(view.coverageRule(manager).orElse(null));
            rule.accept(view, verdict);
            verdict.pour(new Period(day, view.sameUntil()), claims, gaps);
            day = view.sameUntil();
        }
    }
}
