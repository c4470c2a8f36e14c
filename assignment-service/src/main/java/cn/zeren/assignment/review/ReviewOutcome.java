package cn.zeren.assignment.review;

import cn.zeren.platform.kernel.Labelled;

/** What a review came to. Which measure follows is not decided here. */
public enum ReviewOutcome implements Labelled {
    /** He bears the leadership responsibility. */
    RESPONSIBLE("承担领导责任", "Responsible"),
    /** He does not. */
    NOT_RESPONSIBLE("不承担领导责任", "Not responsible"),
    /** What it rested on has been corrected: it was not his to answer. */
    BASIS_CORRECTED("认定依据已更正", "Its basis was corrected");

    private final Words words;

    ReviewOutcome(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
