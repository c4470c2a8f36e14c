package cn.zeren.assignment.visit;

import cn.zeren.assignment.issue.IssueRepository;
import cn.zeren.assignment.listing.Criteria;
import cn.zeren.assignment.listing.ListRepository;
import cn.zeren.assignment.visit.VisitRepository.Line;
import cn.zeren.assignment.visit.VisitViews.FigureView;
import cn.zeren.assignment.visit.VisitViews.GroundView;
import cn.zeren.assignment.visit.VisitViews.LeaderView;
import cn.zeren.assignment.visit.VisitViews.MissingView;
import cn.zeren.assignment.visit.VisitViews.MustView;
import cn.zeren.assignment.visit.VisitViews.VisitView;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads of visits, each in the sight of the reader. */
@ApplicationScoped
public class VisitQueries {

    private static final String PATH = "/api/assignment/v1/visits/";

    private final Tx tx;
    private final VisitRepository visits;
    private final IssueRepository issues;

    VisitQueries(Tx tx, VisitRepository visits, IssueRepository issues) {
        this.tx = tx;
        this.visits = visits;
        this.issues = issues;
    }

    public Uni<VisitView> visit(Actor actor, UUID id) {
        return tx.read(actor, work -> visits.get(work, id).chain(visit -> withdrawn(work, List.of(visit))
                .map(withdrawn -> view(actor, visit, withdrawn, work.today()))));
    }

    /** Visits, the latest first. */
    public Uni<Page<VisitView>> page(
            Actor actor, Integer year, UUID post, UUID unit, VisitStatus status, String cursor, int limit) {
        Criteria<Visit> criteria = Criteria.latestFirst(Visit.class, Cursor.id(cursor))
                .andIf("e.plannedYear = :year", "year", year)
                .andIf("e.leader.postId = :post", "post", post)
                .andIf("e.unitId = :unit", "unit", unit)
                .andIf("e.status = :status", "status", status);
        return tx.read(
                actor, work -> ListRepository.page(work, criteria, limit + 1).chain(found -> withdrawn(work, found)
                        .map(withdrawn -> Page.cut(
                                found.stream()
                                        .map(visit -> view(actor, visit, withdrawn, work.today()))
                                        .toList(),
                                limit,
                                view -> Cursor.of(view.id())))));
    }

    /** Of the issues the visits link those that were raised wrongly. */
    private Uni<Set<UUID>> withdrawn(Work work, List<Visit> visits) {
        List<UUID> linked = visits.stream()
                .flatMap(visit -> visit.shown().issueIds().stream())
                .distinct()
                .toList();
        return linked.isEmpty() ? Uni.createFrom().item(Set.of()) : issues.withdrawn(work, linked);
    }

    /** Made and not made by leader in a year, with the visits counted. */
    public Uni<Page<FigureView>> figures(Actor actor, int year, UUID post, String cursor, int limit) {
        UUID after = Cursor.id(cursor);
        return tx.read(actor, work -> visits.ofYear(work, year, post, after, limit + 1)
                .map(lines -> Page.cut(figures(lines, work.today()), limit, view -> Cursor.of(view.postId()))));
    }

    private static List<FigureView> figures(List<Line> lines, LocalDate today) {
        Map<UUID, List<Line>> byPost = new LinkedHashMap<>();
        lines.forEach(line ->
                byPost.computeIfAbsent(line.postId(), any -> new ArrayList<>()).add(line));
        return byPost.entrySet().stream()
                .map(entry -> new FigureView(
                        entry.getKey(),
                        entry.getValue().get(entry.getValue().size() - 1).title(),
                        counting(entry.getValue(), VisitCount.MADE, today),
                        counting(entry.getValue(), VisitCount.NOT_MADE, today),
                        counting(entry.getValue(), VisitCount.AHEAD, today),
                        counting(entry.getValue(), VisitCount.CANCELLED, today)))
                .toList();
    }

    private static List<UUID> counting(List<Line> lines, VisitCount as, LocalDate today) {
        return lines.stream()
                .filter(line -> VisitCount.of(line.status(), line.plannedFor(), today) == as)
                .map(Line::visitId)
                .toList();
    }

    private static VisitView view(Actor actor, Visit visit, Set<UUID> withdrawn, LocalDate today) {
        Leader leader = visit.leader();
        ThreeMusts shown = visit.shown();
        return new VisitView(
                visit.id(),
                visit.version(),
                new LeaderView(leader.postId(), leader.officialId(), leader.name(), leader.title()),
                visit.unitId(),
                new GroundView(visit.ground().kind(), visit.ground().assignmentId()),
                visit.plannedFor(),
                visit.happenedOn(),
                visit.daysLate(),
                visit.daysEarly(),
                visit.status(),
                VisitCount.of(visit.status(), visit.plannedFor(), today),
                Stream.of(Must.values())
                        .filter(must -> shown.evidence().containsKey(must))
                        .map(must -> new MustView(must, shown.evidence().get(must)))
                        .toList(),
                shown.issueIds(),
                shown.noIssueReason(),
                visit.missing(withdrawn).stream()
                        .map(missing -> new MissingView(missing.must(), missing.why()))
                        .toList(),
                visit.planned(),
                visit.ended(),
                List.of(
                        action(actor, "record", visit, visit.refusesRecord()),
                        action(actor, "complete", visit, visit.refusesComplete(withdrawn)),
                        action(actor, "cancel", visit, visit.refusesCancel())));
    }

    private static Action action(Actor actor, String verb, Visit visit, Optional<Refusal> refusal) {
        Optional<Refusal> role = actor.refusesUnless(
                Role.LG_OFFICE,
                Role.LG_OFFICE_HEAD,
                Role.PARTY_SECRETARY,
                Role.MAYOR,
                Role.STANDING_COMMITTEE,
                Role.VICE_MAYOR,
                Role.UNIT_PRINCIPAL);
        return Action.post(verb, PATH + visit.id(), role.or(() -> refusal));
    }
}
