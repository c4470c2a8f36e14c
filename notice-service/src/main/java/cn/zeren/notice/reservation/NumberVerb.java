package cn.zeren.notice.reservation;

import cn.zeren.platform.kernel.Labelled;

/** What can be done to a reserved number. */
public enum NumberVerb implements Labelled {
    /** 启用: a paper kept elsewhere bears it now. */
    USE("启用", "Use"),
    /** 签发: a notice is signed with it. */
    SIGN("签发", "Sign"),
    /** 作废: no paper will ever bear it. */
    VOID("作废", "Void");

    private final Words words;

    NumberVerb(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
