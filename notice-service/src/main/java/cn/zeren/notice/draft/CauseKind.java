package cn.zeren.notice.draft;

import cn.zeren.platform.kernel.Labelled;

/** What can be the matter, the most pressing first: in this order a card speaks of them. */
public enum CauseKind implements Labelled {
    /** A problem ordered to be rectified is open past its limit. */
    PROBLEM_OVERDUE("整改逾期", "Rectification past its limit", "JZ-2.2"),
    /** The limit of a task has passed. Late is recorded and urged on; nothing is shut because of it. */
    TASK_OVERDUE("任务逾期", "Task past its limit", "JZ-2.2"),
    /** The letter of responsibility (责任书) was to be signed by now. */
    LETTER_UNSIGNED("责任书未签", "Letter of responsibility unsigned", "JZ-1.2"),
    /** A leader of the unit has not made a visit on the day it was laid down for. */
    VISIT_NOT_MADE("下点检查未进行", "Visit not made", "JZ-1.3"),
    /** An early signal (苗头) about the unit was sent to the leader in charge and is not answered. */
    SIGNAL_OPEN("苗头性问题", "Early signal open", "JZ-1.3"),
    /** An indicator of the yearly assessment was scored below the share of its points which the city holds to be low. */
    INDICATOR_LOW("考核指标偏低", "Indicator scored low", "JZ-3.1"),
    /** The limit of a task falls into the period the card is for. */
    TASK_DUE("任务本期到期", "Task due in the period", "JZ-2.2");

    private final Words words;
    private final String clause;

    CauseKind(String zh, String en, String clause) {
        this.words = new Words(zh, en);
        this.clause = clause;
    }

    @Override
    public Words words() {
        return words;
    }

    /** The clause that makes it a cause. */
    public String clause() {
        return clause;
    }
}
