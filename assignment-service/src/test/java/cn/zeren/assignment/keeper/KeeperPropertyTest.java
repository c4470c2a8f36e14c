package cn.zeren.assignment.keeper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.assignment.change.UnitIdentity;
import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.PostRank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever moves in a city, what was ever opened on a post has a keeper on every later day. */
class KeeperPropertyTest {

    @Property(tries = 400)
    void whatIsOpenOnAPostIsNeverLeftWithNobody(@ForAll Random random) {
        var city = new MovingCity(random);
        KeeperRule rule = city.rule();
        for (LocalDate day : city.days) {
            for (UUID post : opened(city, day)) {
                Keeper keeper = rule.of(post, day).orElseThrow(() -> new AssertionError("orphaned on " + day));
                assertTrue(on(city.units, keeper.unitId(), day), "kept in a unit that stands");
                if (keeper.reason() == KeeperReason.TOP_VACANT) {
                    assertTrue(headless(city, day), "somebody could keep it");
                } else {
                    assertTrue(on(city.posts, keeper.postId(), day), "kept through a post that stands");
                    assertTrue(holders(city, keeper.postId(), day).contains(keeper.officialId()));
                }
            }
        }
    }

    @Property(tries = 200)
    void whileThePostHasAHolderItIsHisWhoeverHadItBefore(@ForAll Random random) {
        var city = new MovingCity(random);
        for (LocalDate day : city.days) {
            for (UUID post : opened(city, day)) {
                Set<UUID> holders = holders(city, post, day);
                Keeper keeper = city.rule().of(post, day).orElseThrow();
                assertEquals(!holders.isEmpty(), post.equals(keeper.postId()));
            }
        }
    }

    @Property(tries = 200)
    void whatADissolvedUnitLeavesIsKeptInItsLineOrAboveIt(@ForAll Random random) {
        var city = new MovingCity(random);
        var identity = new UnitIdentity(city.successions, city.units);
        for (LocalDate day : city.days) {
            for (UUID post : opened(city, day)) {
                UUID unit = unitOf(city, post);
                Keeper keeper = city.rule().of(post, day).orElseThrow();
                switch (keeper.reason()) {
                    case HOLDER, ACTING, HEAD_OF_UNIT -> assertEquals(unit, keeper.unitId());
                    case HEAD_OF_SUCCESSOR ->
                        assertEquals(identity.heir(unit, day).unitId(), keeper.unitId());
                    case HEAD_OF_SUPERIOR, TOP_VACANT -> assertNotNull(keeper.unitId());
                }
            }
        }
    }

    @Property(tries = 200)
    void whatAnEndedPostLeavesGoesFromKeeperToKeeperAndWaitsWhereThereIsNone(@ForAll Random random) {
        var city = new MovingCity(random);
        KeeperRule rule = city.rule();
        for (LocalDate day : city.days) {
            for (UUID post : opened(city, day)) {
                List<UUID> expected = new ArrayList<>();
                for (LocalDate later : city.days) {
                    if (later.isBefore(day)) {
                        continue;
                    }
                    if (rule.stands(post, later)) {
                        break;
                    }
                    UUID keeper = rule.of(post, later).orElseThrow().officialId();
                    if (keeper != null && (expected.isEmpty() || !keeper.equals(expected.get(expected.size() - 1)))) {
                        expected.add(keeper);
                    }
                }
                assertEquals(
                        expected,
                        rule.keepersFrom(post, day).stream()
                                .map(kept -> kept.keeper().officialId())
                                .toList(),
                        post + " from " + day);
            }
        }
    }

    /** The posts there have been by the day: on each of them something may have been left open. */
    private static Set<UUID> opened(MovingCity city, LocalDate day) {
        return city.posts.stream()
                .filter(row -> !row.valid().from().isAfter(day))
                .map(FactRow::id)
                .collect(Collectors.toSet());
    }

    private static UUID unitOf(MovingCity city, UUID post) {
        return city.posts.stream()
                .filter(row -> row.id().equals(post))
                .map(row -> row.content().unitId())
                .findFirst()
                .orElseThrow();
    }

    private static Set<UUID> holders(MovingCity city, UUID post, LocalDate day) {
        return city.tenures.stream()
                .filter(row ->
                        row.valid().contains(day) && row.content().postId().equals(post))
                .map(row -> row.content().officialId())
                .collect(Collectors.toSet());
    }

    /** The topmost unit has no head in office or acting. */
    private static boolean headless(MovingCity city, LocalDate day) {
        return city.units.stream()
                .filter(row -> row.content().parentId() == null && row.valid().contains(day))
                .flatMap(unit -> city.posts.stream().filter(row -> heads(row, unit.id(), day)))
                .allMatch(post -> holders(city, post.id(), day).isEmpty());
    }

    private static boolean heads(FactRow<Post> row, UUID unit, LocalDate day) {
        return row.valid().contains(day)
                && row.content().unitId().equals(unit)
                && row.content().rank() == PostRank.HEAD;
    }

    private static <T extends Fact> boolean on(List<FactRow<T>> rows, UUID id, LocalDate day) {
        return rows.stream().anyMatch(row -> row.id().equals(id) && row.valid().contains(day));
    }
}
