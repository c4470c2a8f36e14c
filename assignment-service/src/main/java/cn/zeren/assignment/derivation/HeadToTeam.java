package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.derivation.AssignmentType.HEAD_TO_TEAM;
import static cn.zeren.assignment.derivation.Claim.step;

import cn.zeren.assignment.derivation.DayView.Holding;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.Unit;
import java.util.List;
import java.util.Map;

/**
 * Tier 1 (JZ-1.1; GD2010-6 第一责任人): the head of the manager's committee and the head of its government each answer for
 * their own leading body.
 */
final class HeadToTeam {

    private HeadToTeam() {}

    /** Whoever holds the one head post of the body answers for it; a vacancy or a second head is reported. */
    static void headAnswersForTeam(DayView view, FactRow<Unit> body, Verdict verdict) {
        List<FactRow<Post>> heads = view.headPosts(body.id());
        if (heads.isEmpty()) {
            verdict.gap(FindingCode.NO_SPONSOR, HEAD_TO_TEAM, body.id(), null, null, List.of(body));
        } else if (heads.size() > 1 && !Tiers.eachHeadAnswers(body.content().type())) {
            verdict.gap(FindingCode.OVERLAP, HEAD_TO_TEAM, body.id(), null, null, heads);
        } else {
            heads.forEach(head -> holderAnswers(view, body, head, verdict));
        }
    }

    private static void holderAnswers(DayView view, FactRow<Unit> body, FactRow<Post> head, Verdict verdict) {
        Holding holding = view.holderOf(head.id());
        if (holding instanceof Holding.Vacant) {
            verdict.gap(FindingCode.VACANT_SPONSOR, HEAD_TO_TEAM, body.id(), head.id(), null, List.of(head));
        } else if (holding instanceof Holding.Contested contested) {
            verdict.gap(FindingCode.TWO_HOLDERS, HEAD_TO_TEAM, body.id(), head.id(), null, contested.tenures());
        } else if (holding instanceof Holding.Held held) {
            Unit unit = body.content();
            var official = held.official();
            var steps = List.of(
                    step("tierOfUnit", "JZ-1.0", List.of(body), Map.of("type", unit.type()), Map.of("tier", 1)),
                    step(
                            "headOfBody",
                            "GD2010-6",
                            List.of(head, held.tenure(), official),
                            Map.of(
                                    "rank",
                                    head.content().rank(),
                                    "postUnit",
                                    head.content().unitId()),
                            Map.of(
                                    "sponsorPost", head.id(),
                                    "sponsorOfficial", official.id(),
                                    "sponsorName", official.content().name(),
                                    "sponsorTitle", head.content().title())),
                    step(
                            "headAnswersForTeam",
                            "JZ-1.1",
                            List.of(),
                            Map.of("sponsorOfficial", official.id()),
                            Map.of("targetUnit", body.id(), "targetName", unit.name(), "targetUnitName", unit.name())));
            var sponsor = new Sponsor(
                    head.id(),
                    official.id(),
                    null,
                    official.content().name(),
                    head.content().title());
            var target = new Target(body.id(), null, null, unit.name(), unit.name());
            verdict.claim(
                    new Claim(HEAD_TO_TEAM, "headAnswersForTeam", sponsor, target, steps),
                    List.of(body, head, held.tenure(), official));
            Reservations.report(view, HEAD_TO_TEAM, official, held.tenure(), target, verdict);
        }
    }
}
