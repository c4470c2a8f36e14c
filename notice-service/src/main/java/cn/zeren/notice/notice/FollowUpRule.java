package cn.zeren.notice.notice;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can have come of a 批示 on a 建议书 (JZ-2.2): another notice, issued since the book came to the committee, that stands. */
final class FollowUpRule {

    private static final Set<NoticeStatus> FALLEN =
            Set.of(NoticeStatus.RECALLED, NoticeStatus.REPLACED, NoticeStatus.VOIDED);

    private FollowUpRule() {}

    /** FOLLOW_UP_NOT_OUT, with each that can't have come of it. */
    static Optional<Refusal> refuses(Notice book, List<Notice> followUps) {
        List<FieldError> wrong = followUps.stream()
                .filter(one -> !cameOf(book, one))
                .map(one -> new FieldError("/followUps", "FOLLOW_UP_NOT_OUT", Map.of("noticeId", one.id())))
                .toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal("FOLLOW_UP_NOT_OUT", Refusal.Kind.RULE, NoticeKind.CLAUSE, Map.of(), wrong));
    }

    private static boolean cameOf(Notice book, Notice one) {
        return one.issued() != null
                && !one.id().equals(book.id())
                && !one.issued().at().isBefore(book.received().at())
                && !FALLEN.contains(one.status());
    }
}
