package cn.zeren.assignment.derivation;

import cn.zeren.assignment.fact.Conflict;
import cn.zeren.assignment.fact.CoverageRule;
import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Facts;
import cn.zeren.assignment.fact.GroupMember;
import cn.zeren.assignment.fact.InspectionLead;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Portfolio;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.fact.UnitType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The facts of one year by the keys the rules look them up with. Built once in one pass over each kind, so that a
 * national derivation stays near-linear; each list is in the order of fact id and day, so that the order in which facts
 * were given does not matter.
 */
final class FactIndex {

    final Map<UUID, List<FactRow<Unit>>> units;
    final Map<UUID, List<FactRow<Post>>> posts;
    final Map<UUID, List<FactRow<Post>>> postsOfUnit;
    final Map<UUID, List<FactRow<Official>>> officials;
    final Map<UUID, List<FactRow<Tenure>>> tenuresOfPost;
    final Map<UUID, List<FactRow<Portfolio>>> portfoliosOfUnit;
    final Map<UUID, List<FactRow<Portfolio>>> portfoliosOfPost;
    final Map<UUID, List<FactRow<GroupMember>>> membersOfGroup;
    final Map<UUID, List<FactRow<GroupMember>>> membershipsOfUnit;
    final Map<UUID, List<FactRow<InspectionLead>>> leadsOfTarget;
    final Map<UUID, List<FactRow<InspectionLead>>> leadsOfUnit;
    final Map<UUID, List<FactRow<Conflict>>> conflictsOfOfficial;

    /** What a unit came out of. */
    final Map<UUID, List<FactRow<Succession>>> successionsInto;

    /** What came out of a unit. */
    final Map<UUID, List<FactRow<Succession>>> successionsOutOf;

    /** By manager; those of the standard under null. */
    final Map<UUID, List<FactRow<CoverageRule>>> coverageRules;

    private final Map<UUID, TreeSet<UUID>> managed = new HashMap<>();
    private final Map<UUID, List<UUID>> groupsUnder = new HashMap<>();

    FactIndex(Facts facts, int year) {
        Period whole = Period.ofYear(year);
        units = by(facts.units(), whole, FactRow::id);
        posts = by(facts.posts(), whole, FactRow::id);
        postsOfUnit = by(facts.posts(), whole, row -> row.content().unitId());
        officials = by(facts.officials(), whole, FactRow::id);
        tenuresOfPost = by(facts.tenures(), whole, row -> row.content().postId());
        portfoliosOfUnit = by(facts.portfolios(), whole, row -> row.content().unitId());
        portfoliosOfPost = by(facts.portfolios(), whole, row -> row.content().postId());
        membersOfGroup = by(facts.groupMembers(), whole, row -> row.content().groupUnitId());
        membershipsOfUnit = by(facts.groupMembers(), whole, row -> row.content().unitId());
        successionsInto = by(facts.successions(), whole, row -> row.content().successorUnitId());
        successionsOutOf = by(facts.successions(), whole, row -> row.content().predecessorUnitId());
        coverageRules = by(facts.coverageRules(), whole, row -> row.content().unitId());
        conflictsOfOfficial = by(facts.conflicts(), whole, row -> row.content().officialId());
        by(facts.conflicts(), whole, row -> row.content().otherOfficialId())
                .forEach((official, rows) -> conflictsOfOfficial
                        .computeIfAbsent(official, k -> new ArrayList<>(2))
                        .addAll(rows));
        Predicate<FactRow<InspectionLead>> lastYear = row -> row.content().year() == year - 1;
        leadsOfTarget =
                by(facts.inspectionLeads(), lastYear, row -> row.content().targetUnitId());
        leadsOfUnit = by(facts.inspectionLeads(), lastYear, row -> row.content().leadUnitId());
        for (FactRow<Unit> row : facts.units()) {
            if (row.valid().overlaps(whole)) {
                place(row.id(), row.content());
            }
        }
    }

    private void place(UUID id, Unit unit) {
        if (unit.managedById() != null) {
            managed.computeIfAbsent(unit.managedById(), m -> new TreeSet<>()).add(id);
        }
        if (unit.type() == UnitType.LEADING_GROUP) {
            Stream.of(unit.managedById(), unit.parentId())
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(above -> groupsUnder
                            .computeIfAbsent(above, m -> new ArrayList<>(1))
                            .add(id));
        }
    }

    /** The units managed by that one on any day of the year. */
    Iterable<UUID> managedBy(UUID manager) {
        return managed.getOrDefault(manager, new TreeSet<>());
    }

    boolean isManaged(UUID unit, UUID manager) {
        return managed.getOrDefault(manager, new TreeSet<>()).contains(unit);
    }

    boolean isEverGovernment(UUID unit) {
        return at(units, unit).stream().anyMatch(row -> row.content().type() == UnitType.GOVERNMENT);
    }

    /** The divisions of work of the posts that belong to a leading body on any day. */
    List<FactRow<Portfolio>> portfoliosOfBody(UUID body) {
        return at(postsOfUnit, body).stream()
                .map(FactRow::id)
                .distinct()
                .flatMap(post -> at(portfoliosOfPost, post).stream())
                .toList();
    }

    /** Last year's inspections led by units that are on any day members of a group that may be the manager's. */
    List<FactRow<InspectionLead>> leadsOfMembers(UUID manager) {
        return Stream.concat(Stream.of(manager), at(groupsUnder, manager).stream())
                .flatMap(group -> at(membersOfGroup, group).stream())
                .map(row -> row.content().unitId())
                .distinct()
                .flatMap(member -> at(leadsOfUnit, member).stream())
                .toList();
    }

    static <T> List<T> at(Map<UUID, List<T>> map, UUID key) {
        return map.getOrDefault(key, List.of());
    }

    private static <T extends Fact> Map<UUID, List<FactRow<T>>> by(
            List<FactRow<T>> rows, Period year, Function<FactRow<T>, UUID> key) {
        return by(rows, row -> row.valid().overlaps(year), key);
    }

    private static <T extends Fact> Map<UUID, List<FactRow<T>>> by(
            List<FactRow<T>> rows, Predicate<FactRow<T>> wanted, Function<FactRow<T>, UUID> key) {
        Map<UUID, List<FactRow<T>>> map = new HashMap<>();
        for (FactRow<T> row : rows) {
            if (wanted.test(row)) {
                map.computeIfAbsent(key.apply(row), k -> new ArrayList<>(2)).add(row);
            }
        }
        Comparator<FactRow<T>> order = Comparator.<FactRow<T>, UUID>comparing(FactRow::id)
                .thenComparing(row -> row.valid().from());
        map.values().forEach(list -> list.sort(order));
        return map;
    }
}
