package cn.zeren.assignment.keeper;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.SuccessionKind;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.fact.UnitType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

/** A small city in which people move and retire, act and leave posts empty, and units are renamed, split and merged. */
final class MovingCity {

    static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final Instant KNOWN = Instant.parse("2016-01-01T00:00:00Z");

    final List<FactRow<Unit>> units = new ArrayList<>();
    final List<FactRow<Post>> posts = new ArrayList<>();
    final List<FactRow<Tenure>> tenures = new ArrayList<>();
    final List<FactRow<Succession>> successions = new ArrayList<>();
    final List<LocalDate> days = new ArrayList<>();

    private final Random random;
    private final UUID root;
    private LocalDate day = FIRST;
    private int made;

    MovingCity(Random random) {
        this.random = random;
        root = unit(null);
        UUID government = unit(root);
        for (int i = 0; i < 5; i++) {
            unit(i < 3 ? government : root);
        }
        days.add(day);
        for (int i = 0; i < 12; i++) {
            day = day.plusDays(1 + random.nextInt(40));
            switch (random.nextInt(8)) {
                case 0, 1 -> move();
                case 2 -> retire();
                case 3 -> act();
                case 4 -> dissolve(SuccessionKind.RENAME, 1, 1);
                case 5 -> dissolve(SuccessionKind.SPLIT, 1, 2);
                case 6 -> dissolve(SuccessionKind.MERGE, 2, 1);
                default -> dissolve(SuccessionKind.MOVE, 1, 0);
            }
            days.add(day);
        }
    }

    KeeperRule rule() {
        return new KeeperRule(successions, units, posts, tenures);
    }

    /** Somebody goes to another post, from which its holder goes; his own stays empty. */
    private void move() {
        standing(tenures).stream().findAny().ifPresent(ignored -> {
            FactRow<Tenure> mover = pick(standing(tenures));
            FactRow<Post> to = pick(standing(posts));
            end(
                    tenures,
                    row -> row.id().equals(mover.id()) || row.content().postId().equals(to.id()));
            tenure(mover.content().officialId(), to.id(), TenureKind.REGULAR);
        });
    }

    private void retire() {
        if (!standing(tenures).isEmpty()) {
            UUID official = pick(standing(tenures)).content().officialId();
            end(tenures, row -> row.content().officialId().equals(official));
        }
    }

    private void act() {
        UUID post = pick(standing(posts)).id();
        if (standing(tenures).stream().noneMatch(row -> row.content().postId().equals(post))) {
            tenure(id("临时"), post, TenureKind.ACTING);
        }
    }

    /** Units end, and as many others come out of each; with none, nobody takes over. What hung under them hangs higher. */
    private void dissolve(SuccessionKind kind, int ending, int coming) {
        List<FactRow<Unit>> leaves = new ArrayList<>(
                standing(units).stream().filter(row -> !row.id().equals(root)).toList());
        if (leaves.size() <= ending) {
            return;
        }
        List<FactRow<Unit>> ended = new ArrayList<>();
        for (int i = 0; i < ending; i++) {
            ended.add(leaves.remove(random.nextInt(leaves.size())));
        }
        for (FactRow<Unit> gone : ended) {
            UUID above = gone.content().parentId();
            List<UUID> goneIds = ended.stream().map(FactRow::id).toList();
            UUID to = goneIds.contains(above) ? root : above;
            for (FactRow<Unit> below : standing(units)) {
                if (gone.id().equals(below.content().parentId()) && !goneIds.contains(below.id())) {
                    end(units, row -> row.id().equals(below.id()));
                    units.add(row(below.id(), content(to)));
                }
            }
        }
        List<UUID> came = new ArrayList<>();
        for (int i = 0; i < coming; i++) {
            came.add(unit(root));
        }
        for (FactRow<Unit> gone : ended) {
            end(units, row -> row.id().equals(gone.id()));
            List<UUID> lost = standing(posts).stream()
                    .filter(row -> row.content().unitId().equals(gone.id()))
                    .map(FactRow::id)
                    .toList();
            end(posts, row -> lost.contains(row.id()));
            end(tenures, row -> lost.contains(row.content().postId()));
            came.forEach(unit -> successions.add(row(id("沿革"), new Succession(gone.id(), unit, kind, null))));
        }
    }

    private UUID unit(UUID parent) {
        UUID unit = id("单位");
        units.add(row(unit, content(parent)));
        for (PostRank rank : List.of(PostRank.HEAD, PostRank.MEMBER)) {
            UUID post = id("职务");
            posts.add(row(post, new Post(post.toString(), unit, "职", rank)));
            if (random.nextInt(4) > 0) {
                tenure(id("干部"), post, TenureKind.REGULAR);
            }
        }
        return unit;
    }

    private static Unit content(UUID parent) {
        return new Unit("U", "单位", UnitType.GOV_DEPARTMENT, null, parent, null, null, null, null);
    }

    private void tenure(UUID official, UUID post, TenureKind kind) {
        tenures.add(row(id("任职"), new Tenure(official, post, kind)));
    }

    private <T extends Fact> FactRow<T> row(UUID id, T content) {
        return new FactRow<>(id, Period.from(day), KNOWN, null, content);
    }

    private <T extends Fact> List<FactRow<T>> standing(List<FactRow<T>> rows) {
        return rows.stream().filter(row -> row.valid().contains(day)).toList();
    }

    private <T extends Fact> void end(List<FactRow<T>> rows, Predicate<FactRow<T>> which) {
        List<FactRow<T>> ending = standing(rows).stream().filter(which).toList();
        for (FactRow<T> row : ending) {
            rows.remove(row);
            if (row.valid().from().isBefore(day)) {
                rows.add(new FactRow<>(row.id(), new Period(row.valid().from(), day), KNOWN, null, row.content()));
            }
        }
    }

    private <R> R pick(List<R> from) {
        return from.get(random.nextInt(from.size()));
    }

    private UUID id(String what) {
        return FactsFixture.id(what + made++);
    }
}
