package cn.zeren.assignment.derivation;

/** The three tiers of 包保. */
public enum AssignmentType {
    /** The head of a committee or government answers for its leading body: 书记→市委班子, 市长→市政府班子. */
    HEAD_TO_TEAM(1),
    /** A leader answers, by 分工, for the principals (正职) of the units in his charge. */
    PORTFOLIO_TO_PRINCIPAL(2),
    /** A member unit of the leading group answers for the leading body it led the inspection of last year. */
    GROUP_MEMBER_TO_COUNTY(3);

    private final int tier;

    AssignmentType(int tier) {
        this.tier = tier;
    }

    public int tier() {
        return tier;
    }
}
