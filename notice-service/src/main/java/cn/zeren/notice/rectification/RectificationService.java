package cn.zeren.notice.rectification;

import cn.zeren.notice.notice.NoticeRepository;
import cn.zeren.notice.notice.ProblemTally;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.notice.problem.Finding;
import cn.zeren.notice.problem.Listed;
import cn.zeren.notice.problem.Problem;
import cn.zeren.notice.problem.ProblemEvent;
import cn.zeren.notice.problem.ProblemRepository;
import cn.zeren.notice.problem.ProblemRepository.Kind;
import cn.zeren.notice.problem.ProblemRules.Previous;
import cn.zeren.notice.problem.ProblemWire;
import cn.zeren.notice.problem.RectificationPolicy;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.notice.rectification.Rectification.Opening;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens lists of problems, and voids them. */
@ApplicationScoped
public class RectificationService {

    private final Tx tx;
    private final RectificationRepository lists;
    private final ProblemRepository problems;
    private final PolicyRepository policies;
    private final FactRepository facts;
    private final ConsequenceService consequences;
    private final NoticeRepository notices;

    RectificationService(
            Tx tx,
            RectificationRepository lists,
            ProblemRepository problems,
            PolicyRepository policies,
            FactRepository facts,
            ConsequenceService consequences,
            NoticeRepository notices) {
        this.tx = tx;
        this.lists = lists;
        this.problems = problems;
        this.policies = policies;
        this.facts = facts;
        this.consequences = consequences;
        this.notices = notices;
    }

    /**
     * Lists what an inspection found at a unit.
     *
     * @param told the day of it null for today; who leads the inspecting team taken from the actor where he is that
     * @return fails with OPENING_INVALID (fields: UNIT_UNKNOWN, NOT_YET, LIMIT_NOT_AFTER_FINDING) or RECTIFICATION_EXISTS
     */
    public Uni<Rectification> open(Actor actor, Opening told) {
        actor.require(Rectification.OPENERS);
        return tx.write(actor, "rectification.open", work -> facts.unitName(work, told.unitId(), work.today())
                .chain(name -> {
                    Opening opening = complete(actor, told, work.today());
                    refuse(OpeningRule.faults(opening, name.isPresent(), work.today()));
                    return opening.originId() == null
                            ? openAll(work, List.of(opening)).map(all -> all.get(0))
                            : lists.lockOrigin(work, List.of(opening.originId()))
                                    .chain(() -> lists.from(work, opening.originId(), opening.unitId()))
                                    .chain(there -> {
                                        there.ifPresent(RectificationService::refuseSecond);
                                        return openAll(work, List.of(opening)).map(all -> all.get(0));
                                    });
                }));
    }

    /** Opens lists, however many, in a few statements: recurrence is looked up and events are journaled once for all. */
    Uni<List<Rectification>> openAll(Work work, List<Opening> openings) {
        return policies.on(work, RectificationPolicy.NAME, work.today())
                .chain(edition -> problems.previous(work, kinds(openings)).chain(previous -> {
                    List<Rectification> opened = new ArrayList<>();
                    List<Problem> found = new ArrayList<>();
                    for (Opening opening : openings) {
                        Rectification list =
                                Rectification.opened(Ids.at(work.now()), opening, work.actor(), work.now());
                        opened.add(list);
                        found.addAll(found(work, list, opening, previous, edition));
                    }
                    return lists.insert(work, opened)
                            .chain(() -> problems.insert(work, found))
                            .chain(() -> work.session().flush())
                            .chain(() -> work.journal(Stream.concat(
                                            opened.stream()
                                                    .map(list ->
                                                            RectificationWire.entry(RectificationEvent.OPENED, list)),
                                            found.stream().map(one -> ProblemWire.entry(one.listed(), one)))
                                    .toList()))
                            .chain(() -> consequences.opened(work, opened, found))
                            .replaceWith(opened);
                }));
    }

    /** Notices order rectification: their lists are opened, and each knows how many of its problems are open. */
    Uni<Void> ordered(Work work, List<Opening> openings) {
        return openings.isEmpty()
                ? Uni.createFrom().voidItem()
                : openAll(work, openings)
                        .chain(lists -> notices.tally(
                                work,
                                lists.stream()
                                        .collect(Collectors.toMap(
                                                Rectification::originId,
                                                list -> new ProblemTally(list.openProblems(), 0)))));
    }

    /** The notices no longer stand, and so neither do the lists they opened. What was rectified meanwhile stays closed. */
    Uni<Void> withdraw(Work work, List<UUID> notices) {
        if (notices.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return lists.from(work, notices).chain(all -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (Rectification list : all) {
                List<RectificationEvent> events = list.withdrawn(work.actor(), work.now());
                done = done.chain(() -> voidProblems(work, list, events, null));
            }
            return done.chain(() -> this.notices.tally(
                    work, notices.stream().collect(Collectors.toMap(Function.identity(), id -> ProblemTally.NONE))));
        });
    }

    /** 作废 of the whole, with all of its problems that are still open. */
    public Uni<Rectification> annul(Actor actor, UUID id, long version, String reason) {
        actor.require(Role.LG_OFFICE_HEAD);
        return tx.write(
                actor, "rectification.void", work -> lists.lock(work, id).call(list -> {
                    if (list.version() != version) {
                        throw new Refused(Refusal.stale(list.version()));
                    }
                    return voidProblems(work, list, list.annul(actor, reason, work.now()), reason);
                }));
    }

    private Uni<Void> voidProblems(Work work, Rectification list, List<RectificationEvent> events, String reason) {
        return problems.of(work, List.of(list.id())).chain(all -> {
            List<Problem> open = all.stream().filter(one -> one.status().open()).toList();
            List<ProblemEvent> voided = open.stream()
                    .map(one -> one.drop(work.actor(), reason, work.now()))
                    .toList();
            return work.session().flush().chain(() -> {
                List<Entry> entries = new ArrayList<>();
                events.forEach(event -> entries.add(RectificationWire.entry(event, list)));
                for (int i = 0; i < open.size(); i++) {
                    entries.add(ProblemWire.entry(voided.get(i), open.get(i)));
                }
                return work.journal(entries)
                        .chain(() -> consequences.dropped(work, open))
                        .chain(() -> consequences.ended(work, list));
            });
        });
    }

    /** The units and causes among which recurrence is looked for. */
    static List<Kind> kinds(List<Opening> openings) {
        return openings.stream()
                .flatMap(opening -> opening.problems().stream().map(told -> new Kind(opening.unitId(), told.cause())))
                .distinct()
                .toList();
    }

    /** The problems of a list that are to be found on it. */
    static List<Problem> found(
            Work work,
            Rectification list,
            Opening opening,
            Map<Kind, Previous> previous,
            Edition<RectificationPolicy> edition) {
        List<Problem> found = new ArrayList<>();
        for (Finding told : opening.problems()) {
            found.add(Problem.found(
                    Ids.at(work.now()),
                    new Listed(
                            list.id(),
                            told.no(),
                            list.unitId(),
                            list.inspectorId(),
                            opening.openedOn(),
                            opening.planDue()),
                    told,
                    previous.get(new Kind(list.unitId(), told.cause())),
                    edition));
        }
        return found;
    }

    private static Opening complete(Actor actor, Opening told, LocalDate today) {
        boolean leads = told.inspectorId() == null && actor.has(Role.INSPECTION_LEADER);
        return new Opening(
                told.origin(),
                told.originId(),
                told.unitId(),
                leads ? actor.officialId() : told.inspectorId(),
                told.openedOn() == null ? today : told.openedOn(),
                told.planDue(),
                told.problems());
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(Refusal.fields("OPENING_INVALID", faults));
        }
    }

    private static void refuseSecond(Rectification there) {
        throw new Refused(
                Refusal.state("RECTIFICATION_EXISTS", Rectification.CLAUSE, Map.of("rectificationId", there.id())));
    }
}
