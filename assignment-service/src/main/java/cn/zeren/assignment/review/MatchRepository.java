package cn.zeren.assignment.review;

import cn.zeren.assignment.liability.ChainRepository;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.assignment.review.ReviewMatch.Held;
import cn.zeren.assignment.review.ReviewMatch.Known;
import cn.zeren.assignment.seat.SeatRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Loads what is known now of the day of a review's act. */
@ApplicationScoped
class MatchRepository {

    private final ChainRepository chains;
    private final SeatRepository seats;
    private final ReviewRepository reviews;
    private final CandidateRepository candidates;

    MatchRepository(
            ChainRepository chains, SeatRepository seats, ReviewRepository reviews, CandidateRepository candidates) {
        this.chains = chains;
        this.seats = seats;
        this.reviews = reviews;
        this.candidates = candidates;
    }

    /** Null for whoever does not see the unit: he could not tell a correction from what is out of his sight. */
    Uni<ReviewMatch> ifSeen(Work work, LeadershipReview review) {
        return chains.isThere(work, review.unitId())
                .chain(there -> there ? of(work, review) : Uni.createFrom().nullItem());
    }

    Uni<ReviewMatch> of(Work work, LeadershipReview review) {
        Basis basis = review.basis();
        return chains.of(work, review.unitId(), review.actOn()).chain(chain -> post(work, review)
                .chain(post -> post == null ? Uni.createFrom().item(List.<Held>of()) : held(work, post, review.actOn()))
                .chain(held -> reviews.stories(work, ids(basis, chain.sponsors()), review.actOn())
                        .map(stories ->
                                ReviewMatch.of(review.subject(), basis, new Known(chain.sponsors(), held, stories)))));
    }

    /** The reviewed post; of a member unit the one that is held now to have headed it that day. */
    private Uni<UUID> post(Work work, LeadershipReview review) {
        UUID unit = review.basis().sponsorUnitId();
        return unit == null
                ? Uni.createFrom().item(review.subject().postId())
                : candidates.head(work, unit, review.actOn()).map(head -> head == null ? null : head.postId());
    }

    private Uni<List<Held>> held(Work work, UUID post, LocalDate on) {
        return seats.holdersOf(work, post, on)
                .chain(held -> held.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : candidates
                                .heldSince(work, post, held.iterator().next(), on)
                                .map(since -> held.stream()
                                        .map(official -> new Held(official, since))
                                        .toList()));
    }

    private static Set<UUID> ids(Basis basis, List<Link> sponsors) {
        Set<UUID> ids = new HashSet<>(basis.factIds());
        sponsors.forEach(link -> ids.add(link.row().id()));
        return ids;
    }
}
