package cn.zeren.notice.notice;

import static cn.zeren.notice.notice.NoticeVerb.CLOSE;
import static cn.zeren.notice.notice.NoticeVerb.ISSUE;
import static cn.zeren.notice.notice.NoticeVerb.RECEIVE;
import static cn.zeren.notice.notice.NoticeVerb.REJECT;
import static cn.zeren.notice.notice.NoticeVerb.SIGN;
import static cn.zeren.notice.notice.NoticeVerb.VOID;

import cn.zeren.platform.kernel.Labelled;
import java.util.List;
import java.util.Optional;

/**
 * Where a notice stands, and the one table of how it gets on. {@link NoticeVerb} says who may use a verb,
 * {@link NoticeGuard#refuses} what else stands against it.
 */
public enum NoticeStatus implements Labelled {
    /** 拟稿. */
    DRAFT("拟稿", "Draft"),
    /** 签发: the document number is allotted. */
    SIGNED("已签发", "Signed"),
    /** 印发. */
    ISSUED("已印发", "Issued"),
    /** 签收. */
    RECEIVED("已签收", "Received"),
    /** 办结. */
    CLOSED("已办结", "Closed"),
    /** 不予签发: not sent in this period, for a recorded reason. */
    REJECTED("不予签发", "Not to be sent"),
    /** 作废: its number is kept and never given again. */
    VOIDED("已作废", "Void");

    /** One row of the table. */
    public record Transition(NoticeStatus from, NoticeVerb verb, NoticeStatus to) {}

    /** Every way there is; what is not here can't happen. */
    public static final List<Transition> TABLE = List.of(
            new Transition(DRAFT, SIGN, SIGNED),
            new Transition(DRAFT, REJECT, REJECTED),
            new Transition(SIGNED, ISSUE, ISSUED),
            new Transition(SIGNED, VOID, VOIDED),
            new Transition(ISSUED, RECEIVE, RECEIVED),
            new Transition(ISSUED, VOID, VOIDED),
            new Transition(RECEIVED, CLOSE, CLOSED));

    private final Words words;

    NoticeStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Where the verb leads from here, or nowhere. */
    public Optional<NoticeStatus> after(NoticeVerb verb) {
        return TABLE.stream()
                .filter(row -> row.from() == this && row.verb() == verb)
                .map(Transition::to)
                .findFirst();
    }
}
