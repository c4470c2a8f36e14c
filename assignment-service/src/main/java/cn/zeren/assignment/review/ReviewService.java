package cn.zeren.assignment.review;

import cn.zeren.assignment.liability.ChainRepository;
import cn.zeren.assignment.liability.KnownChain;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is done with reviews. */
@ApplicationScoped
public class ReviewService {

    private final Tx tx;
    private final ReviewRepository reviews;
    private final MatchRepository matches;
    private final ChainRepository chains;

    ReviewService(Tx tx, ReviewRepository reviews, MatchRepository matches, ChainRepository chains) {
        this.tx = tx;
        this.reviews = reviews;
        this.matches = matches;
        this.chains = chains;
    }

    /**
     * Opens a review of each of these, in the transaction of the issue; the issue is already written.
     *
     * @param raisedAt when the issue was raised: what was recorded later the explanation tells
     */
    public Uni<List<LeadershipReview>> open(
            Work work, UUID issueId, Instant raisedAt, KnownChain chain, List<Candidate> toReview) {
        if (toReview.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return chains.keeper(work, chain.unitId(), chain.on())
                .chain(keeper -> Multi.createFrom()
                        .iterable(toReview)
                        .onItem()
                        .transformToUniAndConcatenate(one -> late(work, raisedAt, chain, one)
                                .map(late -> LeadershipReview.open(
                                        Ids.at(work.now()), issueId, keeper, chain, one, late, work.actor())))
                        .collect()
                        .asList())
                .call(opened -> reviews.insert(work, opened))
                .call(opened -> work.journal(opened.stream()
                        .map(review -> ReviewWire.entry(ReviewEvent.OPENED, review))
                        .toList()));
    }

    private Uni<LateKnowledge> late(Work work, Instant raisedAt, KnownChain chain, Candidate one) {
        Set<UUID> ids = new HashSet<>(one.link().row().content().factIds());
        ids.add(one.link().row().id());
        // what a review rests on must not depend on what the one who opens it sees
        return work.pastScope(() -> reviews.stories(work, ids, chain.on()))
                .map(stories -> LateKnowledge.of(one, stories, raisedAt));
    }

    /** The reviewed leader's own words. */
    public Uni<LeadershipReview> state(Actor actor, UUID id, long expected, String words) {
        return tx.write(actor, "review.state", work -> load(work, id, expected)
                .call(review -> record(work, review, review.state(actor, words, work.now()))));
    }

    /** The outcome, with reasons. */
    public Uni<LeadershipReview> conclude(Actor actor, UUID id, long expected, ReviewOutcome outcome, String reasons) {
        return tx.write(actor, "review.conclude", work -> {
            LeadershipReview.requireEntitled(actor);
            return load(work, id, expected).call(review -> reviews.isWithdrawn(work, review.issueId())
                    .chain(withdrawn -> matches.of(work, review)
                            .chain(match -> record(
                                    work,
                                    review,
                                    review.conclude(actor, outcome, reasons, withdrawn, match, work.now())))));
        });
    }

    /** Taken up again, for a reason. */
    public Uni<LeadershipReview> reopen(Actor actor, UUID id, long expected, String reason) {
        return tx.write(actor, "review.reopen", work -> {
            LeadershipReview.requireEntitled(actor);
            return load(work, id, expected)
                    .call(review -> record(work, review, review.reopen(actor, reason, work.now())));
        });
    }

    private Uni<LeadershipReview> load(Work work, UUID id, long expected) {
        return reviews.get(work, id).invoke(review -> {
            if (review.version() != expected) {
                throw new Refused(Refusal.stale(review.version()));
            }
        });
    }

    private static Uni<Void> record(Work work, LeadershipReview review, List<ReviewEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> ReviewWire.entry(event, review))
                        .toList()));
    }
}
