package cn.zeren.assignment.issue;

import cn.zeren.platform.kernel.Labelled;

/** Where an issue came to light. */
public enum IssueSource implements Labelled {
    VISIT("下联系点检查", "A leader's visit"),
    INSPECTION("年度检查", "The yearly inspection"),
    PATROL("网格巡查", "A patrol of the grid"),
    TASK("任务督办", "Following a task up"),
    REPORT("举报线索移交", "Handed over by those who take reports"),
    OTHER("其他", "Otherwise");

    private final Words words;

    IssueSource(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
