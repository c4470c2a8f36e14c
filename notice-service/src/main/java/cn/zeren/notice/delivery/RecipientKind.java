package cn.zeren.notice.delivery;

import cn.zeren.platform.kernel.Labelled;

/** As what somebody is told something. */
public enum RecipientKind implements Labelled {
    /** As a person. */
    OFFICIAL("本人", "The person"),
    /** As head of the unit. */
    HEAD("单位主要负责人", "Head of the unit"),
    /** As liaison of the unit. */
    LIAISON("单位联络员", "Liaison of the unit"),
    /** As one of the office. */
    OFFICE("领导小组办公室", "The leading group's office");

    private final Words words;

    RecipientKind(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
