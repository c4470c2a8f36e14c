package cn.zeren.notice.notice;

import cn.zeren.notice.proof.Evidence;
import cn.zeren.platform.kernel.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the addressee's side does with one notice: the notice itself knows who may, by {@link ReceiverRule}. */
@ApplicationScoped
public class ReceiverService {

    private final NoticeStepService steps;
    private final EvidenceService evidences;

    ReceiverService(NoticeStepService steps, EvidenceService evidences) {
        this.steps = steps;
        this.evidences = evidences;
    }

    /** 签收. */
    public Uni<Handled> receive(Actor actor, UUID id, long version) {
        return steps.step(actor, NoticeVerb.RECEIVE, id, version, Notice::receive);
    }

    /** 已阅. */
    public Uni<Handled> acknowledge(Actor actor, UUID id, long version) {
        return steps.step(actor, NoticeVerb.ACKNOWLEDGE, id, version, Notice::acknowledge);
    }

    /** 承办. */
    public Uni<Handled> begin(Actor actor, UUID id, long version) {
        return steps.step(actor, NoticeVerb.BEGIN, id, version, Notice::begin);
    }

    /** 申请延期. */
    public Uni<Handled> requestExtension(Actor actor, UUID id, long version, LocalDate due, String reason) {
        return steps.step(
                actor,
                NoticeVerb.REQUEST_EXTENSION,
                id,
                version,
                (notice, hand) -> notice.requestExtension(hand, due, reason));
    }

    /** 反馈. */
    public Uni<Handled> submit(Actor actor, UUID id, long version, String statement, List<Evidence> evidence) {
        return steps.prepared(actor, NoticeVerb.SUBMIT, id, version, (work, seen) -> {
            List<NoticeEvent> events = seen.notice().submit(seen.hand(), statement, evidence);
            return evidences.shown(work, seen.notice(), evidence).replaceWith(events);
        });
    }
}
