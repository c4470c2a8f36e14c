package cn.zeren.accountability.liability;

/** The three layers of 包保 ({@code JZ-1.1}). */
public enum AssignmentType {
    /** 书记 → 市委班子, 市长 → 市政府班子. */
    HEAD_TO_TEAM,
    /** 常委、党员副市长 → 正职 of the units in their charge. */
    PORTFOLIO_TO_PRINCIPAL,
    /** 领导小组成员单位 → the leading body it led the inspection of last year. */
    GROUP_MEMBER_TO_COUNTY
}
