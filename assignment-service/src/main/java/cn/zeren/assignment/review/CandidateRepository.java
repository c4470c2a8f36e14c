package cn.zeren.assignment.review;

import cn.zeren.assignment.liability.KnownChain;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.review.Subject.Head;
import cn.zeren.assignment.seat.SeatRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Loads who is to be reviewed for an act; who that is does not depend on what the actor sees. */
@ApplicationScoped
public class CandidateRepository {

    private static final String HEAD = "select post_id, title from unit_head($1, $2)";

    private static final String HELD_SINCE = "select held_since($1, $2, $3)";

    private final SeatRepository seats;

    CandidateRepository(SeatRepository seats) {
        this.seats = seats;
    }

    /** The sponsors of the unit on the day, each with whom a review of it would be of. */
    public Uni<List<Candidate>> of(Work work, KnownChain chain) {
        return Multi.createFrom()
                .iterable(chain.sponsors())
                .onItem()
                .transformToUniAndConcatenate(link -> candidate(work, chain.on(), link))
                .collect()
                .asList();
    }

    private Uni<Candidate> candidate(Work work, LocalDate on, Link link) {
        UUID unit = link.row().content().sponsor().unitId();
        Candidate bare = new Candidate(link, Subject.of(link, null, List.of()), null);
        if (unit == null) {
            return Uni.createFrom().item(bare);
        }
        return head(work, unit, on)
                .chain(head -> head == null
                        ? Uni.createFrom().item(bare)
                        : seats.holders(work, List.of(head.postId()), on)
                                .map(held -> Subject.of(link, head, held.getOrDefault(head.postId(), List.of())))
                                .chain(subject -> subject.officialId() == null
                                        ? Uni.createFrom().item(bare)
                                        : heldSince(work, head.postId(), subject.officialId(), on)
                                                .map(since -> new Candidate(link, subject, since))));
    }

    /** The head post of a member unit on a day, whether or not the unit is in sight; null where it had none. */
    Uni<Head> head(Work work, UUID unit, LocalDate on) {
        return work.sql(HEAD, unit, on).map(rows -> {
            if (rows.rowCount() == 0) {
                return null;
            }
            Row row = rows.iterator().next();
            return new Head(row.getUUID(0), row.getString(1));
        });
    }

    /** Since when it has been known that the official held the post that day. */
    Uni<Instant> heldSince(Work work, UUID post, UUID official, LocalDate on) {
        return work.sql(HELD_SINCE, post, official, on).map(rows -> {
            var since = rows.iterator().next().getOffsetDateTime(0);
            return since == null ? null : since.toInstant();
        });
    }
}
