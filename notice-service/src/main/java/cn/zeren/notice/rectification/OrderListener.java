package cn.zeren.notice.rectification;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.notice.NoticeEvent;
import cn.zeren.notice.notice.NoticeListener;
import cn.zeren.notice.notice.NoticeStep;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.problem.Finding;
import cn.zeren.notice.rectification.Rectification.Opening;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * A 整改通知书 opens its list of problems when it is issued, and takes it along when it is voided, recalled or replaced
 * (JZ-2.2). Issued again after a recall it opens a new one.
 */
@ApplicationScoped
class OrderListener implements NoticeListener {

    private static final Set<NoticeEvent> GONE = Set.of(NoticeEvent.VOIDED, NoticeEvent.RECALLED, NoticeEvent.REPLACED);

    private final RectificationService service;

    OrderListener(RectificationService service) {
        this.service = service;
    }

    @Override
    public Uni<Void> happened(Work work, List<NoticeStep> steps) {
        List<NoticeStep> orders = steps.stream()
                .filter(step -> step.notice().kind() == NoticeKind.RECTIFICATION_NOTICE)
                .toList();
        List<Opening> openings = orders.stream()
                .filter(step -> step.event() == NoticeEvent.ISSUED)
                .map(step -> opening(step.notice(), work))
                .toList();
        List<Notice> gone = orders.stream()
                .filter(step -> GONE.contains(step.event()))
                .map(NoticeStep::notice)
                .toList();
        // what a correction says again has not come again: the list it corrects goes first
        return service.withdraw(work, gone.stream().map(Notice::id).toList())
                .chain(() -> service.ordered(work, openings));
    }

    private static Opening opening(Notice notice, Work work) {
        Parts.Rectification parts = (Parts.Rectification) notice.parts();
        return new Opening(
                Origin.NOTICE,
                notice.id(),
                notice.addressee().unitId(),
                null,
                work.today(),
                parts.planDue(),
                parts.problems().stream()
                        .map(one ->
                                new Finding(one.no(), one.cause(), one.fact(), one.basis(), one.demand(), notice.due()))
                        .toList());
    }
}
