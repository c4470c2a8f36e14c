package cn.zeren.notice.escalation;

import cn.zeren.platform.time.Daily;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Every day: what has reached a rung takes it. */
@ApplicationScoped
class EscalationTimer implements Daily {

    private final LadderService service;

    EscalationTimer(LadderService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "escalation";
    }

    @Override
    public Uni<Void> run(LocalDate day) {
        return service.press(day);
    }
}
