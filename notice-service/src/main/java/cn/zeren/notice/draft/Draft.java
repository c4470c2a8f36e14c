package cn.zeren.notice.draft;

import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.platform.kernel.Explanation;

/**
 * A card to be: what the cadence or a clerk wants sent, to whom, and why.
 *
 * @param kind 提示卡 or 督办卡
 * @param period the quarter or month it is for
 * @param addressee lawful for the kind
 * @param title printed title
 * @param body printed text
 * @param reasons at least one
 * @param explanation how it came to be drafted
 */
public record Draft(
        NoticeKind kind,
        Period period,
        Addressee addressee,
        String title,
        String body,
        Reasons reasons,
        Explanation explanation) {

    public Draft {
        if (period.rhythm() != kind.rhythm()) {
            throw new IllegalArgumentException(kind + " is not for " + period.code());
        }
        if (addressee.kind() != kind.addressee()) {
            throw new IllegalArgumentException(kind + " is not for a " + addressee.kind());
        }
        if (reasons.sentences().isEmpty()) {
            throw new IllegalArgumentException("a draft without a reason");
        }
    }

    /** The usual title: 提示卡(2016年第一季度). */
    public static String titleOf(NoticeKind kind, Period period) {
        return kind.label() + "(" + period.label() + ")";
    }
}
