package cn.zeren.notice.paper;

import cn.zeren.platform.kernel.Labelled;

/** The eight duties of a leading body and its members (GD2010-7), of which a 提示卡 reminds. */
public enum DutyCode implements Labelled {
    D1("部署分解", "Plan and break down"),
    D2("廉政教育", "Education"),
    D3("制度源头治理", "Rules and prevention at the source"),
    D4("权力监督公开", "Oversight of power, openness"),
    D5("监督检查", "Inspection"),
    D6("选人用人", "Appointments"),
    D7("作风建设", "Conduct of work"),
    D8("支持执纪执法", "Support of discipline and law");

    private final Words words;

    DutyCode(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The paragraph of the eight that says it. */
    public String clause() {
        return "GD2010-7." + (ordinal() + 1);
    }
}
