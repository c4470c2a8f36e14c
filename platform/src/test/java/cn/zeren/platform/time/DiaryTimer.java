package cn.zeren.platform.time;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A daily timer that writes down which days it worked, and can stumble. */
@ApplicationScoped
public class DiaryTimer implements Daily {

    private final BusinessClock clock;
    private final List<LocalDate> days = new CopyOnWriteArrayList<>();
    private volatile LocalDate stumbleOn;
    private volatile boolean agree = true;

    DiaryTimer(BusinessClock clock) {
        this.clock = clock;
    }

    List<LocalDate> days() {
        return List.copyOf(days);
    }

    boolean businessDaysAgree() {
        return agree;
    }

    void stumbleOnceOn(LocalDate day) {
        stumbleOn = day;
    }

    @Override
    public String name() {
        return "diary";
    }

    @Override
    public Uni<Void> run(LocalDate day) {
        if (day.equals(stumbleOn)) {
            stumbleOn = null;
            return Uni.createFrom().failure(new IllegalStateException("stumbled"));
        }
        agree &= day.equals(clock.today());
        days.add(day);
        return Uni.createFrom().voidItem();
    }
}
