package cn.zeren.assignment.signal;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.time.Daily;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Every day looks for signs in the days that are over, and at the problems whose signal had to wait. */
@ApplicationScoped
public class SignalTimer implements Daily {

    private static final Actor SERVICE = Actor.service("assignment");

    private final SignalService service;
    private final RecurrenceService recurrences;

    SignalTimer(SignalService service, RecurrenceService recurrences) {
        this.service = service;
        this.recurrences = recurrences;
    }

    @Override
    public String name() {
        return "signal.find";
    }

    @Override
    public Uni<Void> run(LocalDate day) {
        return service.find(SERVICE, day).chain(() -> recurrences.find(SERVICE));
    }
}
