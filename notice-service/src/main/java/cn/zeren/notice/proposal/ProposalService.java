package cn.zeren.notice.proposal;

import cn.zeren.notice.cadence.CadencePolicy;
import cn.zeren.notice.cadence.StandingRepository;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.drafting.DraftService;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.Handled;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.notice.problem.RectificationPolicy;
import cn.zeren.notice.proposal.ProposalViews.Proposing;
import cn.zeren.notice.statistics.Counted;
import cn.zeren.notice.statistics.Metric;
import cn.zeren.notice.statistics.Question.Span;
import cn.zeren.notice.statistics.StatisticsQueries;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Drafts one of the two books from what is on record. It is a draft like any other: its drafter is who asked for it. */
@ApplicationScoped
class ProposalService {

    private final Tx tx;
    private final DraftService drafts;
    private final StandingRepository standings;
    private final PolicyRepository policies;
    private final StatisticsQueries statistics;
    private final ProposalRepository problems;

    ProposalService(
            Tx tx,
            DraftService drafts,
            StandingRepository standings,
            PolicyRepository policies,
            StatisticsQueries statistics,
            ProposalRepository problems) {
        this.tx = tx;
        this.drafts = drafts;
        this.standings = standings;
        this.policies = policies;
        this.statistics = statistics;
        this.problems = problems;
    }

    /**
     * Drafts it.
     *
     * @return fails with NEW_NOTICE_INVALID (PROPOSAL_OF_BOOKS_ONLY), ADDRESSEE_UNKNOWN, a refusal of the rule of addressees, or
     *     NOTHING_TO_PROPOSE where the facts call for none
     */
    Uni<Handled> propose(Actor actor, Proposing wanted) {
        actor.require(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
        if (wanted.kind().rhythm().periodic()) {
            throw new Refused(
                    Refusal.fields("NEW_NOTICE_INVALID", List.of(new FieldError("/kind", "PROPOSAL_OF_BOOKS_ONLY"))));
        }
        return tx.write(actor, "notice.propose", work -> drafts.addressee(work, wanted.kind(), wanted.unitId())
                .chain(to -> wanted.kind() == NoticeKind.RECTIFICATION_NOTICE
                        ? order(work, to)
                        : report(work, to, Span.of(wanted.from(), wanted.to(), work.today())))
                .map(draft -> draft.orElseThrow(() -> new Refused(
                        Refusal.rule("NOTHING_TO_PROPOSE", NoticeKind.CLAUSE, Map.of("kind", wanted.kind())))))
                .chain(draft -> drafts.keep(work, Notice.draft(Ids.at(work.now()), draft, actor, work.now()))));
    }

    private Uni<Optional<Draft>> order(Work work, Addressee to) {
        UUID unit = to.unitId();
        return standings.of(work, new UUID[] {unit}, work.today()).chain(standing -> policies.on(
                        work, CadencePolicy.NAME, work.today())
                .chain(cadence -> policies.on(work, RectificationPolicy.NAME, work.today())
                        .map(rectification ->
                                OrderProposal.of(to, standing.get(unit), cadence, rectification, work.today()))));
    }

    private Uni<Optional<Draft>> report(Work work, Addressee to, Span span) {
        Map<Metric, Counted> figures = new EnumMap<>(Metric.class);
        Uni<Void> counted = Uni.createFrom().voidItem();
        for (Metric metric : ReportProposal.FIGURES) {
            counted = counted.chain(() -> statistics
                    .counted(work, metric, span, ReportProposal.MOST_FACTS)
                    .invoke(count -> figures.put(metric, count))
                    .replaceWithVoid());
        }
        return counted.chain(() -> problems.open(work)).map(open -> ReportProposal.of(to, span, figures, open));
    }
}
