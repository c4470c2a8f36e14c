package cn.zeren.assignment.derivation;

import static cn.zeren.assignment.derivation.AssignmentType.GROUP_MEMBER_TO_COUNTY;
import static cn.zeren.assignment.derivation.Claim.step;

import cn.zeren.assignment.derivation.DayView.Inspection;
import cn.zeren.assignment.derivation.DayView.Membership;
import cn.zeren.assignment.derivation.DayView.Standing;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.InspectionLead;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.platform.kernel.Explanation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Tier 3 (JZ-1.1 成员单位包保其上一年带队检查的县市区领导班子): the member unit of the leading group that led last year's
 * inspection of a county answers for its leading body this year. A county that was renamed, merged or split off since is
 * answered for by who inspected what it came out of, and a member unit that has ended by the one that took over from it
 * (DESIGN-SUCCESSION). Rank plays no part: the member unit acts for the city
 * (DESIGN-EQUAL-RANK).
 */
final class GroupMemberToCounty {

    private GroupMemberToCounty() {}

    private record Member(Inspection inspection, Standing standing, Membership membership) {
        FactRow<Unit> unit() {
            return standing.unit();
        }
    }

    static void memberAnswersForCounty(DayView view, FactRow<Unit> county, UUID manager, int year, Verdict verdict) {
        var inspections = view.inspectionsOf(county.id());
        Verdict reasons = verdict.aside();
        Map<UUID, Member> members = new TreeMap<>();
        for (var inspection : inspections) {
            var lead = inspection.lead();
            boolean self = false;
            boolean member = false;
            for (var leader : view.standing(lead.content().leadUnitId())) {
                UUID id = leader.unit().id();
                var membership = view.membership(id, manager);
                if (id.equals(county.id())) {
                    self = true;
                } else if (membership.isPresent()) {
                    member = true;
                    members.putIfAbsent(id, new Member(inspection, leader, membership.get()));
                }
            }
            if (!member) {
                var code = self ? FindingCode.SELF_ASSIGNMENT : FindingCode.LEAD_NOT_MEMBER;
                gap(code, county.id(), List.of(lead), reasons);
            }
        }
        if (inspections.isEmpty()) {
            gap(FindingCode.NO_SPONSOR, county.id(), List.of(county), verdict);
        } else if (members.isEmpty()) {
            verdict.gapsOf(reasons);
        } else if (members.size() > 1) {
            gap(
                    FindingCode.OVERLAP,
                    county.id(),
                    inspections.stream().map(Inspection::lead).toList(),
                    verdict);
        } else {
            Member member = members.values().iterator().next();
            claim(county, member, manager, year, verdict);
            Reservations.reportMember(view, member.unit(), county, verdict);
        }
    }

    /** A member unit led the inspection of a unit that this manager does not manage: nothing follows, but it is said. */
    static void reportUnmanaged(DayView view, FactRow<InspectionLead> lead, UUID manager, Verdict verdict) {
        UUID target = lead.content().targetUnitId();
        if (view.membership(lead.content().leadUnitId(), manager).isPresent()
                && !view.isManagedInLine(target, manager)) {
            gap(FindingCode.TARGET_NOT_MANAGED, target, List.of(lead), verdict);
        }
    }

    private static void claim(FactRow<Unit> county, Member member, UUID manager, int year, Verdict verdict) {
        List<FactRow<?>> membership = new ArrayList<>();
        membership.add(member.unit());
        membership.add(member.membership().member());
        member.membership().group().ifPresent(membership::add);
        var lead = member.inspection().lead();
        List<Step> steps = new ArrayList<>(List.of(
                step(
                        "tierOfUnit",
                        "JZ-1.0",
                        List.of(county),
                        Map.of("type", county.content().type(), "manager", manager),
                        Map.of("tier", GROUP_MEMBER_TO_COUNTY.tier())),
                step(
                        "ledInspectionLastYear",
                        "JZ-3.1",
                        List.of(lead),
                        Map.of("year", year, "inspectedIn", lead.content().year()),
                        Map.of(
                                "sponsorUnit", member.unit().id(),
                                "sponsorName", member.unit().content().name())),
                step(
                        "memberAnswersForCounty",
                        "JZ-1.1",
                        membership,
                        Map.of(
                                "memberOf",
                                member.membership().member().content().groupUnitId()),
                        Map.of(
                                "targetUnit", county.id(),
                                "targetName", county.content().name(),
                                "targetUnitName", county.content().name()))));
        List<FactRow<Succession>> line = new ArrayList<>(member.inspection().line());
        line.addAll(member.standing().line());
        if (!line.isEmpty()) {
            var in = Map.of("unit", county.id(), "member", member.unit().id());
            var past = Map.of(
                    "inspected", lead.content().targetUnitId(),
                    "inspectedBy", lead.content().leadUnitId());
            steps.add(1, step("tookOver", "DESIGN-SUCCESSION", line, in, past));
        }
        List<FactRow<?>> bounds = new ArrayList<>(membership);
        bounds.addAll(line);
        bounds.add(county);
        String name = county.content().name();
        var sponsor = new Sponsor(
                null, null, member.unit().id(), member.unit().content().name(), null);
        var target = new Target(county.id(), null, null, name, name);
        verdict.claim(new Claim(GROUP_MEMBER_TO_COUNTY, "memberAnswersForCounty", sponsor, target, steps), bounds);
    }

    private static void gap(FindingCode code, UUID unit, List<? extends FactRow<?>> facts, Verdict into) {
        into.gap(code, GROUP_MEMBER_TO_COUNTY, unit, null, null, facts);
    }
}
