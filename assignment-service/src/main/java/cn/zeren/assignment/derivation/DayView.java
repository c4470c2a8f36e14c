package cn.zeren.assignment.derivation;

import cn.zeren.assignment.fact.Conflict;
import cn.zeren.assignment.fact.CoverageRule;
import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.GroupMember;
import cn.zeren.assignment.fact.InspectionLead;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.Portfolio;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.fact.UnitType;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The facts as they are on one day. Every look narrows {@link #sameUntil}: until that day the same looks give the same
 * answers, so a rule need be asked again only then. A rule that looks through here is cut at every change that matters
 * to it, and at no other.
 */
final class DayView {

    /** Who holds a post on the day. */
    sealed interface Holding {
        record Vacant() implements Holding {}

        record Held(FactRow<Tenure> tenure, FactRow<Official> official) implements Holding {}

        /** Several officials: the facts contradict each other. */
        record Contested(List<FactRow<Tenure>> tenures) implements Holding {}
    }

    private final FactIndex index;
    private final LocalDate day;
    private LocalDate sameUntil;

    DayView(FactIndex index, LocalDate day, LocalDate horizon) {
        this.index = index;
        this.day = day;
        this.sameUntil = horizon;
    }

    /** The first later day on which an answer given here may differ. */
    LocalDate sameUntil() {
        return sameUntil;
    }

    Optional<FactRow<Unit>> unit(UUID id) {
        return first(holding(FactIndex.at(index.units, id)));
    }

    Optional<FactRow<Post>> post(UUID id) {
        return first(holding(FactIndex.at(index.posts, id)));
    }

    List<FactRow<Post>> headPosts(UUID unit) {
        return holding(FactIndex.at(index.postsOfUnit, unit)).stream()
                .filter(row -> row.content().rank() == PostRank.HEAD)
                .toList();
    }

    List<FactRow<Portfolio>> portfoliosOf(UUID unit) {
        return holding(FactIndex.at(index.portfoliosOfUnit, unit));
    }

    boolean holds(FactRow<?> row) {
        return !holding(List.of(row)).isEmpty();
    }

    Holding holderOf(UUID post) {
        List<FactRow<Tenure>> tenures = new ArrayList<>(1);
        FactRow<Official> holder = null;
        boolean contested = false;
        for (FactRow<Tenure> tenure : holding(FactIndex.at(index.tenuresOfPost, post))) {
            var official =
                    first(holding(FactIndex.at(index.officials, tenure.content().officialId())));
            if (official.isPresent()) {
                contested |=
                        holder != null && !holder.id().equals(official.get().id());
                holder = holder == null ? official.get() : holder;
                tenures.add(tenure);
            }
        }
        if (tenures.isEmpty()) {
            return new Holding.Vacant();
        }
        return contested ? new Holding.Contested(tenures) : new Holding.Held(tenures.get(0), holder);
    }

    /** Who sits in the leading body of a unit, by tenure; one who holds two posts there twice. */
    List<Seated> seatedIn(UUID unit) {
        return holding(FactIndex.at(index.postsOfUnit, unit)).stream()
                .filter(post -> Tiers.leads(post.content().rank()))
                .flatMap(post -> seatedOn(post.id()).stream())
                .toList();
    }

    /** All who hold a post, also where the facts contradict each other. */
    List<Seated> seatedOn(UUID post) {
        return holding(FactIndex.at(index.tenuresOfPost, post)).stream()
                .map(tenure -> new Seated(tenure, tenure.content().officialId()))
                .filter(seated -> !holding(FactIndex.at(index.officials, seated.officialId()))
                        .isEmpty())
                .toList();
    }

    /** One who holds a post. */
    record Seated(FactRow<Tenure> tenure, UUID officialId) {}

    /** The unit, if it is one of the bodies whose leaders answer: the manager itself, or a government it manages. */
    Optional<FactRow<Unit>> leadingBody(UUID unit, UUID manager) {
        return unit(unit)
                .filter(row -> unit.equals(manager)
                        || row.content().type() == UnitType.GOVERNMENT
                                && manager.equals(row.content().managedById()));
    }

    boolean isManaged(UUID unit, UUID manager) {
        return unit(unit)
                .filter(row -> manager.equals(row.content().managedById()))
                .isPresent();
    }

    /** The membership that makes the unit a member of the manager's leading group, if any does. */
    Optional<Membership> membership(UUID unit, UUID manager) {
        for (var member : holding(FactIndex.at(index.membershipsOfUnit, unit))) {
            UUID group = member.content().groupUnitId();
            if (group.equals(manager)) {
                return Optional.of(new Membership(member, Optional.empty()));
            }
            var row = unit(group).filter(g -> isGroupOf(g.content(), manager));
            if (row.isPresent()) {
                return Optional.of(new Membership(member, row));
            }
        }
        return Optional.empty();
    }

    private static boolean isGroupOf(Unit group, UUID manager) {
        return group.type() == UnitType.LEADING_GROUP
                && (manager.equals(group.managedById()) || manager.equals(group.parentId()));
    }

    /** @param group empty where the tree does not show the group as a unit and members hang on the manager itself */
    record Membership(FactRow<GroupMember> member, Optional<FactRow<Unit>> group) {}

    /**
     * Last year's inspections of the unit; of one that had none, those of the units it came out of by the day, by as few
     * removes as there are any (DESIGN-SUCCESSION: a renamed, merged or split county keeps its past).
     */
    List<Inspection> inspectionsOf(UUID target) {
        Set<UUID> seen = new HashSet<>(Set.of(target));
        Map<UUID, List<FactRow<Succession>>> generation = new LinkedHashMap<>(Map.of(target, List.of()));
        while (!generation.isEmpty()) {
            List<Inspection> found = new ArrayList<>();
            generation.forEach((unit, line) ->
                    FactIndex.at(index.leadsOfTarget, unit).forEach(lead -> found.add(new Inspection(lead, line))));
            if (!found.isEmpty()) {
                return found;
            }
            Map<UUID, List<FactRow<Succession>>> before = new LinkedHashMap<>();
            generation.forEach((unit, line) -> holding(FactIndex.at(index.successionsInto, unit)).stream()
                    .filter(row -> seen.add(row.content().predecessorUnitId()))
                    .forEach(row -> before.put(
                            row.content().predecessorUnitId(),
                            Stream.concat(line.stream(), Stream.of(row)).toList())));
            generation = before;
        }
        return List.of();
    }

    /** @param line by which changes the unit came out of the one inspected, from the unit back; empty for itself */
    record Inspection(FactRow<InspectionLead> lead, List<FactRow<Succession>> line) {}

    /** Whether the unit, or one that came out of it by the day, is managed by that manager. */
    boolean isManagedInLine(UUID unit, UUID manager) {
        Set<UUID> seen = new HashSet<>(Set.of(unit));
        Deque<UUID> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            UUID at = open.remove();
            if (isManaged(at, manager)) {
                return true;
            }
            holding(FactIndex.at(index.successionsOutOf, at)).stream()
                    .map(row -> row.content().successorUnitId())
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return false;
    }

    /** The unit while it stands; else those that took over from it by the day and stand. */
    List<Standing> standing(UUID unit) {
        Set<UUID> seen = new HashSet<>(Set.of(unit));
        List<Standing> found = new ArrayList<>(1);
        Map<UUID, List<FactRow<Succession>>> open = new LinkedHashMap<>(Map.of(unit, List.of()));
        while (!open.isEmpty()) {
            Map<UUID, List<FactRow<Succession>>> next = new LinkedHashMap<>();
            open.forEach((at, line) -> unit(at).ifPresentOrElse(
                            row -> found.add(new Standing(row, line)),
                            () -> holding(FactIndex.at(index.successionsOutOf, at)).stream()
                                    .filter(row -> seen.add(row.content().successorUnitId()))
                                    .forEach(row -> next.put(
                                            row.content().successorUnitId(),
                                            Stream.concat(line.stream(), Stream.of(row))
                                                    .toList()))));
            open = next;
        }
        return found;
    }

    /** @param line by which changes it took over, from the unit asked for on; empty for that unit itself */
    record Standing(FactRow<Unit> unit, List<FactRow<Succession>> line) {}

    List<FactRow<Conflict>> conflictsOf(UUID official) {
        return holding(FactIndex.at(index.conflictsOfOfficial, official));
    }

    /** The edition of the coverage policy that weighs this manager's findings: its own last one, else the standard. */
    Optional<FactRow<CoverageRule>> coverageRule(UUID manager) {
        var own = holding(FactIndex.at(index.coverageRules, manager));
        return (own.isEmpty() ? holding(FactIndex.at(index.coverageRules, null)) : own)
                .stream()
                        .max(Comparator.comparing((FactRow<CoverageRule> row) ->
                                        row.valid().from())
                                .thenComparing(FactRow::id));
    }

    /** Whether what the row says has held for so many months by the day. */
    boolean heldFor(FactRow<?> row, int months) {
        LocalDate end = row.valid().from().plusMonths(months);
        if (end.isAfter(day)) {
            narrow(end);
            return false;
        }
        return true;
    }

    private <T extends Fact> List<FactRow<T>> holding(List<FactRow<T>> rows) {
        List<FactRow<T>> found = new ArrayList<>(rows.size());
        for (FactRow<T> row : rows) {
            if (row.valid().contains(day)) {
                found.add(row);
                narrow(row.valid().to());
            } else if (row.valid().from().isAfter(day)) {
                narrow(row.valid().from());
            }
        }
        return found;
    }

    private void narrow(LocalDate change) {
        if (change != null && change.isBefore(sameUntil)) {
            sameUntil = change;
        }
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }
}
