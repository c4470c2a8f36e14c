package cn.zeren.assignment.keeper;

import cn.zeren.assignment.change.Lineage.Heir;
import cn.zeren.assignment.change.UnitIdentity;
import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is open hangs on a post and follows it (DESIGN-SUCCESSION 继任者接续未了事项; DESIGN-VACANCY 责任随职务走). While the
 * post has a holder, he keeps it, in office or acting. While it is empty or once it has ended, the head of its unit does; once
 * the unit has ended, the head of the one that took over; where nobody heads that one, the head of the unit above, and so on.
 */
public final class KeeperRule {

    private final UnitIdentity identity;
    private final List<FactRow<Unit>> units;
    private final List<FactRow<Post>> posts;
    private final List<FactRow<Tenure>> tenures;

    /**
     * Rows known at one instant.
     *
     * @param units the lives of the post's unit, of all that came out of it, and of those above each
     * @param posts the post, and the head posts of those units
     * @param tenures of those posts
     */
    public KeeperRule(
            Collection<FactRow<Succession>> changes,
            Collection<FactRow<Unit>> units,
            Collection<FactRow<Post>> posts,
            Collection<FactRow<Tenure>> tenures) {
        this.identity = new UnitIdentity(changes, units);
        this.units = List.copyOf(units);
        this.posts = List.copyOf(posts);
        this.tenures = List.copyOf(tenures);
    }

    /** Empty only before the post's first day, and where the whole tree of its unit has ended. */
    public Optional<Keeper> of(UUID post, LocalDate day) {
        return lastKnown(post, day).flatMap(row -> {
            UUID unit = row.content().unitId();
            boolean stands = row.valid().contains(day) && on(units, unit, day).isPresent();
            Optional<Keeper> own = stands ? holder(row, unit, null, day) : Optional.empty();
            return own.or(() -> head(unit, day));
        });
    }

    /**
     * Who keeps in person, one after another, what an ended post left open, from that day on until it stands again. Where
     * nobody heads any unit above, what is open waits for the first who does.
     */
    public List<Kept> keepersFrom(UUID post, LocalDate day) {
        List<Kept> kept = new ArrayList<>();
        changes(day).takeWhile(at -> !stands(post, at)).forEach(at -> of(post, at)
                .filter(keeper -> keeper.officialId() != null)
                .filter(keeper -> kept.isEmpty()
                        || !keeper.officialId()
                                .equals(kept.get(kept.size() - 1).keeper().officialId()))
                .ifPresent(keeper -> kept.add(new Kept(at, keeper))));
        return kept;
    }

    /** That day, and all later ones on which anything begins or ends. */
    private Stream<LocalDate> changes(LocalDate day) {
        Stream<LocalDate> later = Stream.of(units.stream(), posts.stream(), tenures.stream())
                .flatMap(rows -> rows)
                .flatMap(row -> Stream.of(row.valid().from(), row.valid().to()))
                .filter(change -> change != null && change.isAfter(day));
        return Stream.concat(Stream.of(day), later.distinct().sorted());
    }

    /** Who keeps it, from when. */
    public record Kept(LocalDate from, Keeper keeper) {}

    /** Whether the post is there on the day, and the unit it is in. */
    public boolean stands(UUID post, LocalDate day) {
        return on(posts, post, day)
                .filter(row -> on(units, row.content().unitId(), day).isPresent())
                .isPresent();
    }

    /** What the post is called on the day, or null where it does not stand. */
    public String title(UUID post, LocalDate day) {
        return on(posts, post, day).map(row -> row.content().title()).orElse(null);
    }

    private Optional<Keeper> head(UUID of, LocalDate day) {
        UUID unit = of;
        Keeper top = null;
        boolean above = false;
        Set<UUID> way = new HashSet<>();
        while (unit != null && way.add(unit)) {
            Heir heir = identity.heir(unit, day);
            if (heir == null) {
                break;
            }
            KeeperReason reason =
                    switch (heir.reason()) {
                        case STANDS -> above ? KeeperReason.HEAD_OF_SUPERIOR : KeeperReason.HEAD_OF_UNIT;
                        case SUCCESSOR -> above ? KeeperReason.HEAD_OF_SUPERIOR : KeeperReason.HEAD_OF_SUCCESSOR;
                        case SUPERIOR -> KeeperReason.HEAD_OF_SUPERIOR;
                    };
            Optional<Keeper> found = heads(heir.unitId(), day)
                    .flatMap(row -> holder(row, heir.unitId(), reason, day).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            top = new Keeper(heir.unitId(), null, null, KeeperReason.TOP_VACANT);
            above = true;
            unit = on(units, heir.unitId(), day)
                    .map(row -> row.content().parentId())
                    .orElse(null);
        }
        return Optional.ofNullable(top);
    }

    private Stream<FactRow<Post>> heads(UUID unit, LocalDate day) {
        return posts.stream()
                .filter(row -> row.valid().contains(day)
                        && row.content().unitId().equals(unit)
                        && row.content().rank() == PostRank.HEAD)
                .sorted(Comparator.comparing(row -> row.content().code()));
    }

    /** Who is in office before who acts. */
    private Optional<Keeper> holder(FactRow<Post> post, UUID unit, KeeperReason reason, LocalDate day) {
        return tenures.stream()
                .filter(row ->
                        row.valid().contains(day) && row.content().postId().equals(post.id()))
                .map(FactRow::content)
                .min(Comparator.comparing(Tenure::kind).thenComparing(Tenure::officialId))
                .map(tenure -> new Keeper(unit, post.id(), tenure.officialId(), reason == null ? own(tenure) : reason));
    }

    private static KeeperReason own(Tenure tenure) {
        return switch (tenure.kind()) {
            case REGULAR -> KeeperReason.HOLDER;
            case ACTING -> KeeperReason.ACTING;
        };
    }

    /** As it stands on the day, or stood last. */
    private Optional<FactRow<Post>> lastKnown(UUID post, LocalDate day) {
        return posts.stream()
                .filter(row -> row.id().equals(post) && !row.valid().from().isAfter(day))
                .max(Comparator.comparing(row -> row.valid().from()));
    }

    private static <T extends Fact> Optional<FactRow<T>> on(List<FactRow<T>> rows, UUID id, LocalDate day) {
        return rows.stream()
                .filter(row -> row.id().equals(id) && row.valid().contains(day))
                .findFirst();
    }
}
