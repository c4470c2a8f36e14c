package cn.zeren.notice.cadence;

import cn.zeren.notice.draft.CauseKind;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.policy.Edition;
import java.util.Map;
import java.util.Set;

/** Editions of the cadence policy for domain tests. */
final class Timings {

    private Timings() {}

    static Edition<CadencePolicy> both(Timing timing) {
        return of(timing, timing);
    }

    static Edition<CadencePolicy> of(Timing reminder, Timing supervision) {
        CadencePolicy content = new CadencePolicy(
                Map.of(NoticeKind.REMINDER_CARD, reminder, NoticeKind.SUPERVISION_CARD, supervision),
                Set.of(CauseKind.values()),
                60,
                15,
                Counting.NATURAL,
                Set.of(DutyCode.D1),
                Map.of(CauseKind.TASK_OVERDUE, DutyCode.D1, CauseKind.VISIT_NOT_MADE, DutyCode.D5));
        return new Edition<>("cadence", 2, null, Edition.BEGINNING, content, NoticeKind.CLAUSE);
    }
}
