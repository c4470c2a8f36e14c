package cn.zeren.assignment.derivation;

import cn.zeren.assignment.derivation.Claim.Gap;
import cn.zeren.assignment.fact.Facts;
import cn.zeren.assignment.fact.Period;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final Comparator<UUID> NULL_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<DerivedAssignment> ROWS = Comparator.comparing(DerivedAssignment::type)
            .thenComparing(row -> row.target().unitId())
            .thenComparing(row -> row.valid().from())
            .thenComparing(row -> row.target().postId(), NULL_LAST)
            .thenComparing(row -> row.sponsor().postId(), NULL_LAST);

    private static final Comparator<Finding> FINDINGS = Comparator.comparing(Finding::type)
            .thenComparing(Finding::unitId)
            .thenComparing(finding -> finding.valid().from())
            .thenComparing(Finding::code)
            .thenComparing(Finding::postId, NULL_LAST)
            .thenComparing(Finding::officialId, NULL_LAST)
            .thenComparing(finding -> finding.factIds().toString());

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
        Spans<Claim> claims = new Spans<>();
        Spans<Gap> gaps = new Spans<>();
        List<UUID> bodies = new ArrayList<>(List.of(manager));
        sweep(claims, gaps, (view, verdict) -> judgeManager(view, manager, verdict));
        for (UUID unit : index.managedBy(manager)) {
            sweep(claims, gaps, (view, verdict) -> judgeManaged(view, unit, manager, verdict));
            if (index.isEverGovernment(unit)) {
                bodies.add(unit);
            }
        }
        reportUnmanaged(manager, bodies, claims, gaps);
        return new Derived(
                claims.all().stream()
                        .map(span -> span.answer().over(span, year))
                        .sorted(ROWS)
                        .toList(),
                gaps.all().stream()
                        .map(span -> span.answer().over(span))
                        .sorted(FINDINGS)
                        .toList());
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

    /** What the leaders' division of work and the members' inspections reach that this manager does not manage. */
    private void reportUnmanaged(UUID manager, List<UUID> bodies, Spans<Claim> claims, Spans<Gap> gaps) {
        for (UUID body : bodies) {
            for (var portfolio : index.portfoliosOfBody(body)) {
                sweep(
                        claims,
                        gaps,
                        (view, verdict) -> PortfolioToPrincipal.reportUnmanaged(view, portfolio, manager, verdict));
            }
        }
        for (var lead : index.leadsOfMembers(manager)) {
            sweep(claims, gaps, (view, verdict) -> GroupMemberToCounty.reportUnmanaged(view, lead, manager, verdict));
        }
    }

    /** Asks a rule once for each stretch of days on which its looks at the facts give the same answers. */
    private void sweep(Spans<Claim> claims, Spans<Gap> gaps, BiConsumer<DayView, Verdict> rule) {
        Period whole = Period.ofYear(year);
        LocalDate day = whole.from();
        while (day.isBefore(whole.to())) {
            DayView view = new DayView(index, day, whole.to());
            Verdict verdict = new Verdict();
            rule.accept(view, verdict);
            verdict.pour(new Period(day, view.sameUntil()), claims, gaps);
            day = view.sameUntil();
        }
    }
}
