package cn.zeren.assignment.fact;

import cn.zeren.platform.kernel.Labelled;

/** What a finding of the coverage check does. */
public enum FindingWeight implements Labelled {
    BLOCKING("须先解决", "Keeps the plan from being confirmed"),
    REPORTED("仅列明", "Is reported");

    private final Words words;

    FindingWeight(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
