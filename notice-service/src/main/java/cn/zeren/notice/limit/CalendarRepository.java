package cn.zeren.notice.limit;

import cn.zeren.platform.time.WorkingCalendar;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The calendar days are counted by. */
@ApplicationScoped
public class CalendarRepository {

    /** The calendar that holds on a day. */
    public Uni<CityCalendar> on(Work work, LocalDate day) {
        return Uni.createFrom().item(new CityCalendar("calendar/1", WorkingCalendar.published()));
    }
}
