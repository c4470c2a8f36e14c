package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.derivation.AssignmentType.PORTFOLIO_TO_PRINCIPAL;
import static cn.zeren.assignment.derivation.Claim.step;

import cn.zeren.assignment.derivation.DayView.Holding;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.Portfolio;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tier 2 (JZ-1.1 根据工作分工; GD2010-5 谁主管、谁负责): the leader in charge of a unit answers for its principals (正职).
 * He must sit in the manager's committee or government, be a Party member, and not be the unit's principal himself.
 * Where several are in charge on paper but only one may answer (a non-Party vice-mayor beside a member of the standing
 * committee), that one answers; where two may, neither is chosen.
 */
final class PortfolioToPrincipal {

    private PortfolioToPrincipal() {}

    /** A leader who may answer for the unit on the day. */
    private record Leader(
            FactRow<Portfolio> portfolio,
            FactRow<Unit> body,
            FactRow<Post> post,
            FactRow<Tenure> tenure,
            FactRow<Official> official) {

        Sponsor sponsor() {
            String title = post.content().title();
            return new Sponsor(
                    post.id(), official.id(), null, official.content().name(), title);
        }
    }

    static void leaderAnswersForPrincipal(DayView view, FactRow<Unit> unit, UUID manager, Verdict verdict) {
        List<Principal> principals = Principal.of(unit, view);
        principals.forEach(principal -> principal.report(verdict));

        List<FactRow<Portfolio>> inCharge = view.portfoliosOf(unit.id());
        Verdict reasons = verdict.aside();
        Map<UUID, Leader> leaders = new HashMap<>();
        for (var portfolio : inCharge) {
            eligible(view, portfolio, principals, manager, reasons)
                    .ifPresent(leader -> leaders.putIfAbsent(leader.post().id(), leader));
        }
        if (inCharge.isEmpty()) {
            verdict.gap(FindingCode.NO_SPONSOR, PORTFOLIO_TO_PRINCIPAL, unit.id(), null, null, List.of(unit));
        } else if (leaders.isEmpty()) {
            verdict.gapsOf(reasons);
        } else if (leaders.size() > 1) {
            verdict.gap(FindingCode.OVERLAP, PORTFOLIO_TO_PRINCIPAL, unit.id(), null, null, inCharge);
        } else {
            Leader leader = leaders.values().iterator().next();
            principals.forEach(principal -> {
                claim(leader, principal, manager, verdict);
                Reservations.report(
                        view, PORTFOLIO_TO_PRINCIPAL, leader.official(), leader.tenure(), principal.target(), verdict);
            });
        }
    }

    /** A division of work may reach beyond the manager's units (垂直管理部门): nothing follows, but it is said. */
    static void reportUnmanaged(DayView view, FactRow<Portfolio> portfolio, UUID manager, Verdict verdict) {
        UUID unit = portfolio.content().unitId();
        if (view.holds(portfolio)
                && leaderPost(view, portfolio, manager).isPresent()
                && !view.isManaged(unit, manager)) {
            UUID post = portfolio.content().postId();
            var code = FindingCode.TARGET_NOT_MANAGED;
            verdict.gap(code, PORTFOLIO_TO_PRINCIPAL, unit, post, null, List.of(portfolio));
        }
    }

    /** The leader this division of work puts in charge, or, among the reasons, why he may not answer. */
    private static Optional<Leader> eligible(
            DayView view, FactRow<Portfolio> portfolio, List<Principal> principals, UUID manager, Verdict reasons) {
        var post = leaderPost(view, portfolio, manager);
        if (post.isEmpty()) {
            return refuse(FindingCode.SPONSOR_NOT_LEADER, portfolio, null, List.of(portfolio), reasons);
        }
        Holding holding = view.holderOf(post.get().id());
        if (holding instanceof Holding.Contested contested) {
            return refuse(FindingCode.TWO_HOLDERS, portfolio, null, contested.tenures(), reasons);
        }
        if (!(holding instanceof Holding.Held held)) {
            return refuse(FindingCode.VACANT_SPONSOR, portfolio, null, List.of(portfolio, post.get()), reasons);
        }
        var official = held.official();
        if (!official.content().partyMember()) {
            var facts = List.of(portfolio, official);
            return refuse(FindingCode.SPONSOR_NOT_PARTY_MEMBER, portfolio, official.id(), facts, reasons);
        }
        if (principals.stream().anyMatch(principal -> official.id().equals(principal.official()))) {
            var facts = List.of(portfolio, held.tenure());
            return refuse(FindingCode.SELF_ASSIGNMENT, portfolio, official.id(), facts, reasons);
        }
        return view.leadingBody(post.get().content().unitId(), manager)
                .map(body -> new Leader(portfolio, body, post.get(), held.tenure(), official));
    }

    private static Optional<FactRow<Post>> leaderPost(DayView view, FactRow<Portfolio> portfolio, UUID manager) {
        return view.post(portfolio.content().postId())
                .filter(post -> Tiers.leads(post.content().rank()))
                .filter(post ->
                        view.leadingBody(post.content().unitId(), manager).isPresent());
    }

    private static Optional<Leader> refuse(
            FindingCode code,
            FactRow<Portfolio> portfolio,
            UUID official,
            List<? extends FactRow<?>> facts,
            Verdict reasons) {
        var content = portfolio.content();
        reasons.gap(code, PORTFOLIO_TO_PRINCIPAL, content.unitId(), content.postId(), official, facts);
        return Optional.empty();
    }

    private static void claim(Leader leader, Principal principal, UUID manager, Verdict verdict) {
        var unit = principal.unit();
        List<FactRow<?>> charge =
                List.of(leader.portfolio(), leader.body(), leader.post(), leader.tenure(), leader.official());
        Target target = principal.target();
        Map<String, Object> answeredFor = new HashMap<>(
                Map.of("targetUnit", unit.id(), "targetName", target.name(), "targetUnitName", target.unitName()));
        if (target.postId() != null) {
            answeredFor.put("targetPost", target.postId());
        }
        if (target.officialId() != null) {
            answeredFor.put("targetOfficial", target.officialId());
        }
        var steps = List.of(
                step(
                        "tierOfUnit",
                        "JZ-1.0",
                        List.of(unit),
                        Map.of("type", unit.content().type(), "manager", manager),
                        Map.of("tier", PORTFOLIO_TO_PRINCIPAL.tier())),
                step(
                        "leaderInCharge",
                        "GD2010-5",
                        charge,
                        Map.of(
                                "rank", leader.post().content().rank(),
                                "partyMember", leader.official().content().partyMember(),
                                "unitInCharge", leader.portfolio().content().unitId()),
                        Map.of(
                                "sponsorPost",
                                leader.post().id(),
                                "sponsorOfficial",
                                leader.official().id(),
                                "sponsorName",
                                leader.sponsor().name(),
                                "sponsorTitle",
                                leader.sponsor().title())),
                step(
                        "leaderAnswersForPrincipal",
                        "JZ-1.1",
                        principal.facts(),
                        Map.of("unit", unit.id(), "rank", "HEAD"),
                        answeredFor));
        List<FactRow<?>> bounds = new ArrayList<>(charge);
        bounds.add(unit);
        bounds.addAll(principal.facts());
        var claim = new Claim(PORTFOLIO_TO_PRINCIPAL, "leaderAnswersForPrincipal", leader.sponsor(), target, steps);
        verdict.claim(claim, bounds);
    }
}
