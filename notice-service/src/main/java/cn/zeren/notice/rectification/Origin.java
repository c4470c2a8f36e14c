package cn.zeren.notice.rectification;

import cn.zeren.platform.kernel.Labelled;

/** What made a unit rectify. */
public enum Origin implements Labelled {
    /** A 整改通知书, by its being issued. */
    NOTICE("整改通知书", "Rectification notice"),
    /** What an inspecting team found and told the unit (检查反馈). */
    INSPECTION("检查反馈", "Inspection");

    private final Words words;

    Origin(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
