package cn.zeren.assignment.scope;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Portfolio;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.Unit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The currently known facts sight follows from, by what they are asked for. */
record ScopeFacts(
        Map<UUID, List<FactRow<Tenure>>> tenuresByOfficial,
        Map<UUID, List<FactRow<Post>>> posts,
        Map<UUID, List<FactRow<Unit>>> units,
        Map<UUID, List<FactRow<Portfolio>>> portfoliosByPost,
        Map<UUID, List<Cover>> coversByPost,
        Map<UUID, List<Cover>> coversByUnit) {

    static ScopeFacts of(
            List<FactRow<Tenure>> tenures,
            List<FactRow<Post>> posts,
            List<FactRow<Unit>> units,
            List<FactRow<Portfolio>> portfolios,
            List<Cover> covers) {
        return new ScopeFacts(
                by(tenures, row -> row.content().officialId()),
                by(posts, FactRow::id),
                by(units, FactRow::id),
                by(portfolios, row -> row.content().postId()),
                by(
                        covers.stream()
                                .filter(cover -> cover.sponsorPostId() != null)
                                .toList(),
                        Cover::sponsorPostId),
                by(
                        covers.stream()
                                .filter(cover -> cover.sponsorPostId() == null)
                                .toList(),
                        Cover::sponsorUnitId));
    }

    private static <R> Map<UUID, List<R>> by(List<R> rows, Function<R, UUID> key) {
        return rows.stream().collect(Collectors.groupingBy(key));
    }
}
