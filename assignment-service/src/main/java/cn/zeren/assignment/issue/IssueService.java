package cn.zeren.assignment.issue;

import cn.zeren.assignment.issue.Answered.Opened;
import cn.zeren.assignment.liability.ChainRepository;
import cn.zeren.assignment.liability.KnownChain;
import cn.zeren.assignment.proof.Evidence;
import cn.zeren.assignment.review.Candidate;
import cn.zeren.assignment.review.CandidateRepository;
import cn.zeren.assignment.review.ReviewService;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What is done with issues. */
@ApplicationScoped
public class IssueService {

    private final Tx tx;
    private final IssueRepository issues;
    private final ChainRepository chains;
    private final CandidateRepository candidates;
    private final ReviewService reviews;

    IssueService(
            Tx tx,
            IssueRepository issues,
            ChainRepository chains,
            CandidateRepository candidates,
            ReviewService reviews) {
        this.tx = tx;
        this.issues = issues;
        this.chains = chains;
        this.candidates = candidates;
        this.reviews = reviews;
    }

    /** Raises an issue, and opens a review of each sponsor of the day of the act. */
    public Uni<Issue> raise(Actor actor, Issue.Told told) {
        return tx.write(actor, "issue.raise", work -> {
            Issue.requireRaiser(actor);
            return chains.isThere(work, told.unitId())
                    .invoke(there -> {
                        if (!there) {
                            throw new Refused(Refusal.notFound());
                        }
                    })
                    .chain(() -> chains.of(work, told.unitId(), told.actOn()))
                    .chain(known -> {
                        Issue issue = Issue.raise(Ids.at(work.now()), told, known, actor, work.today());
                        return issues.insert(work, issue)
                                .chain(() -> candidates.of(work, known))
                                .chain(all -> open(work, issue, known, issue.unreviewed(all)))
                                .chain(() -> record(work, issue, List.of(IssueEvent.RAISED)))
                                .replaceWith(issue);
                    });
        });
    }

    /** Opens reviews of those who, as facts are known now, answered on the day of the act and have none. */
    public Uni<Issue> openReviews(Actor actor, UUID id, long expected) {
        return tx.write(actor, "issue.open-reviews", work -> {
            Issue.requireRaiser(actor);
            return load(work, id, expected).call(issue -> chains.of(work, issue.unitId(), issue.actOn())
                    .chain(known -> candidates.of(work, known).chain(all -> {
                        List<Candidate> unreviewed = issue.unreviewed(all);
                        Refused.when(issue.refusesOpenReviews(actor, unreviewed));
                        return open(work, issue, known, unreviewed).chain(events -> record(work, issue, events));
                    })));
        });
    }

    /** Rectified, as the evidence shows. */
    public Uni<Issue> resolve(Actor actor, UUID id, long expected, List<Evidence> evidence, String note) {
        return tx.write(actor, "issue.resolve", work -> {
            Issue.requireCloser(actor);
            return load(work, id, expected)
                    .call(issue -> record(work, issue, issue.resolve(actor, evidence, note, work.today(), work.now())));
        });
    }

    /** Raised wrongly. */
    public Uni<Issue> withdraw(Actor actor, UUID id, long expected, String reason) {
        return tx.write(actor, "issue.withdraw", work -> {
            Issue.requireRaiser(actor);
            return load(work, id, expected)
                    .call(issue -> record(work, issue, issue.withdraw(actor, reason, work.now())));
        });
    }

    private Uni<List<IssueEvent>> open(Work work, Issue issue, KnownChain known, List<Candidate> toReview) {
        return reviews.open(work, issue.id(), issue.raised().at(), known, toReview)
                .map(opened -> issue.reviewed(
                        known,
                        opened.stream()
                                .map(review -> new Opened(
                                        review.sponsorKey(), review.subject().officialId(), review.id()))
                                .toList()));
    }

    /** Who is reviewed for an issue reads it also where he does not see the unit; there he does nothing with it. */
    private Uni<Issue> load(Work work, UUID id, long expected) {
        return issues.lock(work, id)
                .call(issue -> chains.isThere(work, issue.unitId()).invoke(there -> {
                    if (!there) {
                        throw new Refused(Refusal.forbidden());
                    }
                    if (issue.version() != expected) {
                        throw new Refused(Refusal.stale(issue.version()));
                    }
                }));
    }

    private static Uni<Void> record(Work work, Issue issue, List<IssueEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> IssueWire.entry(event, issue))
                        .toList()));
    }
}
