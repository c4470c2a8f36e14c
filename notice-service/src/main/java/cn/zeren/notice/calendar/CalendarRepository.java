package cn.zeren.notice.calendar;

import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.platform.time.WorkingCalendar;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The calendar days are counted by. */
@ApplicationScoped
public class CalendarRepository {

    private final PolicyRepository policies;

    CalendarRepository(PolicyRepository policies) {
        this.policies = policies;
    }

    /** The calendar that holds on a day. */
    public Uni<CityCalendar> on(Work work, LocalDate day) {
        return policies.on(work, CalendarPolicy.NAME, day)
                .map(edition -> new CityCalendar(edition.id(), edition.content().over(WorkingCalendar.published())));
    }
}
