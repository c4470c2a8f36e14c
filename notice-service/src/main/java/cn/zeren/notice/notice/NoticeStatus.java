package cn.zeren.notice.notice;

import static cn.zeren.notice.kind.NoticeKind.RECOMMENDATION;
import static cn.zeren.notice.kind.NoticeKind.RECTIFICATION_NOTICE;
import static cn.zeren.notice.kind.NoticeKind.REMINDER_CARD;
import static cn.zeren.notice.kind.NoticeKind.SUPERVISION_CARD;
import static cn.zeren.notice.notice.NoticeVerb.ACKNOWLEDGE;
import static cn.zeren.notice.notice.NoticeVerb.BEGIN;
import static cn.zeren.notice.notice.NoticeVerb.CLOSE;
import static cn.zeren.notice.notice.NoticeVerb.GRANT_EXTENSION;
import static cn.zeren.notice.notice.NoticeVerb.ISSUE;
import static cn.zeren.notice.notice.NoticeVerb.RECALL;
import static cn.zeren.notice.notice.NoticeVerb.RECEIVE;
import static cn.zeren.notice.notice.NoticeVerb.RECORD_INSTRUCTION;
import static cn.zeren.notice.notice.NoticeVerb.REFUSE_EXTENSION;
import static cn.zeren.notice.notice.NoticeVerb.REJECT;
import static cn.zeren.notice.notice.NoticeVerb.REPLACE;
import static cn.zeren.notice.notice.NoticeVerb.REQUEST_EXTENSION;
import static cn.zeren.notice.notice.NoticeVerb.RETURN;
import static cn.zeren.notice.notice.NoticeVerb.REVIEW;
import static cn.zeren.notice.notice.NoticeVerb.REVISE;
import static cn.zeren.notice.notice.NoticeVerb.SEND_BACK;
import static cn.zeren.notice.notice.NoticeVerb.SIGN;
import static cn.zeren.notice.notice.NoticeVerb.SUBMIT;
import static cn.zeren.notice.notice.NoticeVerb.VERIFY;
import static cn.zeren.notice.notice.NoticeVerb.VOID;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.platform.kernel.Labelled;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a notice stands, and the one table of how it gets on. {@link NoticeVerb} says who may use a verb,
 * {@link NoticeGuard#refuses} what else stands against it.
 */
public enum NoticeStatus implements Labelled {
    /** 拟稿. */
    DRAFT("拟稿", "Draft"),
    /** 核稿. */
    REVIEWED("已核稿", "Reviewed"),
    /** 签发: the document number is allotted. */
    SIGNED("已签发", "Signed"),
    /** 印发. */
    ISSUED("已印发", "Issued"),
    /** 签收. */
    RECEIVED("已签收", "Received"),
    /** 承办. */
    IN_PROGRESS("办理中", "In progress"),
    /** 反馈. */
    FEEDBACK_SUBMITTED("已反馈", "Feedback submitted"),
    /** 核验. */
    UNDER_VERIFICATION("核验中", "Under verification"),
    /** 退回重办. */
    RETURNED("退回重办", "Returned"),
    /** 申请延期. */
    EXTENSION_REQUESTED("申请延期", "Extension requested"),
    /** 销号; a 提示卡 is 已阅. */
    CLOSED("已销号", "Closed"),
    /** 不予签发: not sent in this period, for a recorded reason. */
    REJECTED("不予签发", "Not to be sent"),
    /** 撤回: taken back from the addressee; its number is kept. */
    RECALLED("已撤回", "Recalled"),
    /** 更正替代: another notice stands in its place; its text stays readable. */
    REPLACED("已更正替代", "Replaced"),
    /** 作废: its number is kept and never given again. */
    VOIDED("已作废", "Void");

    private static final Set<NoticeKind> ALL = EnumSet.allOf(NoticeKind.class);
    /** What is answered by feedback. */
    static final Set<NoticeKind> ANSWERED = EnumSet.of(SUPERVISION_CARD, RECTIFICATION_NOTICE);

    private static final Set<NoticeKind> UPWARD = EnumSet.of(RECOMMENDATION);
    private static final Set<NoticeKind> READ = EnumSet.of(REMINDER_CARD);

    /**
     * One row of the table.
     *
     * @param kinds it is there for
     */
    public record Transition(NoticeStatus from, NoticeVerb verb, NoticeStatus to, Set<NoticeKind> kinds) {}

    /** Every way there is; what is not here can't happen. */
    public static final List<Transition> TABLE = List.of(
            new Transition(DRAFT, REVISE, DRAFT, ALL),
            new Transition(DRAFT, REVIEW, REVIEWED, ALL),
            new Transition(DRAFT, REJECT, REJECTED, ALL),
            new Transition(REVIEWED, SEND_BACK, DRAFT, ALL),
            new Transition(REVIEWED, SIGN, SIGNED, ALL),
            new Transition(REVIEWED, REJECT, REJECTED, ALL),
            new Transition(SIGNED, ISSUE, ISSUED, ALL),
            new Transition(SIGNED, VOID, VOIDED, ALL),
            new Transition(ISSUED, RECEIVE, RECEIVED, ALL),
            new Transition(ISSUED, RECALL, RECALLED, ALL),
            new Transition(ISSUED, REPLACE, REPLACED, ALL),
            new Transition(ISSUED, VOID, VOIDED, ALL),
            new Transition(RECALLED, ISSUE, ISSUED, ALL),
            new Transition(RECALLED, REPLACE, REPLACED, ALL),
            new Transition(RECALLED, VOID, VOIDED, ALL),
            new Transition(RECEIVED, ACKNOWLEDGE, CLOSED, READ),
            new Transition(RECEIVED, RECORD_INSTRUCTION, IN_PROGRESS, UPWARD),
            new Transition(IN_PROGRESS, RECORD_INSTRUCTION, IN_PROGRESS, UPWARD),
            new Transition(IN_PROGRESS, CLOSE, CLOSED, UPWARD),
            new Transition(RECEIVED, BEGIN, IN_PROGRESS, ANSWERED),
            new Transition(RECEIVED, REQUEST_EXTENSION, EXTENSION_REQUESTED, ANSWERED),
            new Transition(RECEIVED, REPLACE, REPLACED, ALL),
            new Transition(IN_PROGRESS, SUBMIT, FEEDBACK_SUBMITTED, ANSWERED),
            new Transition(IN_PROGRESS, REQUEST_EXTENSION, EXTENSION_REQUESTED, ANSWERED),
            new Transition(IN_PROGRESS, REPLACE, REPLACED, ALL),
            new Transition(EXTENSION_REQUESTED, GRANT_EXTENSION, IN_PROGRESS, ANSWERED),
            new Transition(EXTENSION_REQUESTED, REFUSE_EXTENSION, IN_PROGRESS, ANSWERED),
            new Transition(EXTENSION_REQUESTED, REPLACE, REPLACED, ANSWERED),
            new Transition(FEEDBACK_SUBMITTED, REPLACE, REPLACED, ANSWERED),
            new Transition(FEEDBACK_SUBMITTED, VERIFY, UNDER_VERIFICATION, ANSWERED),
            new Transition(UNDER_VERIFICATION, RETURN, RETURNED, ANSWERED),
            new Transition(UNDER_VERIFICATION, CLOSE, CLOSED, ANSWERED),
            new Transition(UNDER_VERIFICATION, REPLACE, REPLACED, ANSWERED),
            new Transition(RETURNED, BEGIN, IN_PROGRESS, ANSWERED),
            new Transition(RETURNED, REPLACE, REPLACED, ANSWERED));

    private final Words words;

    NoticeStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Where the verb leads a notice of the kind from here, or nowhere. */
    public Optional<NoticeStatus> after(NoticeVerb verb, NoticeKind kind) {
        return TABLE.stream()
                .filter(row ->
                        row.from() == this && row.verb() == verb && row.kinds().contains(kind))
                .map(Transition::to)
                .findFirst();
    }
}
