package cn.zeren.notice.matter;

import cn.zeren.platform.inbox.Incoming;
import cn.zeren.platform.time.BusinessClock;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps what others tell: the newest version of a fact takes the place of all that was kept of it. */
@ApplicationScoped
class MatterService {

    private final MatterRepository matters;

    MatterService(MatterRepository matters) {
        this.matters = matters;
    }

    Uni<Void> learn(Work work, List<? extends Incoming<? extends MatterWire.Told>> fresh) {
        List<? extends MatterWire.Told> told =
                fresh.stream().map(Incoming::value).toList();
        UUID[] facts = told.stream().map(MatterWire.Told::id).toArray(UUID[]::new);
        List<MatterRow> rows = told.stream()
                .flatMap(one -> one.matter(BusinessClock.ZONE).stream())
                .toList();
        return matters.replace(work, facts, rows);
    }
}
