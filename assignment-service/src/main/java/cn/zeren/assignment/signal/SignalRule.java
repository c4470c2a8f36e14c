package cn.zeren.assignment.signal;

/** What finds a signal. */
public enum SignalRule {
    MANY_ISSUES("同一单位一段时间内问题多发", "Many issues of one unit within a window"),
    JOINT_MEETING("联席会议研判", "A joint meeting's finding");

    private final String label;
    private final String labelEn;

    SignalRule(String label, String labelEn) {
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
