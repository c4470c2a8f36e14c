package cn.zeren.notice.notice;

import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.docno.DocNoRepository;
import cn.zeren.notice.notice.NoticeViews.InstructionRequest;
import cn.zeren.notice.notice.NoticeViews.SigningRequest;
import cn.zeren.notice.reservation.ReservationService;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the issuing side does with one notice. */
@ApplicationScoped
public class NoticeService {

    private final NoticeStepService steps;
    private final NoticeRepository notices;
    private final DocNoRepository numbers;
    private final ReservationService reservations;

    NoticeService(
            NoticeStepService steps,
            NoticeRepository notices,
            DocNoRepository numbers,
            ReservationService reservations) {
        this.steps = steps;
        this.notices = notices;
        this.numbers = numbers;
        this.reservations = reservations;
    }

    /** The notice, with what explains it. */
    public Uni<Handled> get(Actor actor, UUID id) {
        return steps.get(actor, id);
    }

    /** 核稿. */
    public Uni<Handled> review(Actor actor, UUID id, long version) {
        NoticeVerb.REVIEW.require(actor);
        return steps.step(actor, NoticeVerb.REVIEW, id, version, Notice::review);
    }

    /** 退回修改. */
    public Uni<Handled> sendBack(Actor actor, UUID id, long version, String reason) {
        NoticeVerb.SEND_BACK.require(actor);
        return steps.step(actor, NoticeVerb.SEND_BACK, id, version, (notice, hand) -> notice.sendBack(hand, reason));
    }

    /**
     * 签发: allots the document number in the same transaction, the next one or one that was set aside.
     *
     * @return fails also as {@link ReservationService#sign}
     */
    public Uni<Handled> sign(Actor actor, UUID id, long version, SigningRequest wanted) {
        NoticeVerb.SIGN.require(actor);
        return steps.prepared(actor, NoticeVerb.SIGN, id, version, (work, seen) -> {
            Refused.when(seen.notice().refuses(NoticeVerb.SIGN, seen.hand()).or(() -> seen.notice()
                    .refusesSecond(wanted.reason())));
            return number(work, id, wanted.docNumberId())
                    .map(number -> seen.notice().sign(seen.hand(), number, wanted.reason()));
        });
    }

    private Uni<DocNo> number(Work work, UUID notice, UUID reserved) {
        return reserved == null ? numbers.take(work, 1).map(Iterator::next) : reservations.sign(work, reserved, notice);
    }

    /** 不予签发. */
    public Uni<Handled> reject(Actor actor, UUID id, long version, String reason) {
        NoticeVerb.REJECT.require(actor);
        return steps.step(actor, NoticeVerb.REJECT, id, version, (notice, hand) -> notice.reject(hand, reason));
    }

    /** 印发. */
    public Uni<Handled> issue(Actor actor, UUID id, long version) {
        NoticeVerb.ISSUE.require(actor);
        return steps.issue(actor, id, version);
    }

    /** 核验. */
    public Uni<Handled> verify(Actor actor, UUID id, long version) {
        NoticeVerb.VERIFY.require(actor);
        return steps.step(actor, NoticeVerb.VERIFY, id, version, Notice::verify);
    }

    /** 退回重办. */
    public Uni<Handled> giveBack(Actor actor, UUID id, long version, String reason) {
        NoticeVerb.RETURN.require(actor);
        return steps.step(actor, NoticeVerb.RETURN, id, version, (notice, hand) -> notice.giveBack(hand, reason));
    }

    /**
     * 销号.
     *
     * @param followUps notices that came of a 批示; each must be there for the actor
     */
    public Uni<Handled> close(Actor actor, UUID id, long version, String result, List<UUID> followUps) {
        NoticeVerb.CLOSE.require(actor);
        return steps.prepared(actor, NoticeVerb.CLOSE, id, version, (work, seen) -> notices.all(work, followUps)
                .map(found -> {
                    if (found.size() < Set.copyOf(followUps).size()) {
                        throw new Refused(Refusal.fields(
                                "FOLLOW_UP_UNKNOWN", List.of(new FieldError("/followUps", "FOLLOW_UP_UNKNOWN"))));
                    }
                    return seen.notice().close(seen.hand(), result, found);
                }));
    }

    /** 同意延期. */
    public Uni<Handled> grantExtension(
            Actor actor, UUID id, long version, LocalDate until, String note, String document) {
        NoticeVerb.GRANT_EXTENSION.require(actor);
        return steps.step(
                actor,
                NoticeVerb.GRANT_EXTENSION,
                id,
                version,
                (notice, hand) -> notice.grantExtension(hand, until, note, document));
    }

    /** 不同意延期. */
    public Uni<Handled> refuseExtension(Actor actor, UUID id, long version, String reason) {
        NoticeVerb.REFUSE_EXTENSION.require(actor);
        return steps.step(
                actor,
                NoticeVerb.REFUSE_EXTENSION,
                id,
                version,
                (notice, hand) -> notice.refuseExtension(hand, reason));
    }

    /** 登记批示. */
    public Uni<Handled> recordInstruction(Actor actor, UUID id, long version, InstructionRequest wanted) {
        NoticeVerb.RECORD_INSTRUCTION.require(actor);
        return steps.step(
                actor,
                NoticeVerb.RECORD_INSTRUCTION,
                id,
                version,
                (notice, hand) ->
                        notice.recordInstruction(hand, wanted.leader(), wanted.on(), wanted.text(), wanted.followUp()));
    }

    /** 撤回. */
    public Uni<Handled> recall(Actor actor, UUID id, long version, String reason) {
        NoticeVerb.RECALL.require(actor);
        return steps.step(actor, NoticeVerb.RECALL, id, version, (notice, hand) -> notice.recall(hand, reason));
    }

    /** 作废. */
    public Uni<Handled> annul(Actor actor, UUID id, long version, String reason) {
        NoticeVerb.VOID.require(actor);
        return steps.step(actor, NoticeVerb.VOID, id, version, (notice, hand) -> notice.annul(hand, reason));
    }
}
