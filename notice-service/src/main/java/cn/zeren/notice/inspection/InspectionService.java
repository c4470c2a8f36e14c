package cn.zeren.notice.inspection;

import cn.zeren.notice.alert.Alarm;
import cn.zeren.notice.alert.AlertCode;
import cn.zeren.notice.alert.AlertRepository;
import cn.zeren.notice.inspection.InspectionWire.Feedback;
import cn.zeren.notice.inspection.InspectionWire.State;
import cn.zeren.notice.rectification.FollowingService;
import cn.zeren.notice.rectification.Rectification;
import cn.zeren.notice.rectification.Rectification.Opening;
import cn.zeren.notice.rectification.RectificationStatus;
import cn.zeren.platform.inbox.Incoming;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists what inspections found, as it is told. */
@ApplicationScoped
class InspectionService {

    private final FollowingService lists;
    private final AlertRepository alerts;

    InspectionService(FollowingService lists, AlertRepository alerts) {
        this.lists = lists;
        this.alerts = alerts;
    }

    /** The newest version of each feedback; those left out on the way change nothing in what comes of it. */
    Uni<Void> learn(Work work, List<Incoming<Feedback>> fresh) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Incoming<Feedback> one : fresh) {
            all = all.chain(() -> learn(work, one.value().state()));
        }
        return all;
    }

    private Uni<Void> learn(Work work, State told) {
        Uni<Void> listed = Uni.createFrom().voidItem();
        for (Opening day : told.openings()) {
            listed = listed.chain(() -> lists.follow(work, day, Set.of())).replaceWithVoid();
        }
        return listed.chain(() -> lists.follow(work, told.nothing(), told.withdrawn()))
                .chain(list -> alarm(work, told, list));
    }

    private Uni<Void> alarm(Work work, State told, Optional<Rectification> list) {
        return alerts.raise(
                work,
                list.filter(one -> one.status() == RectificationStatus.OPEN).stream()
                        .flatMap(one -> told.unknownCauses().stream()
                                .map(cause -> new Alarm(
                                        AlertCode.CAUSE_UNKNOWN, one.id(), cause, one.unitId(), work.today())))
                        .toList());
    }
}
