package cn.zeren.assignment.visit;

import cn.zeren.platform.kernel.Labelled;

/** The three musts (三个必须) of a visit (JZ-1.3). */
public enum Must implements Labelled {
    HEARD_REPORT("听取反腐倡廉工作汇报", "Heard the report on the work"),
    CHECKED_TASKS("检查任务落实情况", "Checked how tasks are carried out"),
    SUPERVISED_RECTIFICATION("督办主要问题的整改落实", "Supervised the rectification of the main problems");

    private final Words words;

    Must(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
