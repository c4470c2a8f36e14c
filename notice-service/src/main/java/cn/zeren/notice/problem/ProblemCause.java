package cn.zeren.notice.problem;

import cn.zeren.platform.kernel.Labelled;

/**
 * What a problem comes from, by the duty that was not done. The first eight are the eight duties of a leading body
 * (GD2010-7), in their order; recurrence is counted by unit and cause.
 */
public enum ProblemCause implements Labelled {
    DUTY_NOT_DEPLOYED("责任未部署、未分解", "Duty not deployed or broken down", "GD2010-7.1"),
    EDUCATION_LACKING("廉政教育不到位", "Education lacking", "GD2010-7.2"),
    RULES_LACKING("制度不健全或不执行", "Rules lacking or not kept", "GD2010-7.3"),
    POWER_UNCHECKED("权力运行监督不力", "Power not checked", "GD2010-7.4"),
    BODIES_UNSUPERVISED("对下级班子监督检查不到位", "Lower bodies not supervised", "GD2010-7.5"),
    APPOINTMENT_IRREGULAR("选人用人不规范", "Irregular appointment", "GD2010-7.6"),
    CONDUCT("作风不正、损害群众利益", "Conduct against the public's interest", "GD2010-7.7"),
    ENFORCEMENT_UNSUPPORTED("支持执纪执法不力", "Enforcement not supported", "GD2010-7.8"),
    TASK_OVERDUE("任务逾期未完成", "Task overdue", "JZ-1.2"),
    FALSE_REPORT("弄虚作假", "False report", "GD2010-19"),
    OTHER("其他", "Other", "GD2010-11");

    private final Words words;
    private final String clause;

    ProblemCause(String zh, String en, String clause) {
        this.words = new Words(zh, en);
        this.clause = clause;
    }

    @Override
    public Words words() {
        return words;
    }

    /** The clause whose duty was not done. */
    public String clause() {
        return clause;
    }
}
