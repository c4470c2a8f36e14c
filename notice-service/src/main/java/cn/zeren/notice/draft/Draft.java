package cn.zeren.notice.draft;

import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Term;
import cn.zeren.platform.kernel.Explanation;
import java.util.UUID;

/**
 * A notice to be: what the cadence or a clerk wants sent, to whom, and why.
 *
 * @param kind which of the four
 * @param period the quarter or month a card is for; null for a 建议书 or 整改通知书, which come on need
 * @param addressee lawful for the kind
 * @param title printed title
 * @param body printed text
 * @param reasons at least one
 * @param explanation how it came to be drafted
 * @param elements common to all kinds
 * @param parts of its kind
 * @param term the limit it sets
 * @param replaces the notice in whose place it is to be put, or null
 */
public record Draft(
        NoticeKind kind,
        Period period,
        Addressee addressee,
        String title,
        String body,
        Reasons reasons,
        Explanation explanation,
        Elements elements,
        Parts parts,
        Term term,
        UUID replaces) {

    public Draft {
        if (period == null ? kind.rhythm().periodic() : period.rhythm() != kind.rhythm()) {
            throw new IllegalArgumentException(kind + " is not for " + period);
        }
        if (addressee.kind() != kind.addressee()) {
            throw new IllegalArgumentException(kind + " is not for a " + addressee.kind());
        }
        if (reasons.sentences().isEmpty()) {
            throw new IllegalArgumentException("a draft without a reason");
        }
        if (parts.kind() != kind) {
            throw new IllegalArgumentException(kind + " does not have the parts of a " + parts.kind());
        }
        if (parts instanceof Parts.Rectification rectification
                && (!term.isSet() || rectification.problems().isEmpty())) {
            throw new IllegalArgumentException("a 整改通知书 without a limit or without problems");
        }
    }

    /** The usual title: 提示卡(2016年第一季度), 整改通知书. */
    public static String titleOf(NoticeKind kind, Period period) {
        return period == null ? kind.label() : kind.label() + "(" + period.label() + ")";
    }
}
