package cn.zeren.notice.limit;

import cn.zeren.platform.kernel.Labelled;

/** What a limit is set to. */
public enum SubjectKind implements Labelled {
    /** 签收 of a notice. */
    RECEIPT("签收", "Receipt"),
    /** Feedback to a notice (反馈). */
    FEEDBACK("反馈", "Feedback"),
    /** The plan of a rectification (整改方案). */
    PLAN("整改方案", "Rectification plan"),
    /** The rectification of one problem (问题整改). */
    PROBLEM("问题整改", "Rectification of a problem");

    private final Words words;

    SubjectKind(String zh, String en) {
        this.words = new Words(zh, en);
    }

    /** The sort of fact it belongs to: a notice or a rectification. */
    public String belongsTo() {
        return this == RECEIPT || this == FEEDBACK ? "notice" : "rectification";
    }

    @Override
    public Words words() {
        return words;
    }
}
