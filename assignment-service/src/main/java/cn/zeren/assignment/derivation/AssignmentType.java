package cn.zeren.assignment.derivation;

import cn.zeren.platform.kernel.Labelled;

/** The three tiers of 包保. */
public enum AssignmentType implements Labelled {
    /** The head of a committee or government answers for its leading body: 书记→市委班子, 市长→市政府班子. */
    HEAD_TO_TEAM("主要负责人包保领导班子", "Head answers for the leading body", 1),
    /** A leader answers, by 分工, for the principals (正职) of the units in his charge. */
    PORTFOLIO_TO_PRINCIPAL("分管领导包保单位正职", "Leader in charge answers for the principal", 2),
    /** A member unit of the leading group answers for the leading body it led the inspection of last year. */
    GROUP_MEMBER_TO_COUNTY("成员单位包保县市区班子", "Member unit answers for the county body", 3);

    private final Words words;
    private final int tier;

    AssignmentType(String zh, String en, int tier) {
        this.words = new Words(zh, en);
        this.tier = tier;
    }

    @Override
    public Words words() {
        return words;
    }

    public int tier() {
        return tier;
    }
}
