package cn.zeren.notice.ladder;

import cn.zeren.platform.kernel.Labelled;

/** Who stands on a rung: a duty, which somebody has on a day. */
public enum Target implements Labelled {
    /** The head of the unit itself. */
    HEAD("单位主要负责人", "Head of the unit"),
    /** The liaison of the unit. */
    LIAISON("单位联络员", "Liaison of the unit"),
    /** Whoever answers for the unit on the day (包保人); for a member unit its head. */
    SPONSOR("包保人", "Sponsor"),
    /** Whoever heads the leading group on the day (组长). */
    LEADING_GROUP("领导小组组长", "Head of the leading group"),
    /** 领导小组办公室: all of it, as long as somebody heads it. */
    OFFICE("领导小组办公室", "Office of the leading group");

    private final Words words;

    Target(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
