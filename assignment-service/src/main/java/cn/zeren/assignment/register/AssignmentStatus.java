package cn.zeren.assignment.register;

/** How far an assignment has come: drafted ones bind nobody, confirmed and active ones do. */
public enum AssignmentStatus {
    DRAFT,
    CONFIRMED,
    ACTIVE
}
