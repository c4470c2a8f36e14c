package cn.zeren.notice.cadence;

import cn.zeren.platform.time.Daily;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Every business day: whoever is due a card and has none for the running period gets a draft. */
@ApplicationScoped
class CadenceTimer implements Daily {

    private final CadenceService service;

    CadenceTimer(CadenceService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "cadence";
    }

    @Override
    public Uni<Void> run(LocalDate day) {
        return service.draftDue(day);
    }
}
