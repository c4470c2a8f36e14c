package cn.zeren.notice.rectification;

import cn.zeren.notice.notice.NoticeRepository;
import cn.zeren.notice.notice.ProblemTally;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.notice.problem.Course.Plan;
import cn.zeren.notice.problem.Problem;
import cn.zeren.notice.problem.ProblemEvent;
import cn.zeren.notice.problem.ProblemRepository;
import cn.zeren.notice.problem.ProblemVerb;
import cn.zeren.notice.problem.ProblemWire;
import cn.zeren.notice.problem.RectificationPolicy;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.notice.proof.Evidence;
import cn.zeren.notice.proof.Freshness;
import cn.zeren.notice.proof.Proof;
import cn.zeren.notice.proof.ProofRepository;
import cn.zeren.platform.journal.Entry;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
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

/** What is done with one problem, and what that does to its list. */
@ApplicationScoped
public class ProblemService {

    /** Problems whose watch ended, settled in one transaction. */
    private static final int CHUNK = 500;

    private static final Actor WATCH = Actor.service("notice-watch");

    private final Tx tx;
    private final RectificationRepository lists;
    private final ProblemRepository problems;
    private final ProofRepository proofs;
    private final PolicyRepository policies;
    private final ConsequenceService consequences;
    private final NoticeRepository notices;
    private final FactRepository facts;

    ProblemService(
            Tx tx,
            RectificationRepository lists,
            ProblemRepository problems,
            ProofRepository proofs,
            PolicyRepository policies,
            ConsequenceService consequences,
            NoticeRepository notices,
            FactRepository facts) {
        this.tx = tx;
        this.lists = lists;
        this.problems = problems;
        this.proofs = proofs;
        this.policies = policies;
        this.consequences = consequences;
        this.notices = notices;
        this.facts = facts;
    }

    /** Which problem, as the caller last saw it. */
    public record Target(UUID rectificationId, int no, long version) {}

    /** What a step is taken with. */
    private record Step(Work work, Problem problem, Edition<RectificationPolicy> edition, boolean own) {}

    /** 制定方案. */
    public Uni<Problem> plan(Actor actor, Target target, Plan plan) {
        return step(actor, ProblemVerb.PLAN, target, step -> step.problem()
                .plan(actor, step.own(), plan, step.work().today(), step.work().now()));
    }

    /** 提交凭据. */
    public Uni<Problem> evidence(Actor actor, Target target, List<Evidence> evidence) {
        return shown(actor, ProblemVerb.EVIDENCE, target, evidence, step -> step.problem()
                .evidence(actor, step.own(), evidence.size(), step.work().now()));
    }

    /** 报告整改, with what evidence comes along. */
    public Uni<Problem> report(Actor actor, Target target, String result, List<Evidence> evidence) {
        return shown(actor, ProblemVerb.REPORT, target, evidence, step -> step.problem()
                .report(
                        actor,
                        step.own(),
                        result,
                        evidence.size(),
                        step.work().today(),
                        step.work().now()));
    }

    /** 申请延期. */
    public Uni<Problem> requestExtension(Actor actor, Target target, LocalDate due, String reason) {
        return step(actor, ProblemVerb.REQUEST_EXTENSION, target, step -> step.problem()
                .requestExtension(
                        actor,
                        step.own(),
                        due,
                        reason,
                        step.edition(),
                        step.work().today(),
                        step.work().now()));
    }

    /** 同意延期. */
    public Uni<Problem> grantExtension(Actor actor, Target target, String reason, String decision) {
        return step(actor, ProblemVerb.GRANT_EXTENSION, target, step -> step.problem()
                .grantExtension(
                        actor, reason, decision, step.edition(), step.work().now()));
    }

    /** 不同意延期. */
    public Uni<Problem> refuseExtension(Actor actor, Target target, String reason) {
        return step(actor, ProblemVerb.REFUSE_EXTENSION, target, step -> step.problem()
                .refuseExtension(actor, reason, step.work().now()));
    }

    /** 核验销号. */
    public Uni<Problem> close(Actor actor, Target target, String result) {
        return counted(actor, ProblemVerb.CLOSE, target, step -> step.problem()
                .close(
                        actor,
                        result,
                        step.edition(),
                        step.work().today(),
                        step.work().now()));
    }

    /** 退回重办. */
    public Uni<Problem> sendBack(Actor actor, Target target, String reason, LocalDate last) {
        ProblemVerb.RETURN.require(actor);
        return tx.write(actor, purpose(ProblemVerb.RETURN), work -> consequences
                .orderedBy(work, target.rectificationId())
                .chain(ordered -> load(work, target)
                        .chain(step -> record(
                                step,
                                step.problem()
                                        .sendBack(actor, reason, last, ordered.orElse(null), work.today(), work.now()),
                                List.of()))));
    }

    /** 重新打开; a problem of a list that is void stays as it is (RECTIFICATION_STATE). */
    public Uni<Problem> reopen(Actor actor, Target target, String reason, LocalDate due) {
        return counted(actor, ProblemVerb.REOPEN, target, step -> step.problem()
                .reopen(
                        actor,
                        reason,
                        due,
                        step.edition(),
                        step.work().today(),
                        step.work().now()));
    }

    /** 撤销. */
    public Uni<Problem> annul(Actor actor, Target target, String reason) {
        return counted(actor, ProblemVerb.VOID, target, step -> step.problem()
                .annul(actor, reason, step.work().now()));
    }

    /** 观察期满 for all whose watch ended before the day; run twice it changes nothing. */
    public Uni<Void> settleWatched(LocalDate day) {
        return tx.write(WATCH, "problem.settle", work -> problems.watchEnded(work, day, CHUNK)
                        .chain(ended -> {
                            List<ProblemEvent> events = ended.stream()
                                    .map(problem -> problem.settle(WATCH, work.now()))
                                    .toList();
                            return work.session().flush().chain(() -> {
                                List<Entry> entries = new ArrayList<>();
                                for (int i = 0; i < ended.size(); i++) {
                                    entries.add(ProblemWire.entry(events.get(i), ended.get(i)));
                                }
                                return work.journal(entries).replaceWith(ended.size());
                            });
                        }))
                .chain(settled -> settled < CHUNK ? Uni.createFrom().voidItem() : settleWatched(day));
    }

    private Uni<Problem> step(Actor actor, ProblemVerb verb, Target target, Function<Step, ProblemEvent> command) {
        verb.require(actor);
        return tx.write(actor, purpose(verb), work -> load(work, target)
                .chain(step -> record(step, command.apply(step), List.of())));
    }

    /** A step that brings evidence along. */
    private Uni<Problem> shown(
            Actor actor,
            ProblemVerb verb,
            Target target,
            List<Evidence> evidence,
            Function<Step, ProblemEvent> command) {
        verb.require(actor);
        return tx.write(actor, purpose(verb), work -> {
            Refused.when(Freshness.refusesFuture(evidence, work.today()));
            return load(work, target).chain(step -> {
                ProblemEvent event = command.apply(step);
                return proofs.insert(work, submitted(step, evidence)).chain(() -> record(step, event, List.of()));
            });
        });
    }

    /** A step after which the list is counted again. The list is locked first: two last closings wait for each other. */
    private Uni<Problem> counted(Actor actor, ProblemVerb verb, Target target, Function<Step, ProblemEvent> command) {
        verb.require(actor);
        return tx.write(actor, purpose(verb), work -> lists.lock(work, target.rectificationId())
                .chain(list -> load(work, target).chain(step -> {
                    if (verb == ProblemVerb.REOPEN) {
                        Refused.when(
                                step.problem().refuses(verb, actor, step.own()).or(list.status()::refusesReopening));
                    }
                    ProblemEvent event = command.apply(step);
                    return work.session()
                            .flush()
                            .chain(() -> problems.count(work, list.id()))
                            .call(count -> list.origin() == Origin.NOTICE
                                    ? notices.tally(
                                            work,
                                            Map.of(list.originId(), new ProblemTally(count.open(), count.closed())))
                                    : Uni.createFrom().voidItem())
                            .map(count -> list.counted(count.open(), count.closed(), actor, work.today(), work.now()))
                            .call(() -> work.session().flush())
                            .chain(events -> record(
                                            step,
                                            event,
                                            events.stream()
                                                    .map(one -> RectificationWire.entry(one, list))
                                                    .toList())
                                    .call(() -> list.status() == RectificationStatus.OPEN
                                            ? Uni.createFrom().voidItem()
                                            : consequences.ended(work, list)));
                })));
    }

    private Uni<Step> load(Work work, Target target) {
        return problems.get(work, target.rectificationId(), target.no()).chain(problem -> {
            if (problem.version() != target.version()) {
                throw new Refused(Refusal.stale(problem.version()));
            }
            return facts.ownUnits(work).chain(own -> policies.on(work, RectificationPolicy.NAME, work.today())
                    .map(edition -> new Step(work, problem, edition, own.contains(problem.unitId()))));
        });
    }

    private static List<Proof> submitted(Step step, List<Evidence> evidence) {
        Work work = step.work();
        Problem problem = step.problem();
        Proof.About about = new Proof.About(problem.id(), problem.unitId(), problem.inspectorId(), problem.round());
        return evidence.stream()
                .map(one -> Proof.submitted(
                        Ids.at(work.now()),
                        about,
                        one,
                        Freshness.of(
                                one.takenOn(),
                                problem.since(),
                                work.today(),
                                step.edition().content().freshDays()),
                        work.actor(),
                        work.now()))
                .toList();
    }

    private Uni<Problem> record(Step step, ProblemEvent event, List<Entry> more) {
        Work work = step.work();
        Problem problem = step.problem();
        return work.session()
                .flush()
                .chain(() -> {
                    List<Entry> entries = new ArrayList<>();
                    entries.add(ProblemWire.entry(event, problem));
                    entries.addAll(more);
                    return work.journal(entries);
                })
                .chain(() -> consequences.happened(work, problem, event))
                .replaceWith(problem);
    }

    private static String purpose(ProblemVerb verb) {
        return "problem." + verb.path();
    }
}
