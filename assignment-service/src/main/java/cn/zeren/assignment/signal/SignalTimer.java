package cn.zeren.assignment.signal;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.time.Daily;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Every day looks for signs in the days that are over. */
@ApplicationScoped
public class SignalTimer implements Daily {

    private static final Actor SERVICE = Actor.service("assignment");

    private final SignalService service;

    SignalTimer(SignalService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "signal.find";
    }

    @Override
    public Uni<Void> run(LocalDate day) {
        return service.find(SERVICE, day);
    }
}
