package cn.zeren.notice.notice;

import cn.zeren.notice.calendar.CalendarRepository;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what there is to know of the actor of a transaction. */
@ApplicationScoped
public class HandRepository {

    private final FactRepository facts;
    private final PolicyRepository policies;
    private final CalendarRepository calendars;

    HandRepository(FactRepository facts, PolicyRepository policies, CalendarRepository calendars) {
        this.facts = facts;
        this.policies = policies;
        this.calendars = calendars;
    }

    /** The actor of this transaction, on its day. */
    public Uni<Hand> of(Work work) {
        return Uni.combine()
                .all()
                .unis(
                        facts.standing(work),
                        policies.on(work, HandlingPolicy.NAME, work.today()),
                        calendars.on(work, work.today()))
                .with((standing, handling, calendar) -> new Hand(
                        work.actor(), standing, handling.content(), calendar.days(), work.now(), work.today()));
    }
}
