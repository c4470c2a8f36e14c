package cn.zeren.assignment.scope;

import cn.zeren.assignment.fact.Period;
import java.util.UUID;

/** An official sees a unit and all below it on these days, for this reason. */
public record SightRoot(UUID unitId, Period period, Reason reason) {

    /** Why; the word is stored and published. */
    public enum Reason {
        /** Holds a post in the unit. */
        POST,
        /** Holds a post in a body that acts for the unit: leading group, its office, 纪委, 组织部. */
        ACTS_FOR,
        /** Is in charge of the unit by 分工. */
        PORTFOLIO,
        /** Answers for the unit by an assignment (包保). */
        ASSIGNMENT
    }
}
