package cn.zeren.assignment.handover;

import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.keeper.Keeper;
import cn.zeren.assignment.keeper.KeeperRule.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Who took a post over from whom, as the tenures known now say (DESIGN-SUCCESSION 继任者接续未了事项). */
public final class Succession {

    private Succession() {}

    /** A change of holder. Two changes are the same when post, both officials and day are. */
    public record Change(UUID postId, UUID unitId, UUID from, UUID to, LocalDate day, List<UUID> facts) {

        boolean between(UUID post, UUID predecessor, UUID successor) {
            return postId.equals(post) && from.equals(predecessor) && to.equals(successor);
        }
    }

    /**
     * The changes of holder of one post: for everybody who left it, who has it next, and since when. Who leaves while
     * another stays hands over to that one on the day he leaves; after a vacancy, on the day it ends; who comes back himself
     * before anybody else came hands over to nobody.
     */
    public static List<Change> changes(UUID post, List<Stay> tenures) {
        List<Stay> stays = unbroken(tenures);
        List<Change> changes = new ArrayList<>();
        for (Stay left : stays) {
            LocalDate end = left.valid().to();
            if (end != null) {
                stays.stream()
                        .filter(stay ->
                                stay.valid().to() == null || stay.valid().to().isAfter(end))
                        .min(Comparator.comparing(
                                        (Stay stay) -> later(stay.valid().from(), end))
                                .thenComparing(stay -> stay.valid().from())
                                .thenComparing(Stay::officialId))
                        .filter(next -> !next.officialId().equals(left.officialId()))
                        .ifPresent(next -> changes.add(new Change(
                                post,
                                next.unitId(),
                                left.officialId(),
                                next.officialId(),
                                later(next.valid().from(), end),
                                Stream.concat(left.facts().stream(), next.facts().stream())
                                        .toList())));
            }
        }
        return changes;
    }

    /**
     * Who left a post last, and when, if nobody has it after him: where the post has ended, what is open on it is handed to
     * its keeper.
     */
    static Optional<Stay> last(List<Stay> tenures) {
        List<Stay> stays = unbroken(tenures);
        return stays.stream()
                .max(Comparator.comparing(
                                (Stay stay) -> stay.valid().to(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Stay::officialId))
                .filter(stay -> stay.valid().to() != null);
    }

    /**
     * The changes of holder by which the end of a post passes what is open on it to who keeps it in person since, and from
     * each keeper to the next; none to the one who has it already.
     */
    static List<Change> passedOn(UUID post, Stay last, List<Kept> keepers) {
        List<Change> changes = new ArrayList<>();
        UUID before = last.officialId();
        for (Kept kept : keepers) {
            Keeper keeper = kept.keeper();
            if (!keeper.officialId().equals(before)) {
                changes.add(new Change(post, keeper.unitId(), before, keeper.officialId(), kept.from(), last.facts()));
            }
            before = keeper.officialId();
        }
        return changes;
    }

    /**
     * What became known of a change more than a year after it is history; a later one is handed over. So a city's past can
     * be imported without opening hand-overs of long ago (DESIGN-SUCCESSION, a choice of this system).
     */
    public static boolean opens(Change change, LocalDate today) {
        return !change.day().isBefore(today.minusYears(1));
    }

    private static List<Stay> unbroken(List<Stay> tenures) {
        Map<UUID, List<Stay>> byOfficial = new LinkedHashMap<>();
        tenures.stream()
                .sorted(Comparator.comparing((Stay stay) -> stay.valid().from()))
                .forEach(stay -> byOfficial
                        .computeIfAbsent(stay.officialId(), official -> new ArrayList<>())
                        .add(stay));
        List<Stay> stays = new ArrayList<>();
        byOfficial.values().forEach(own -> join(own, stays));
        return stays;
    }

    private static void join(List<Stay> own, List<Stay> into) {
        Stay last = null;
        for (Stay stay : own) {
            if (last != null && reaches(last.valid(), stay.valid().from())) {
                last = new Stay(
                        last.officialId(),
                        stay.unitId(),
                        new Period(last.valid().from(), end(last.valid(), stay.valid())),
                        Stream.concat(last.facts().stream(), stay.facts().stream())
                                .distinct()
                                .toList());
            } else {
                if (last != null) {
                    into.add(last);
                }
                last = stay;
            }
        }
        into.add(last);
    }

    private static boolean reaches(Period period, LocalDate day) {
        return period.to() == null || !period.to().isBefore(day);
    }

    private static LocalDate end(Period one, Period other) {
        return one.to() == null || other.to() == null ? null : later(one.to(), other.to());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A hand-over that is there already, as far as the facts decide on it. */
    public record Known(UUID id, UUID postId, UUID from, UUID to, LocalDate day, HandoverStatus status) {

        private boolean isFor(Change change) {
            return isBetween(change) && change.day().equals(day);
        }

        private boolean isBetween(Change change) {
            return change.between(postId, from, to);
        }

        private boolean sharesSide(Change change) {
            return change.postId().equals(postId)
                    && (change.from().equals(from) || change.to().equals(to));
        }
    }

    /**
     * A hand-over to be opened.
     *
     * @param corrects the hand-over of the same post that is void because its parties or day were corrected to these; null
     *     for a new change
     */
    public record Opening(Change change, UUID corrects) {}

    /** What brings the hand-overs in step with the changes. */
    public record Steps(List<Opening> open, List<UUID> reopen, List<UUID> annul) {}

    /**
     * Every change of the past year has its one hand-over, and no hand-over that is not done lacks its change. Done is done:
     * where only the day of a change was corrected, the hand-over that was made stands for it. Where a correction leaves a
     * hand-over without its change, the one opened in its place says which it corrects, and is opened however long ago the
     * change now lies: what was waiting to be handed over is not dropped for having been corrected (DESIGN-SUCCESSION).
     *
     * @param changes all of the posts concerned
     * @param known all hand-overs of the same posts
     */
    public static Steps steps(List<Change> changes, List<Known> known, LocalDate today) {
        List<Change> unmatched = new ArrayList<>(distinct(changes));
        List<Known> stray = known.stream()
                .filter(handover -> handover.status() != HandoverStatus.VOID)
                .filter(handover -> !unmatched.removeIf(handover::isFor))
                .toList();
        List<Known> annulled = new ArrayList<>();
        for (Known handover : stray) {
            if (handover.status() == HandoverStatus.DONE) {
                unmatched.stream().filter(handover::isBetween).findFirst().ifPresent(unmatched::remove);
            } else {
                annulled.add(handover);
            }
        }
        List<UUID> annul = annulled.stream().map(Known::id).toList();
        Map<Change, UUID> corrected = corrected(unmatched, annulled);
        List<Opening> open = new ArrayList<>();
        List<UUID> reopen = new ArrayList<>();
        for (Change change : unmatched) {
            if (opens(change, today) || corrected.containsKey(change)) {
                known.stream()
                        .filter(handover -> handover.status() == HandoverStatus.VOID && handover.isFor(change))
                        .findFirst()
                        .ifPresentOrElse(
                                before -> reopen.add(before.id()),
                                () -> open.add(new Opening(change, corrected.get(change))));
            }
        }
        return new Steps(open, reopen, annul);
    }

    /** Which hand-over each change takes the place of: one between the same two, else one with the same giver or taker. */
    private static Map<Change, UUID> corrected(List<Change> changes, List<Known> annulled) {
        List<Known> left = new ArrayList<>(annulled);
        Map<Change, UUID> corrected = new HashMap<>();
        for (BiPredicate<Known, Change> alike :
                List.<BiPredicate<Known, Change>>of(Known::isBetween, Known::sharesSide)) {
            changes.stream().filter(change -> !corrected.containsKey(change)).forEach(change -> left.stream()
                    .filter(handover -> alike.test(handover, change))
                    .findFirst()
                    .ifPresent(handover -> {
                        left.remove(handover);
                        corrected.put(change, handover.id());
                    }));
        }
        return corrected;
    }

    private static List<Change> distinct(List<Change> changes) {
        Map<List<Object>, Change> byKey = new LinkedHashMap<>();
        changes.forEach(change ->
                byKey.putIfAbsent(List.of(change.postId(), change.from(), change.to(), change.day()), change));
        return List.copyOf(byKey.values());
    }
}
