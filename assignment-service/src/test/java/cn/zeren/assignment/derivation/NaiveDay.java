package cn.zeren.assignment.derivation;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Facts;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.fact.UnitType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The oracle: who may answer for a unit on one day, by reading every fact again for each question. Written from the
 * mission's words and sharing nothing with the derivation but the facts.
 */
record NaiveDay(Facts facts, int year, UUID manager, LocalDate day) {

    /** The sponsors (posts, or the member unit) of a managed unit; empty when nobody may, or more than one could. */
    Set<UUID> sponsors(UUID unitId) {
        Unit unit = only(facts.units(), unitId);
        if (unit == null || (!manager.equals(unit.managedById()) && !unitId.equals(manager))) {
            return Set.of();
        }
        if (unitId.equals(manager) || unit.type() == UnitType.GOVERNMENT) {
            return alone(headPosts(unitId)).stream()
                    .filter(post -> holders(post).size() == 1)
                    .collect(Collectors.toSet());
        }
        return switch (unit.type()) {
            case COUNTY_LEVEL -> alone(inspectors(unitId));
            case LEADING_GROUP -> Set.of();
            default -> alone(leaders(unitId));
        };
    }

    private Set<UUID> leaders(UUID unitId) {
        Set<UUID> principals = headPosts(unitId).stream()
                .map(this::holders)
                .filter(holders -> holders.size() == 1)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return held(facts.portfolios()).stream()
                .map(FactRow::content)
                .filter(portfolio -> portfolio.unitId().equals(unitId))
                .map(portfolio -> portfolio.postId())
                .filter(this::inLeadingBody)
                .filter(post -> holders(post).size() == 1)
                .filter(post -> holders(post).stream()
                        .allMatch(official ->
                                only(facts.officials(), official).partyMember() && !principals.contains(official)))
                .collect(Collectors.toSet());
    }

    /** Of the county itself; of one not inspected, of what it came out of. */
    private Set<UUID> inspectors(UUID county) {
        Set<UUID> generation = Set.of(county);
        for (int remove = 0; remove < 4 && !generation.isEmpty(); remove++) {
            Set<UUID> inspected = generation.stream()
                    .filter(unit -> facts.inspectionLeads().stream()
                            .map(FactRow::content)
                            .anyMatch(lead -> lead.year() == year - 1
                                    && lead.targetUnitId().equals(unit)))
                    .collect(Collectors.toSet());
            if (!inspected.isEmpty()) {
                return inspected.stream()
                        .flatMap(unit -> inspectors(county, unit).stream())
                        .collect(Collectors.toSet());
            }
            Set<UUID> now = generation;
            generation = held(facts.successions()).stream()
                    .map(FactRow::content)
                    .filter(change -> now.contains(change.successorUnitId()))
                    .map(change -> change.predecessorUnitId())
                    .collect(Collectors.toSet());
        }
        return Set.of();
    }

    private Set<UUID> inspectors(UUID county, UUID inspected) {
        return facts.inspectionLeads().stream()
                .map(FactRow::content)
                .filter(lead -> lead.year() == year - 1 && lead.targetUnitId().equals(inspected))
                .flatMap(lead -> standing(lead.leadUnitId(), 4).stream())
                .filter(lead -> !lead.equals(county))
                .filter(lead -> held(facts.groupMembers()).stream()
                        .map(FactRow::content)
                        .filter(member -> member.unitId().equals(lead))
                        .map(member -> only(facts.units(), member.groupUnitId()))
                        .anyMatch(group -> group != null
                                && group.type() == UnitType.LEADING_GROUP
                                && manager.equals(group.managedById())))
                .collect(Collectors.toSet());
    }

    /** The unit, or where it has ended who took over from it. */
    private Set<UUID> standing(UUID unit, int removes) {
        if (only(facts.units(), unit) != null) {
            return Set.of(unit);
        }
        return removes == 0
                ? Set.of()
                : held(facts.successions()).stream()
                        .filter(change -> change.content().predecessorUnitId().equals(unit))
                        .flatMap(change -> standing(change.content().successorUnitId(), removes - 1).stream())
                        .collect(Collectors.toSet());
    }

    private boolean inLeadingBody(UUID postId) {
        var post = only(facts.posts(), postId);
        if (post == null || post.rank() == PostRank.STAFF) {
            return false;
        }
        Unit body = only(facts.units(), post.unitId());
        return body != null
                && (post.unitId().equals(manager)
                        || body.type() == UnitType.GOVERNMENT && manager.equals(body.managedById()));
    }

    private Set<UUID> headPosts(UUID unitId) {
        return held(facts.posts()).stream()
                .filter(row ->
                        row.content().unitId().equals(unitId) && row.content().rank() == PostRank.HEAD)
                .map(FactRow::id)
                .collect(Collectors.toSet());
    }

    private Set<UUID> holders(UUID post) {
        Set<UUID> holders = new HashSet<>();
        for (var tenure : held(facts.tenures())) {
            Official official = only(facts.officials(), tenure.content().officialId());
            if (tenure.content().postId().equals(post) && official != null) {
                holders.add(tenure.content().officialId());
            }
        }
        return holders;
    }

    /** Who heads a unit on paper. */
    Set<UUID> heads(UUID unitId) {
        return headPosts(unitId).stream()
                .flatMap(post -> holders(post).stream())
                .collect(Collectors.toSet());
    }

    /** Who sits in the leading body of a unit. */
    Set<UUID> seated(UUID unitId) {
        return held(facts.posts()).stream()
                .filter(row ->
                        row.content().unitId().equals(unitId) && row.content().rank() != PostRank.STAFF)
                .flatMap(row -> holders(row.id()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<UUID> alone(Set<UUID> candidates) {
        return candidates.size() == 1 ? candidates : Set.of();
    }

    private <T extends Fact> T only(List<FactRow<T>> rows, UUID id) {
        return held(rows).stream()
                .filter(row -> row.id().equals(id))
                .map(FactRow::content)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private <T extends Fact> List<FactRow<T>> held(List<FactRow<T>> rows) {
        return rows.stream().filter(row -> row.valid().contains(day)).toList();
    }
}
