package cn.zeren.notice.limit;

import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.notice.NoticeListener;
import cn.zeren.notice.notice.NoticeStep;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets the limits of a notice when it is issued, and moves them on with its steps. A 建议书 goes up: it has none, and is
 * pressed by nobody.
 */
@ApplicationScoped
public class LimitListener implements NoticeListener {

    private static final String RECEIPT_CLAUSE = "DESIGN-RECEIPT";
    private static final String RECTIFICATION_CLAUSE = "DESIGN-NOTICE-LIMIT";

    private final LimitService limits;
    private final PolicyRepository policies;

    LimitListener(LimitService limits, PolicyRepository policies) {
        this.limits = limits;
        this.policies = policies;
    }

    @Override
    public Uni<Void> happened(Work work, List<NoticeStep> steps) {
        List<Notice> issued = new ArrayList<>();
        List<Subject> met = new ArrayList<>();
        List<Subject> givenBack = new ArrayList<>();
        List<Subject> ended = new ArrayList<>();
        List<Notice> extended = new ArrayList<>();
        for (NoticeStep step : steps) {
            Notice notice = step.notice();
            Subject feedback = new Subject(SubjectKind.FEEDBACK, notice.id());
            Subject receipt = new Subject(SubjectKind.RECEIPT, notice.id());
            switch (step.event()) {
                case ISSUED -> issued.add(notice);
                case RECEIVED -> met.add(receipt);
                case FEEDBACK_SUBMITTED -> met.add(feedback);
                case RETURNED -> givenBack.add(feedback);
                case EXTENSION_GRANTED -> extended.add(notice);
                case RECALLED, REPLACED, VOIDED, CLOSED -> ended.addAll(List.of(receipt, feedback));
                case DRAFTED,
                        REVISED,
                        REVIEWED,
                        SENT_BACK,
                        SIGNED,
                        REJECTED,
                        BEGUN,
                        VERIFICATION_BEGUN,
                        EXTENSION_REQUESTED,
                        EXTENSION_REFUSED,
                        INSTRUCTED,
                        MOVED -> {}
            }
        }
        // what may be done to the notice may be done to its limits, also where the unit lies out of the actor's sight
        return work.pastScope(() -> start(work, issued)
                .chain(() -> limits.meet(work, met, work.today()))
                .chain(() -> limits.giveBack(work, givenBack))
                .chain(() -> extend(work, extended))
                .chain(() -> limits.end(work, ended)));
    }

    private Uni<Void> extend(Work work, List<Notice> extended) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Notice notice : extended) {
            String document = notice.course().lastExtension().orElseThrow().decision();
            String basis = document == null ? notice.id().toString() : document;
            done = done.chain(
                    () -> limits.extend(work, new Subject(SubjectKind.FEEDBACK, notice.id()), notice.due(), basis));
        }
        return done;
    }

    private Uni<Void> start(Work work, List<Notice> issued) {
        List<Notice> pressed = issued.stream()
                .filter(notice -> notice.kind() != NoticeKind.RECOMMENDATION)
                .toList();
        if (pressed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return policies.on(work, LimitPolicy.NAME, work.today())
                .chain(edition -> limits.start(work, wanted(pressed, edition.content(), work.today())))
                .replaceWithVoid();
    }

    private static List<NewLimit> wanted(List<Notice> issued, LimitPolicy policy, LocalDate today) {
        List<NewLimit> wanted = new ArrayList<>();
        for (Notice notice : issued) {
            wanted.add(limit(
                    notice,
                    SubjectKind.RECEIPT,
                    policy.receiptCounting(),
                    policy.receiptDays(),
                    null,
                    today,
                    RECEIPT_CLAUSE));
            if (notice.term().isSet()) {
                wanted.add(feedback(notice, today));
            }
        }
        return wanted;
    }

    private static NewLimit feedback(Notice notice, LocalDate today) {
        String clause = notice.kind() == NoticeKind.RECTIFICATION_NOTICE ? RECTIFICATION_CLAUSE : NoticeKind.CLAUSE;
        return limit(
                notice,
                SubjectKind.FEEDBACK,
                notice.term().counted(),
                notice.term().days(),
                notice.term().fixed(),
                today,
                clause);
    }

    private static NewLimit limit(
            Notice notice,
            SubjectKind kind,
            Counting counting,
            Integer days,
            LocalDate fixed,
            LocalDate today,
            String clause) {
        return new NewLimit(
                new Subject(kind, notice.id()),
                notice.id(),
                notice.addressee().unitId(),
                notice.addressee().officialId(),
                counting,
                days,
                fixed,
                today,
                clause);
    }
}
