package cn.zeren.notice.notice;

import cn.zeren.notice.calendar.CalendarRepository;
import cn.zeren.notice.policy.Edition;
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
        return facts.standing(work).chain(standing -> policies.on(work, HandlingPolicy.NAME, work.today())
                .map(Edition::content)
                .chain(handling -> calendars
                        .on(work, work.today())
                        .map(calendar -> new Hand(
                                work.actor(), standing, handling, calendar.days(), work.now(), work.today()))));
    }
}
