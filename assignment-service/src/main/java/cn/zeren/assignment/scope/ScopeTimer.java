package cn.zeren.assignment.scope;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.time.Daily;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** A unit that was known to move on a day moves in the present tree on that day. */
@ApplicationScoped
public class ScopeTimer implements Daily {

    private static final Actor SERVICE = Actor.service("assignment");

    private final ScopeService service;

    ScopeTimer(ScopeService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "scope.tree";
    }

    @Override
    public Uni<Void> run(LocalDate day) {
        return service.turn(SERVICE, day);
    }
}
