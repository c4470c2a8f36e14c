package cn.zeren.assessment.scheme;

/**
 * The eight duties of a leading body under the 2010 regulation, article 7 ({@code GD2010-7}): the stable key that ties a
 * task, an indicator and a case of accountability to the same duty.
 */
public enum DutyCode {
    /** 部署、计划、专题会议、责任分解. */
    D1,
    /** 廉政教育与廉政文化. */
    D2,
    /** 法规制度与源头治理. */
    D3,
    /** 权力制约监督与公开. */
    D4,
    /** 监督检查下级班子和领导干部. */
    D5,
    /** 选人用人. */
    D6,
    /** 作风与纠风. */
    D7,
    /** 领导和支持执纪执法. */
    D8;

    /** The clause that lays this duty down: {@code GD2010-7.1} … {@code GD2010-7.8}. */
    public String clause() {
        return "GD2010-7." + (ordinal() + 1);
    }
}
