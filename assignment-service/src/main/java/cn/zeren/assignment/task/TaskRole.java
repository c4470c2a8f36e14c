package cn.zeren.assignment.task;

import cn.zeren.platform.kernel.Labelled;

/** As what one bears a part of a task (JZ-1.2). */
public enum TaskRole implements Labelled {
    /** 牵头领导: the post of the leader in charge. */
    LEADER("牵头领导", "Leader in charge"),
    /** 牵头单位. */
    LEAD_UNIT("牵头单位", "Lead unit"),
    /** 责任(配合)单位. */
    CO_UNIT("责任(配合)单位", "Co-unit");

    private final Words words;

    TaskRole(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
