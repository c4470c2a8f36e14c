package cn.zeren.assignment.issue;

import cn.zeren.assignment.issue.IssueViews.AnsweredView;
import cn.zeren.assignment.issue.IssueViews.GapView;
import cn.zeren.assignment.issue.IssueViews.IssueView;
import cn.zeren.assignment.issue.IssueViews.LinkView;
import cn.zeren.assignment.liability.ChainRepository;
import cn.zeren.assignment.listing.Criteria;
import cn.zeren.assignment.listing.ListRepository;
import cn.zeren.assignment.review.Candidate;
import cn.zeren.assignment.review.CandidateRepository;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads of issues, each in the sight of the reader. */
@ApplicationScoped
public class IssueQueries {

    private static final String PATH = "/api/assignment/v1/issues/";

    private final Tx tx;
    private final IssueRepository issues;
    private final ChainRepository chains;
    private final CandidateRepository candidates;

    IssueQueries(Tx tx, IssueRepository issues, ChainRepository chains, CandidateRepository candidates) {
        this.tx = tx;
        this.issues = issues;
        this.chains = chains;
        this.candidates = candidates;
    }

    /** One issue, and who answered that day as it is known now. */
    public Uni<IssueView> issue(Actor actor, UUID id) {
        return tx.read(actor, work -> issues.get(work, id).chain(issue -> unreviewed(work, issue)
                .map(unreviewed -> view(actor, issue, unreviewed, unreviewed != null))));
    }

    /** Null for whoever does not see the unit: he could not tell that nobody is left from what is out of his sight. */
    private Uni<List<Candidate>> unreviewed(Work work, Issue issue) {
        return chains.isThere(work, issue.unitId())
                .chain(there -> there
                        ? chains.of(work, issue.unitId(), issue.actOn())
                                .chain(known -> candidates.of(work, known))
                                .map(issue::unreviewed)
                        : Uni.createFrom().nullItem());
    }

    /** Issues, the latest first. */
    public Uni<Page<IssueView>> page(Actor actor, UUID unit, IssueStatus status, String cursor, int limit) {
        Criteria<Issue> criteria = Criteria.latestFirst(Issue.class, Cursor.id(cursor))
                .andIf("e.unitId = :unit", "unit", unit)
                .andIf("e.status = :status", "status", status);
        return tx.read(
                actor, work -> ListRepository.page(work, criteria, limit + 1).chain(found -> chains.there(
                                work, found.stream().map(Issue::unitId).toList())
                        .map(seen -> Page.cut(
                                found.stream()
                                        .map(issue -> view(actor, issue, null, seen.contains(issue.unitId())))
                                        .toList(),
                                limit,
                                view -> Cursor.of(view.id())))));
    }

    /**
     * @param unreviewed null where it was not asked
     * @param seen whether the actor sees the unit; who does not, does nothing with the issue
     */
    private static IssueView view(Actor actor, Issue issue, List<Candidate> unreviewed, boolean seen) {
        Optional<Refusal> sight = seen ? Optional.empty() : Optional.of(Refusal.forbidden());
        Answered answered = issue.answered();
        String href = PATH + issue.id();
        List<Candidate> open = unreviewed == null ? List.of() : unreviewed;
        return new IssueView(
                issue.id(),
                issue.version(),
                issue.unitId(),
                issue.title(),
                issue.description(),
                issue.source(),
                issue.actOn(),
                issue.raisedOn(),
                ChronoUnit.DAYS.between(issue.actOn(), issue.raisedOn()),
                issue.status(),
                new AnsweredView(
                        answered.knownAt(),
                        answered.complete(),
                        answered.links().stream().map(IssueQueries::view).toList(),
                        answered.gaps().stream()
                                .map(gap -> new GapView(gap.code(), gap.clause()))
                                .toList()),
                issue.reviews().stream().map(Answered.Opened::reviewId).toList(),
                unreviewed == null
                        ? null
                        : open.stream().map(one -> one.subject().name()).toList(),
                issue.proofs(),
                issue.raised(),
                issue.ended(),
                List.of(
                        Action.post("resolve", href, sight.or(() -> issue.refusesResolve(actor))),
                        Action.post("withdraw", href, sight.or(() -> issue.refusesWithdraw(actor))),
                        Action.post("open-reviews", href, sight.or(() -> issue.refusesOpenReviews(actor, open)))));
    }

    private static LinkView view(Answered.Line line) {
        return new LinkView(
                line.kind(),
                line.distance(),
                line.assignmentId(),
                line.postId(),
                line.name(),
                line.title(),
                line.clauses(),
                line.reviewId());
    }
}
