package cn.zeren.assignment.review;

import cn.zeren.assignment.listing.Criteria;
import cn.zeren.assignment.listing.ListRepository;
import cn.zeren.assignment.review.ReviewViews.BasisView;
import cn.zeren.assignment.review.ReviewViews.ConclusionView;
import cn.zeren.assignment.review.ReviewViews.ReviewView;
import cn.zeren.assignment.review.ReviewViews.StandingView;
import cn.zeren.assignment.review.ReviewViews.SubjectView;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads of reviews, each in the sight of the reader. */
@ApplicationScoped
public class ReviewQueries {

    private static final String PATH = "/api/assignment/v1/reviews/";

    private final Tx tx;
    private final ReviewRepository reviews;
    private final MatchRepository matches;

    ReviewQueries(Tx tx, ReviewRepository reviews, MatchRepository matches) {
        this.tx = tx;
        this.reviews = reviews;
        this.matches = matches;
    }

    /** One review, and whether what is known now bears it out. */
    public Uni<ReviewView> review(Actor actor, UUID id) {
        return tx.read(actor, work -> reviews.get(work, id)
                .chain(review -> matches.ifSeen(work, review).chain(match -> reviews.isWithdrawn(work, review.issueId())
                        .map(withdrawn -> view(actor, review, StandingView.of(match, withdrawn))))));
    }

    public Uni<Explanation> explanation(Actor actor, UUID id) {
        return tx.read(actor, work -> reviews.get(work, id).map(LeadershipReview::explanation));
    }

    /** Reviews, the latest first. */
    public Uni<Page<ReviewView>> page(
            Actor actor, UUID issue, UUID unit, UUID official, ReviewStatus status, String cursor, int limit) {
        Criteria<LeadershipReview> criteria = Criteria.latestFirst(LeadershipReview.class, Cursor.id(cursor))
                .andIf("e.issueId = :issue", "issue", issue)
                .andIf("e.unitId = :unit", "unit", unit)
                .andIf("e.subject.officialId = :official", "official", official)
                .andIf("e.status = :status", "status", status);
        return tx.read(actor, work -> ListRepository.page(work, criteria, limit + 1)
                .map(found -> Page.cut(
                        found.stream().map(review -> view(actor, review, null)).toList(),
                        limit,
                        view -> Cursor.of(view.id()))));
    }

    private static ReviewView view(Actor actor, LeadershipReview review, StandingView standing) {
        Subject subject = review.subject();
        Basis basis = review.basis();
        String href = PATH + review.id();
        List<ConclusionView> conclusions =
                review.conclusions().all().stream().map(ReviewQueries::view).toList();
        return new ReviewView(
                review.id(),
                review.version(),
                review.issueId(),
                review.unitId(),
                review.actOn(),
                review.kind(),
                review.status(),
                new SubjectView(
                        subject.postId(), subject.officialId(), subject.unitId(), subject.name(), subject.title()),
                new BasisView(
                        basis.assignmentId(),
                        basis.type(),
                        basis.validFrom(),
                        basis.validTo(),
                        basis.rule(),
                        basis.clauses(),
                        basis.factIds(),
                        basis.knownAt()),
                review.opened(),
                review.stated(),
                review.statements(),
                review.status() == ReviewStatus.CONCLUDED ? conclusions.get(conclusions.size() - 1) : null,
                conclusions,
                standing,
                List.of(
                        Action.post("state", href, review.refusesState(actor)),
                        Action.post("conclude", href, review.refusesConclude(actor)),
                        Action.post("reopen", href, review.refusesReopen(actor))));
    }

    private static ConclusionView view(Conclusion one) {
        return new ConclusionView(one.outcome(), one.reasons(), one.matched(), one.by(), one.officialId(), one.at());
    }
}
