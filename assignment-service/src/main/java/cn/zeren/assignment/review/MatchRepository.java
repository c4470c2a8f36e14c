package cn.zeren.assignment.review;

import cn.zeren.assignment.holder.HolderRepository;
import cn.zeren.assignment.liability.ChainRepository;
import cn.zeren.assignment.review.ReviewMatch.Known;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Loads what is known now of the day of a review's act. */
@ApplicationScoped
class MatchRepository {

    private final ChainRepository chains;
    private final HolderRepository holders;
    private final ReviewRepository reviews;

    MatchRepository(ChainRepository chains, HolderRepository holders, ReviewRepository reviews) {
        this.chains = chains;
        this.holders = holders;
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
                        ? Uni.createFrom().item(List.<java.util.UUID>of())
                        : holders.officials(work, post, review.actOn()))
                .chain(held -> reviews.said(work, basis.factIds(), review.actOn(), basis.knownAt())
                        .chain(before -> reviews.said(work, basis.factIds(), review.actOn(), null)
                                .map(now -> ReviewMatch.of(
                                        review.subject(), basis, new Known(chain.sponsors(), held, before, now))))));
    }
}
