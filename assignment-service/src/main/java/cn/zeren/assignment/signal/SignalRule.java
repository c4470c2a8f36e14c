package cn.zeren.assignment.signal;

import cn.zeren.platform.kernel.Labelled;

/** What finds a signal. */
public enum SignalRule implements Labelled {
    MANY_ISSUES("同一单位一段时间内问题多发", "Many issues of one unit within a window"),
    PROBLEM_RECURRED("同一单位同一原因的问题再次发生", "A problem of one unit from one cause came again"),
    JOINT_MEETING("联席会议研判", "A joint meeting's finding");

    private final Words words;

    SignalRule(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
