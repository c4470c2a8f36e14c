package cn.zeren.notice.rectification;

import cn.zeren.platform.time.Daily;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Every business day: closed problems whose watch has ended are settled. */
@ApplicationScoped
class WatchTimer implements Daily {

    private final ProblemService service;

    WatchTimer(ProblemService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public Uni<Void> run(LocalDate day) {
        return service.settleWatched(day);
    }
}
