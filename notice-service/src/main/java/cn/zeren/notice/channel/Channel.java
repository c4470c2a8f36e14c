package cn.zeren.notice.channel;

import cn.zeren.platform.kernel.Labelled;

/** A way to a person. */
public enum Channel implements Labelled {
    /** The suite's own inbox: always, and at once. */
    INBOX("站内", "In the suite", false),
    /** By SMTP. A server that takes a mail does not say whether it arrived. */
    EMAIL("电子邮件", "E-mail", false),
    /** By the text message platform of the city. */
    SMS("短信", "Text message", true),
    /** By the government's instant messenger. */
    GOV_IM("政务即时通讯", "Government messenger", true);

    private final Words words;
    private final boolean confirms;

    Channel(String zh, String en, boolean confirms) {
        this.words = new Words(zh, en);
        this.confirms = confirms;
    }

    @Override
    public Words words() {
        return words;
    }

    /** Whether the carrier tells later that a message has reached the person. */
    public boolean confirms() {
        return confirms;
    }
}
