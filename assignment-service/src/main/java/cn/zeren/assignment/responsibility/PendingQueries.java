package cn.zeren.assignment.responsibility;

import cn.zeren.assignment.issue.IssueStatus;
import cn.zeren.assignment.responsibility.ResponsibilityViews.DueVisit;
import cn.zeren.assignment.responsibility.ResponsibilityViews.OpenIssue;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Visits due and open issues, as a section of somebody's page. */
@ApplicationScoped
class PendingQueries {

    /** Visits by the day agreed on, issues by the day raised. */
    record Pending(List<DueVisit> visits, List<OpenIssue> issues) {

        /** Visits whose day has passed. */
        int late() {
            return (int) visits.stream().filter(visit -> visit.daysLeft() < 0).count();
        }
    }

    private final PendingRepository repository;

    PendingQueries(PendingRepository repository) {
        this.repository = repository;
    }

    /** For the holder of posts: his visits, and the issues of the units he answers for. */
    Uni<Pending> ofPosts(Work work, Collection<UUID> posts, Collection<UUID> units, LocalDate on, Instant knownAt) {
        return pending(work, repository.visitsOf(work, posts, on, knownAt), units, on, knownAt);
    }

    /** For a unit: the visits to it, and its issues. */
    Uni<Pending> ofUnit(Work work, UUID unit, LocalDate on, Instant knownAt) {
        return pending(work, repository.visitsTo(work, unit, on, knownAt), List.of(unit), on, knownAt);
    }

    private Uni<Pending> pending(
            Work work,
            Uni<List<PendingRepository.Visit>> visits,
            Collection<UUID> units,
            LocalDate on,
            Instant knownAt) {
        return visits.chain(agreed -> repository
                .issues(work, units, on, knownAt)
                .map(issues -> new Pending(
                        agreed.stream().map(visit -> view(visit, on)).toList(),
                        issues.stream().map(issue -> view(issue, on)).toList())));
    }

    private static DueVisit view(PendingRepository.Visit visit, LocalDate on) {
        return new DueVisit(
                visit.id(),
                visit.postId(),
                visit.postTitle(),
                visit.unitId(),
                visit.unitName(),
                visit.plannedFor(),
                ChronoUnit.DAYS.between(on, visit.plannedFor()));
    }

    private static OpenIssue view(PendingRepository.Issue issue, LocalDate on) {
        return new OpenIssue(
                issue.id(),
                issue.unitId(),
                issue.unitName(),
                issue.title(),
                issue.raisedOn(),
                ChronoUnit.DAYS.between(issue.raisedOn(), on),
                IssueStatus.OPEN);
    }
}
