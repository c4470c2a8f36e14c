package cn.zeren.notice.escalation;

import cn.zeren.notice.escalation.EscalationViews.EscalationPage;
import cn.zeren.notice.escalation.EscalationViews.EscalationView;
import cn.zeren.notice.escalation.EscalationViews.Filter;
import cn.zeren.notice.ladder.EscalationPolicy;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads rungs that were reached; a level is shown by the colour the city gives it today. */
@ApplicationScoped
class EscalationQueries {

    private static final String LIST = """
            select e.* from escalation e
            where (cast(:level as int) is null or e.level = :level)
              and (cast(:status as text) is null or e.status = :status)
              and (cast(:unit as uuid) is null or e.unit_id = :unit)
              and (cast(:about as uuid) is null or e.about_id = :about)
              and (cast(:limit as uuid) is null or e.limit_id = :limit)
              and (cast(:after as uuid) is null or e.id < :after)
            order by e.id desc limit :rows
            """;

    private final Tx tx;
    private final EscalationRepository escalations;
    private final PolicyRepository policies;

    EscalationQueries(Tx tx, EscalationRepository escalations, PolicyRepository policies) {
        this.tx = tx;
        this.escalations = escalations;
        this.policies = policies;
    }

    /** Rungs in the actor's sight, the latest first. */
    Uni<EscalationPage> list(Actor actor, Filter filter, int limit, String cursor) {
        UUID after = Cursor.id(cursor);
        return tx.read(actor, work -> work.session()
                .createNativeQuery(LIST, Escalation.class)
                .setParameter("level", filter.level())
                .setParameter(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .setParameter("unit", filter.unitId())
                .setParameter("about", filter.aboutId())
                .setParameter("limit", filter.limitId())
                .setParameter("after", after)
                .setParameter("rows", limit + 1)
                .getResultList()
                .chain(found -> {
                    Page<Escalation> page = Page.cut(found, limit, one -> Cursor.of(one.id()));
                    return views(work, page.items()).map(views -> new EscalationPage(views, page.next()));
                }));
    }

    /**
     * One of them.
     *
     * @return fails with NOT_FOUND
     */
    Uni<EscalationView> get(Actor actor, UUID id) {
        return tx.read(actor, work -> escalations.get(work, id).chain(one -> view(work, one)));
    }

    /** What one of them looks like after a command. */
    Uni<EscalationView> view(Actor actor, Escalation one) {
        return tx.read(actor, work -> view(work, one));
    }

    /**
     * Why it was reached and who stood on it that day.
     *
     * @return fails with NOT_FOUND
     */
    Uni<Explanation> explanation(Actor actor, UUID id) {
        return tx.read(actor, work -> escalations.get(work, id).map(Escalation::explanation));
    }

    private Uni<EscalationView> view(Work work, Escalation one) {
        return views(work, List.of(one)).map(views -> views.get(0));
    }

    private Uni<List<EscalationView>> views(Work work, List<Escalation> found) {
        List<UUID> limits = found.stream().map(Escalation::limitId).toList();
        return policy(work).chain(policy -> escalations.grounds(work, limits).map(grounds -> found.stream()
                .map(one -> EscalationView.of(one, grounds.get(one.limitId()), policy, work.actor()))
                .toList()));
    }

    private Uni<EscalationPolicy> policy(Work work) {
        return policies.on(work, EscalationPolicy.NAME, work.today()).map(edition -> edition.content());
    }
}
