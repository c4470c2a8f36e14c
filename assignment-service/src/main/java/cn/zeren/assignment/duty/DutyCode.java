package cn.zeren.assignment.duty;

import cn.zeren.platform.kernel.Labelled;

/** The eight duties of a leading body and its members (GD2010-7). The stable key of duties, letters and indicators. */
public enum DutyCode implements Labelled {
    D1("部署计划与责任分解", "Plans and division of responsibility"),
    D2("教育与廉政文化", "Education and culture of integrity"),
    D3("法规制度与源头治理", "Rules and treatment at the source"),
    D4("权力制约监督与公开", "Checks on power, and openness"),
    D5("监督检查下级班子", "Supervision of the bodies below"),
    D6("选人用人", "Selection of officials"),
    D7("作风与纠风", "Conduct, and its correction"),
    D8("领导支持执纪执法", "Support of enforcement");

    private final Words words;

    DutyCode(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The item of the article that says it. */
    public String clause() {
        return "GD2010-7." + (ordinal() + 1);
    }
}
