package cn.zeren.assignment.review;

import cn.zeren.assignment.liability.ChainRepository;
import cn.zeren.assignment.review.ReviewMatch.Known;
import cn.zeren.assignment.seat.SeatRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Loads what is known now of the day of a review's act. */
@ApplicationScoped
class MatchRepository {

    private final ChainRepository chains;
    private final SeatRepository seats;
    private final ReviewRepository reviews;

    MatchRepository(ChainRepository chains, SeatRepository seats, ReviewRepository reviews) {
        this.chains = chains;
        this.seats = seats;
        this.reviews = reviews;
    }

    /** Null for whoever does not see the unit: he could not tell a correction from what is out of his sight. */
    Uni<ReviewMatch> ifSeen(Work work, LeadershipReview review) {
        return chains.isThere(work, review.unitId())
                .chain(there -> there ? of(work, review) : Uni.createFrom().nullItem());
    }

    Uni<ReviewMatch> of(Work work, LeadershipReview review) {
        Basis basis = review.basis();
        var post = review.subject().postId();
        return chains.of(work, review.unitId(), review.actOn()).chain(chain -> (post == null
                        ? Uni.createFrom().item(Set.<UUID>of())
                        : seats.holdersOf(work, post, review.actOn()))
                .chain(held -> reviews.said(work, basis.factIds(), review.actOn(), basis.knownAt())
                        .chain(before -> reviews.said(work, basis.factIds(), review.actOn(), null)
                                .map(now -> ReviewMatch.of(
                                        review.subject(),
                                        basis,
                                        new Known(chain.sponsors(), List.copyOf(held), before, now))))));
    }
}
