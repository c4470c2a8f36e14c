package cn.zeren.assignment.seat;

import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Posts and their holders on a day, as known now. */
@ApplicationScoped
public class SeatRepository {

    private static final String SEAT = "select p.id, p.title, p.rank, p.unit_id, u.name from post p"
            + " join unit u on u.id = p.unit_id and u.recorded_to is null"
            + " and u.valid_from <= $2 and (u.valid_to is null or u.valid_to > $2)"
            + " where p.recorded_to is null and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2) and ";

    /** The post as it stands on the day, or null when it is not there or not in the actor's sight. */
    public Uni<Seat> find(Work work, UUID post, LocalDate on) {
        return seats(work, "p.id = $1", post, on).map(seats -> seats.isEmpty() ? null : seats.get(0));
    }

    /** Those of the posts that are there on the day and in the actor's sight, by id. */
    public Uni<Map<UUID, Seat>> all(Work work, Collection<UUID> posts, LocalDate on) {
        return seats(work, "p.id = any ($1)", posts.toArray(UUID[]::new), on)
                .map(seats -> seats.stream().collect(Collectors.toMap(Seat::postId, Function.identity())));
    }

    /** The head post of a unit on the day, or null. */
    public Uni<Seat> head(Work work, UUID unit, LocalDate on) {
        return seats(work, "p.unit_id = $1 and p.rank = 'HEAD' order by p.code limit 1", unit, on)
                .map(seats -> seats.isEmpty() ? null : seats.get(0));
    }

    /** The officials who head a unit on the day, in post or acting. */
    public Uni<Set<UUID>> headsOf(Work work, UUID unit, LocalDate on) {
        return seats(work, "p.unit_id = $1 and p.rank = 'HEAD'", unit, on)
                .chain(heads -> holders(work, heads.stream().map(Seat::postId).toList(), on))
                .map(holders -> holders.values().stream()
                        .flatMap(List::stream)
                        .map(Holder::officialId)
                        .collect(Collectors.toSet()));
    }

    private static Uni<List<Seat>> seats(Work work, String condition, Object id, LocalDate on) {
        return work.sql(SEAT + condition, id, on).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Seat(
                        row.getUUID(0),
                        row.getString(1),
                        PostRank.valueOf(row.getString(2)),
                        row.getUUID(3),
                        row.getString(4)))
                .toList());
    }

    /** Who holds these posts on the day, those in post before those acting; whose posts they are is no secret of a unit. */
    public Uni<Map<UUID, List<Holder>>> holders(Work work, Collection<UUID> posts, LocalDate on) {
        return work.sql(
                        "select post_id, official_id, official_name, kind from post_holders($1, $2)",
                        posts.toArray(UUID[]::new),
                        on)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Holder(
                                row.getUUID(0), row.getUUID(1), row.getString(2), TenureKind.valueOf(row.getString(3))))
                        .collect(Collectors.groupingBy(Holder::postId, HashMap::new, Collectors.toList())));
    }

    /** The officials who hold one post on the day. */
    public Uni<Set<UUID>> holdersOf(Work work, UUID post, LocalDate on) {
        return holders(work, List.of(post), on).map(holders -> holders.getOrDefault(post, List.of()).stream()
                .map(Holder::officialId)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
