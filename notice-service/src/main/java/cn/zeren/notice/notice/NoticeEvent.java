package cn.zeren.notice.notice;

import cn.zeren.platform.kernel.Labelled;

/** What has happened to a notice. */
public enum NoticeEvent implements Labelled {
    DRAFTED("拟稿", "Drafted"),
    REVISED("修改", "Revised"),
    REVIEWED("核稿", "Reviewed"),
    SENT_BACK("退回修改", "Sent back"),
    SIGNED("签发", "Signed"),
    REJECTED("不予签发", "Rejected"),
    ISSUED("印发", "Issued"),
    RECEIVED("签收", "Received"),
    BEGUN("承办", "Begun"),
    FEEDBACK_SUBMITTED("反馈", "Feedback submitted"),
    VERIFICATION_BEGUN("核验", "Verification begun"),
    RETURNED("退回重办", "Returned"),
    CLOSED("销号", "Closed"),
    EXTENSION_REQUESTED("申请延期", "Extension requested"),
    EXTENSION_GRANTED("同意延期", "Extension granted"),
    EXTENSION_REFUSED("不同意延期", "Extension refused"),
    INSTRUCTED("批示", "Instructed"),
    /** Its last day went with its limit: that was resumed, or counted by another calendar. Nobody took a step. */
    MOVED("期限变动", "Last day moved"),
    RECALLED("撤回", "Recalled"),
    REPLACED("更正替代", "Replaced"),
    VOIDED("作废", "Voided");

    private final Words words;

    NoticeEvent(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
