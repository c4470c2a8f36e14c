package cn.zeren.assessment.scheme;

import cn.zeren.platform.kernel.Labelled;

/**
 * What an indicator is fed from. Only outcomes may feed one: traces of process are named here so that a scheme using
 * them is refused by its clause ({@code JF2024-5}) and not merely as an unknown word.
 */
public enum IndicatorInput implements Labelled {
    /** 检查组查实的事实. */
    INSPECTION_FINDING(true, "检查组查实的事实", "Findings of inspections"),
    /** 任务完成结果. */
    TASK_RESULT(true, "任务完成结果", "Results of tasks"),
    /** 整改销号结果. */
    RECTIFICATION_RESULT(true, "整改销号结果", "Results of rectification"),
    /** 案件查办和责任追究结果. */
    CASE_RESULT(true, "案件查办和责任追究结果", "Results of cases"),
    /** 信访办理结果. */
    PETITION_RESULT(true, "信访办理结果", "Results of petitions"),
    /** 民主测评结果. */
    APPRAISAL_RESULT(true, "民主测评结果", "Results of appraisal"),
    /** 社会评价结果. */
    SURVEY_RESULT(true, "社会评价结果", "Results of surveys"),
    /** 组织、审计、财政等部门的专项结果. */
    DEPARTMENT_RESULT(true, "部门专项结果", "Results of departments"),
    /** 上传材料、图片的数量. */
    UPLOAD_COUNT(false, "上传数量", "Uploads counted"),
    /** 登录次数. */
    LOGIN_COUNT(false, "登录次数", "Log-ins counted"),
    /** 在线时长. */
    ONLINE_TIME(false, "在线时长", "Time online");

    private final boolean outcome;
    private final Words words;

    IndicatorInput(boolean outcome, String zh, String en) {
        this.outcome = outcome;
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** True for what was achieved, false for traces of having been busy. */
    public boolean isOutcome() {
        return outcome;
    }
}
