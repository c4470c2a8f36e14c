package cn.zeren.assignment.visit;

/** The three musts (三个必须) of a visit (JZ-1.3). */
public enum Must {
    HEARD_REPORT("听取反腐倡廉工作汇报", "Heard the report on the work"),
    CHECKED_TASKS("检查任务落实情况", "Checked how tasks are carried out"),
    SUPERVISED_RECTIFICATION("督办主要问题的整改落实", "Supervised the rectification of the main problems");

    private final String label;
    private final String labelEn;

    Must(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    public String label() {
        return label;
    }

    public String labelEn() {
        return labelEn;
    }
}
