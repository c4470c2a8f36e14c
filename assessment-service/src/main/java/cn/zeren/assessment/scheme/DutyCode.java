package cn.zeren.assessment.scheme;

import cn.zeren.platform.kernel.Labelled;

/**
 * The eight duties of a leading body under the 2010 regulation, article 7 ({@code GD2010-7}): the stable key that ties a
 * task, an indicator and a case of accountability to the same duty.
 */
public enum DutyCode implements Labelled {
    /** 部署、计划、专题会议、责任分解. */
    D1("部署落实与责任分解", "Planning and division of duties"),
    /** 廉政教育与廉政文化. */
    D2("廉政教育", "Integrity education"),
    /** 法规制度与源头治理. */
    D3("法规制度与源头治理", "Rules and prevention at the source"),
    /** 权力制约监督与公开. */
    D4("权力制约监督与公开", "Checks on power, openness"),
    /** 监督检查下级班子和领导干部. */
    D5("监督下级班子和干部", "Supervision of those below"),
    /** 选人用人. */
    D6("选人用人", "Appointments"),
    /** 作风与纠风. */
    D7("作风与纠风", "Conduct"),
    /** 领导和支持执纪执法. */
    D8("领导和支持执纪执法", "Support of discipline and law");

    private final Words words;

    DutyCode(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The clause that lays this duty down: {@code GD2010-7.1} … {@code GD2010-7.8}. */
    public String clause() {
        return "GD2010-7." + (ordinal() + 1);
    }
}
