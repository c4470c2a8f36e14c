package cn.zeren.assignment.plan;

/** What happened to a plan; its state after it says the rest. */
public enum PlanEvent {
    /** An edition was drafted, for the first time or again. */
    DRAFTED,
    /** The drafted edition became what we hold. */
    CONFIRMED,
    /** The confirmed edition was signed off. */
    SIGNED,
    /** The edition signed off went into force. */
    ACTIVATED
}
