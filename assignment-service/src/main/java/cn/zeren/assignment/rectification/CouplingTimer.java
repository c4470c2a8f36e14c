package cn.zeren.assignment.rectification;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.time.Daily;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** On the day a member's assignment runs out of days it carries over. */
@ApplicationScoped
public class CouplingTimer implements Daily {

    private static final Actor SERVICE = Actor.service("assignment");

    private final CouplingService service;

    CouplingTimer(CouplingService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "assignment.carry-over";
    }

    @Override
    public Uni<Void> run(LocalDate day) {
        return service.turnOfYear(SERVICE, day);
    }
}
