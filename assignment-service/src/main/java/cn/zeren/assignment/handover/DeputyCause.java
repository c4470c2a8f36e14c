package cn.zeren.assignment.handover;

import cn.zeren.platform.kernel.Labelled;

/** Why the predecessor can't confirm himself. */
public enum DeputyCause implements Labelled {
    RETIRED("退休", "Retired"),
    DIED("去世", "Died"),
    UNABLE("不能履职", "Unable");

    private final Words words;

    DeputyCause(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
